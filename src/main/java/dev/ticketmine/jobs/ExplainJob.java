package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Origin;
import dev.ticketmine.explain.Source;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.report.Explanation;
import dev.ticketmine.report.Figure;
import dev.ticketmine.report.PublishOptions;
import dev.ticketmine.report.ReportWriter;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import dev.ticketmine.stages.groups.CountGroups;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.GroupSizes;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.Runs;
import dev.ticketmine.tables.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Says where a figure of the published report comes from. The figures are read anew from the
 * published tables, through the same rules as the report's: what the report does not show, this
 * does not show either.
 */
public final class ExplainJob {
  private static final Set<String> STATES =
      Set.of("angry", "worried", "confused", "neutral", "satisfied", "grateful");
  private static final Set<String> LANGUAGES = Set.of("de", "en");

  private final Lake lake;
  private final Settings settings;
  private final String runId;
  private final Optional<Row> run;
  private final boolean isOwnConfig;
  private final PublishOptions options;
  private final Night night;
  private final Report report;
  private final Map<FigureKey, Figure> figures;

  /**
   * Reads the published report anew.
   *
   * @param settings configuration of the nights
   * @param configHashes hashes of that configuration in all languages of the report
   */
  public ExplainJob(Lake lake, Settings settings, Set<String> configHashes) {
    this.lake = lake;
    this.settings = settings;
    this.runId = lake.publishedRun().orElseThrow(() -> TableErrors.noLake(lake.root().toString()));
    RunLedger ledger = new RunLedger(lake);
    this.run =
        ledger.rows().stream()
            .filter(row -> runId.equals(row.getAs(Runs.RUN_ID)))
            .reduce((first, last) -> last);
    this.isOwnConfig =
        run.map(row -> configHashes.contains(row.<String>getAs(Runs.CONFIG_HASH))).orElse(false);
    this.options = options();
    this.night = night();
    this.report =
        new ReportTables(
                lake, night, PublishJob.intake(ledger.counts(runId, "ingest")), options.floor())
            .report();
    this.figures = new ReportWriter().figures(report, options);
  }

  /**
   * Explains a figure.
   *
   * @param most conversations to list; 0 for none
   * @throws UserException if the report cannot have such a figure
   */
  public String explain(FigureKey key, int most) {
    Form form = Form.of(key);
    Figure figure = figures.get(key);
    Explanation explanation = new Explanation(options.language());
    if (figure == null) {
      requireHidden(key, form);
    }
    if (figure == null || !figure.isShown()) {
      return explanation
          .hidden(key, form, figure == null ? null : figure.text(), origin(form))
          .toString();
    }
    explanation.figure(figure, origin(form));
    return (most > 0 ? conversations(explanation, figure, most) : explanation).toString();
  }

  private Origin origin(Form form) {
    return new Origin(
        runId,
        night.delivered().toString(),
        known(Runs.CODE_VERSION),
        known(Runs.CONFIG_HASH),
        known(Runs.MODEL_HASH),
        lake.versions().get(form.table()),
        isOwnConfig,
        options.floor());
  }

  private String known(String column) {
    return run.map(row -> row.<String>getAs(column)).orElse(null);
  }

  /** A configuration that is not the run's cannot lower the floor below the recommended one. */
  private PublishOptions options() {
    PublishOptions given = Steps.publishOptions(settings);
    Floor floor = given.floor();
    return isOwnConfig
        ? given
        : new PublishOptions(
            given.language(),
            new Floor(
                Math.max(floor.minimumCustomers(), Floor.DEFAULT.minimumCustomers()),
                Math.max(floor.minimumConversations(), Floor.DEFAULT.minimumConversations())),
            given.recentWeeks());
  }

  private Night night() {
    if (run.isPresent()) {
      Row row = run.get();
      return new Night(
          row.<java.sql.Date>getAs(Runs.AS_OF_DATE).toLocalDate(),
          row.getAs(Runs.REVISION),
          settings.zone(),
          row.<java.sql.Date>getAs(Runs.NIGHT).toLocalDate());
    }
    // A step that was run alone leaves no row in the ledger; its id holds both.
    int end = runId.lastIndexOf("-r");
    return new Night(
        LocalDate.parse(runId.substring(0, end)),
        Integer.parseInt(runId.substring(end + 2)),
        settings.zone());
  }

  private Explanation conversations(Explanation explanation, Figure figure, int most) {
    Source.Group group = figure.source().group();
    if (group == null) {
      return explanation.noConversations();
    }
    Dataset<Row> members =
        new CountGroups(
                lake.read(ConversationTopics.SCHEMA),
                lake.read(ConversationMood.SCHEMA),
                lake.read(RootCauses.SCHEMA),
                lake.read(CauseMentions.SCHEMA),
                night.zone())
            .members(lake.read(Conversations.SCHEMA));
    Column isOfGroup =
        members
            .col(GroupSizes.TOPIC_ID)
            .equalTo(group.topicId())
            .and(members.col(GroupSizes.GROUP_KIND).equalTo(group.kind()))
            .and(members.col(GroupSizes.GROUP_VALUE).isInCollection(group.values()));
    Dataset<Row> ids =
        members.filter(isOfGroup).select(Conversations.CONVERSATION_ID).distinct().cache();
    try {
      List<String> first =
          ids.orderBy(Conversations.CONVERSATION_ID).limit(most).collectAsList().stream()
              .map(row -> row.getString(0))
              .toList();
      return explanation.conversations(first, ids.count());
    } finally {
      ids.unpersist();
    }
  }

  /**
   * Tells a figure that is left out from one that cannot be. Whether anybody stands behind the one
   * that is left out is not told.
   */
  private void requireHidden(FigureKey key, Form form) {
    String topicId = form.value(key, "TOPIC");
    Optional<Topic> shown =
        report.topics().stream().filter(topic -> topic.id().equals(topicId)).findFirst();
    if (topicId != null && shown.isEmpty()) {
      List<String> all =
          lake.read(Topics.SCHEMA).select(Topics.TOPIC_ID).collectAsList().stream()
              .map(row -> row.getString(0))
              .toList();
      if (!all.contains(topicId)) {
        throw unknown(key, form, "the lake has no topic '%s'".formatted(topicId));
      }
      return;
    }
    String state = form.value(key, "STATE");
    String language = form.value(key, "LANGUAGE");
    String week = form.value(key, "WEEK");
    boolean isKnown =
        switch (form) {
          case TOPIC_MOOD, ARCHIVE_MOOD -> STATES.contains(state);
          case GAP_CONVERSATIONS,
              GAP_DEFLECTABLE,
              GAP_SIMILARITY,
              GAP_CONFIDENCE,
              REPLY_CONVERSATIONS,
              ARCHIVE_LANGUAGE ->
              LANGUAGES.contains(language);
          case WEEK_CONVERSATIONS, WEEK_NEGATIVE ->
              requireSpan(key, form, shown.orElseThrow(), week);
          case TOPIC_RECENT, TOPIC_EARLIER, VALUE_CUSTOMER, VALUE_COMPANY -> true;
          default -> false;
        };
    if (!isKnown) {
      throw unknown(key, form, "the report has no figure '%s'".formatted(key));
    }
  }

  /** A week that is published together with others has the key of the first. */
  private boolean requireSpan(FigureKey key, Form form, Topic topic, String week) {
    for (Week span : topic.weeks()) {
      for (int index = 0; index < span.weeks(); index++) {
        if (span.start().plusWeeks(index).toString().equals(week)) {
          throw unknown(
              key,
              form,
              "the week from %s has too few conversations to be told alone; it is part of %s"
                  .formatted(week, form.key(topic.id(), span.start())));
        }
      }
    }
    return false;
  }

  private UserException unknown(FigureKey key, Form form, String problem) {
    Set<String> known =
        figures.values().stream()
            .filter(figure -> figure.form() == form)
            .map(figure -> figure.key().toString())
            .collect(Collectors.toSet());
    String near =
        Nearest.to(key.toString(), known)
            .map(name -> " Did you mean %s?".formatted(name))
            .orElse("");
    String example =
        figures.values().stream()
            .filter(figure -> figure.isShown() && (figure.form() == form || known.isEmpty()))
            .findFirst()
            .map(figure -> figure.key().toString())
            .orElse(form.example());
    return new UserException(
        Kind.USAGE,
        "There is nothing to explain: %s. Keys of this kind look like %s; what is too small to show, or further down than the report goes, has none.%s For example: ticketmine explain %s"
            .formatted(problem, form.text(), near, example));
  }
}
