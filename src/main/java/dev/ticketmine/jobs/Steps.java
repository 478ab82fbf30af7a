package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.report.PublishOptions;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.text.mood.PhraseBook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The steps of a night that need tables only, in order: from questions to the published report. */
public final class Steps {
  /** Makes the job of a step. */
  private interface Maker {
    Job make(Lake lake, Night night, Settings settings);
  }

  /** A step: what it waits for, because it reads their tables, and how its job is made. */
  private record Step(Set<String> after, Maker maker) {}

  static final String AUDIT = "audit";
  static final String PUBLISH = "publish";

  private static final Map<String, Step> STEPS = steps();

  private static Map<String, Step> steps() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put(
        "questions", after((lake, night, settings) -> new QuestionsJob(lake, night), "ingest"));
    steps.put(
        "vectors",
        after(
            (lake, night, settings) ->
                new VectorsJob(lake, night, settings.vectors().transformerTexts()),
            "questions"));
    steps.put(
        "topics",
        after(
            (lake, night, settings) ->
                new TopicsJob(
                    lake,
                    night,
                    CurationFiles.read(settings.topics()),
                    topicOptions(settings.topics())),
            "vectors"));
    steps.put(
        "mood",
        after(
            (lake, night, settings) ->
                new MoodJob(lake, night, phrases(settings.replies()), settings.businessCalendar()),
            "ingest"));
    steps.put(
        "service",
        after(
            (lake, night, settings) ->
                new ServiceJob(
                    lake,
                    night,
                    settings.businessCalendar(),
                    settings.service().firstResponseTargetMinutes()),
            "topics",
            "articles"));
    steps.put(
        "practice",
        after(
            (lake, night, settings) ->
                new PracticeJob(
                    lake,
                    night,
                    floor(settings),
                    settings.service().firstResponseTargetMinutes(),
                    settings.service().promises()),
            "topics",
            "mood"));
    steps.put(
        "value",
        after(
            (lake, night, settings) ->
                new ValueJob(lake, night, floor(settings), CurationFiles.read(settings.topics())),
            "topics",
            "mood"));
    steps.put(
        "trends",
        after(
            (lake, night, settings) -> new TrendsJob(lake, night, settings.trends()),
            "topics",
            "mood",
            "articles"));
    steps.put(
        "changes",
        after((lake, night, settings) -> new ChangesJob(lake, night, settings), "topics"));
    steps.put("causes", after((lake, night, settings) -> new CausesJob(lake, night), "trends"));
    steps.put(
        "coverage",
        after((lake, night, settings) -> new CoverageJob(lake, night), "topics", "articles"));
    steps.put(
        "lint",
        after(
            (lake, night, settings) ->
                new LintJob(lake, night, phrases(settings.replies()), floor(settings)),
            "coverage"));
    steps.put(
        "tags",
        after(
            (lake, night, settings) ->
                new TagsJob(
                    lake,
                    night,
                    TagFiles.options(settings.tags()),
                    settings.report().language().name(),
                    floor(settings)),
            "topics",
            "mood"));
    steps.put("tagger", after((lake, night, settings) -> new TaggerJob(lake, night), "ingest"));
    steps.put(
        "recommend",
        after(
            (lake, night, settings) ->
                new RecommendJob(
                    lake,
                    night,
                    settings.report().language().name(),
                    floor(settings),
                    settings.recommendations().returnFactor()),
            "causes",
            "coverage",
            "tags"));
    steps.put(
        "replies",
        after(
            (lake, night, settings) ->
                new RepliesJob(lake, night, phrases(settings.replies()), floor(settings)),
            "topics",
            "mood"));
    steps.put(
        "effects",
        after((lake, night, settings) -> new EffectsJob(lake, night), "topics", "articles"));
    steps.put(
        AUDIT,
        after(
            (lake, night, settings) -> audit(lake, night, settings, false),
            "recommend",
            "effects",
            "replies",
            "service",
            "practice",
            "value",
            "changes",
            "lint",
            "tagger"));
    steps.put(
        PUBLISH,
        after(
            (lake, night, settings) -> new PublishJob(lake, night, publishOptions(settings)),
            "audit"));
    return steps;
  }

  /** Returns the names of the steps that read decisions. */
  static Set<String> readingDecisions() {
    return Set.of("recommend", "effects");
  }

  private static Step after(Maker maker, String... steps) {
    return new Step(Set.of(steps), maker);
  }

  /** Returns the publishing job of a run that is not yet in the ledger. */
  static Job publish(
      Lake lake, Night night, Settings settings, Supplier<Map<String, Long>> ingested) {
    return new PublishJob(lake, night, publishOptions(settings), ingested);
  }

  /** Returns the audit of a run that may accept any number of topics changed. */
  static Job audit(Lake lake, Night night, Settings settings, boolean acceptsChurn) {
    return new AuditJob(lake, night, acceptsChurn ? 1 : settings.topics().maximumChurn());
  }

  static PublishOptions publishOptions(Settings settings) {
    return new PublishOptions(
        settings.report().language().name(), floor(settings), settings.report().recentWeeks());
  }

  private static Floor floor(Settings settings) {
    return new Floor(
        settings.report().minimumCustomers(), settings.report().minimumConversations());
  }

  static TopicOptions topicOptions(Settings.Topics topics) {
    return new TopicOptions(
        topics.discoverySample(),
        topics.minimumQuestions(),
        topics.minimumShare(),
        topics.dormantDays(),
        topics.rediscoverDays());
  }

  private static PhraseBook phrases(Settings.Replies replies) {
    return replies.phraseFolder().isEmpty()
        ? PhraseBook.builtIn()
        : PhraseBook.load(Path.of(replies.phraseFolder()));
  }

  /** Returns the names in order. */
  public static List<String> names() {
    return List.copyOf(STEPS.keySet());
  }

  /** Fails with the known names if there is no such step. */
  public static void check(String name) {
    if (!STEPS.containsKey(name)) {
      String hint =
          Nearest.to(name, STEPS.keySet()).map(near -> " Did you mean '" + near + "'?").orElse("");
      throw new UserException(
          Kind.USAGE,
          "There is no step '%s'.%s The steps are: %s."
              .formatted(name, hint, String.join(", ", STEPS.keySet())));
    }
  }

  /** Returns whether readers see what is there once the step has been run. */
  public static boolean isPublishing(String name) {
    return name.equals(PUBLISH);
  }

  /** Returns the steps whose tables a step reads; taking in an archive is called "ingest". */
  static Set<String> after(String name) {
    return STEPS.get(name).after();
  }

  /** Returns the job of a step. */
  public static Job mining(String name, Lake lake, Night night, Settings settings) {
    check(name);
    return STEPS.get(name).maker().make(lake, night, settings);
  }

  private Steps() {}
}
