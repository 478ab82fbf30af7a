package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
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
import java.util.function.Supplier;

/** The steps of a night that need tables only, in order: from questions to the published report. */
public final class Steps {
  /** Makes the job of a step. */
  private interface Maker {
    Job make(Lake lake, Night night, Settings settings);
  }

  static final String PUBLISH = "publish";

  private static final Map<String, Maker> MAKERS = makers();

  private static Map<String, Maker> makers() {
    Map<String, Maker> makers = new LinkedHashMap<>();
    makers.put("questions", (lake, night, settings) -> new QuestionsJob(lake, night));
    makers.put("vectors", (lake, night, settings) -> new VectorsJob(lake, night));
    makers.put(
        "topics",
        (lake, night, settings) -> new TopicsJob(lake, night, topicOptions(settings.topics())));
    makers.put(
        "mood", (lake, night, settings) -> new MoodJob(lake, night, phrases(settings.replies())));
    makers.put(
        "service",
        (lake, night, settings) ->
            new ServiceJob(lake, night, settings.service().firstResponseTargetMinutes()));
    makers.put(
        "trends",
        (lake, night, settings) ->
            new TrendsJob(lake, night, settings.trends().falseDiscoveryRate()));
    makers.put("causes", (lake, night, settings) -> new CausesJob(lake, night));
    makers.put("coverage", (lake, night, settings) -> new CoverageJob(lake, night));
    makers.put(
        "tags",
        (lake, night, settings) -> new TagsJob(lake, night, settings.report().language().name()));
    makers.put(
        "recommend",
        (lake, night, settings) ->
            new RecommendJob(lake, night, settings.report().language().name()));
    makers.put("audit", (lake, night, settings) -> new AuditJob(lake));
    makers.put(
        PUBLISH, (lake, night, settings) -> new PublishJob(lake, night, publishOptions(settings)));
    return makers;
  }

  /** Returns the publishing job of a run that is not yet in the ledger. */
  static Job publish(
      Lake lake, Night night, Settings settings, Supplier<Map<String, Long>> ingested) {
    return new PublishJob(lake, night, publishOptions(settings), ingested);
  }

  private static PublishOptions publishOptions(Settings settings) {
    return new PublishOptions(
        settings.report().language().name(),
        settings.report().minimumCustomers(),
        settings.report().recentWeeks());
  }

  private static TopicOptions topicOptions(Settings.Topics topics) {
    return new TopicOptions(
        topics.discoverySample(),
        topics.minimumQuestions(),
        topics.minimumShare(),
        topics.dormantDays(),
        topics.rediscover());
  }

  private static PhraseBook phrases(Settings.Replies replies) {
    return replies.phraseFolder().isEmpty()
        ? PhraseBook.builtIn()
        : PhraseBook.load(Path.of(replies.phraseFolder()));
  }

  /** Returns the names in order. */
  public static List<String> names() {
    return List.copyOf(MAKERS.keySet());
  }

  /** Fails with the known names if there is no such step. */
  public static void check(String name) {
    if (!MAKERS.containsKey(name)) {
      String hint =
          Nearest.to(name, MAKERS.keySet()).map(near -> " Did you mean '" + near + "'?").orElse("");
      throw new UserException(
          Kind.USAGE,
          "There is no step '%s'.%s The steps are: %s."
              .formatted(name, hint, String.join(", ", MAKERS.keySet())));
    }
  }

  /** Returns the job of a step. */
  public static Job mining(String name, Lake lake, Night night, Settings settings) {
    check(name);
    return MAKERS.get(name).make(lake, night, settings);
  }

  private Steps() {}
}
