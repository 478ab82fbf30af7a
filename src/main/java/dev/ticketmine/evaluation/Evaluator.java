package dev.ticketmine.evaluation;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ContactValues;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Incidents;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TagComparisons;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicWeeks;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores whatever tables are there; a missing table leaves its scores out, with a note. */
public final class Evaluator {
  private final Truth truth;
  private final Function<TableSchema, Optional<Dataset<Row>>> tables;
  private final List<Score> scores = new ArrayList<>();

  /**
   * An evaluator.
   *
   * @param tables returns a table's rows, or nothing if it has not been written
   */
  public Evaluator(Truth truth, Function<TableSchema, Optional<Dataset<Row>>> tables) {
    this.truth = truth;
    this.tables = tables;
  }

  /**
   * Returns all scores.
   *
   * @throws UserException if no conversation of the truth has been loaded
   */
  public Evaluation evaluate() {
    scores.clear();
    List<String> known =
        tables
            .apply(Conversations.SCHEMA)
            .map(rows -> List.copyOf(new TreeSet<>(ids(rows))))
            .orElse(List.of());
    if (known.isEmpty()) {
      throw new UserException(
          UserException.Kind.INPUT,
          "None of the %d conversations of the truth is in the lake: give the truth of the archive"
                  .formatted(truth.conversations().size())
              + " that was loaded");
    }
    Map<String, String> primary =
        tables.apply(ConversationTopics.SCHEMA).map(this::primary).orElse(Map.of());
    TopicMap topics = new TopicMap(truth, primary);
    score("topics", ConversationTopics.SCHEMA, rows -> TopicScores.of(truth, primary, known));
    score("topics", TopicAssignments.SCHEMA, Evaluator::unclear);
    score("gaps", ContentGaps.SCHEMA, r -> GapScores.of(truth, topics, PublishedRows.gaps(r)));
    score("causes", RootCauses.SCHEMA, r -> CauseScores.of(truth, topics, PublishedRows.causes(r)));
    score("causes", CauseMentions.SCHEMA, rows -> statedCauses(topics, primary, rows));
    score(
        "contact_value",
        ContactValues.SCHEMA,
        r -> ContactValueScores.of(truth, topics, PublishedRows.contactValues(r)));
    score("tags", TagChanges.SCHEMA, rows -> tags(topics, rows));
    score("tags", TagChanges.SCHEMA, rows -> rightTags(topics, primary, rows));
    score("tags", TagComparisons.SCHEMA, TagRows::comparisons);
    score("mood", MessageMood.SCHEMA, this::polarity);
    score("mood", ConversationMood.SCHEMA, this::states);
    score("replies", ReplyQuality.SCHEMA, this::replies);
    score("alerts", Alerts.SCHEMA, r -> alerts(topics, r));
    score(
        "incidents",
        Incidents.SCHEMA,
        r -> IncidentScores.of(truth, topics, PublishedRows.incidents(r)));
    score(
        "service",
        ServiceMetrics.SCHEMA,
        r -> ServiceScores.of(truth, PublishedRows.serviceMetrics(r)));
    score("privacy", Messages.SCHEMA, this::privacy);
    return new Evaluation(scores);
  }

  private void score(String group, TableSchema table, Function<Dataset<Row>, List<Score>> scored) {
    Optional<Dataset<Row>> rows = tables.apply(table);
    scores.addAll(
        rows.isPresent()
            ? scored.apply(rows.get())
            : List.of(Score.missing(group, "all", "table " + table.name() + " is not written")));
  }

  private Set<String> ids(Dataset<Row> conversations) {
    return PublishedRows.<String>column(
            PublishedRows.having(
                conversations.select(Conversations.CONVERSATION_ID),
                Conversations.CONVERSATION_ID,
                truth.conversations().keySet()),
            Conversations.CONVERSATION_ID,
            Conversations.CONVERSATION_ID)
        .keySet();
  }

  private Map<String, String> primary(Dataset<Row> rows) {
    return PublishedRows.column(
        PublishedRows.having(
            rows.filter(ConversationTopics.IS_PRIMARY),
            ConversationTopics.CONVERSATION_ID,
            truth.conversations().keySet()),
        ConversationTopics.CONVERSATION_ID,
        ConversationTopics.TOPIC_ID);
  }

  private static List<Score> unclear(Dataset<Row> rows) {
    long[] counts = PublishedRows.countOf(rows, TopicAssignments.IS_UNCLEAR);
    return List.of(
        Score.share("topics", "unclear_share", counts[0], counts[1], "of all questions"));
  }

  private List<Score> tags(TopicMap topics, Dataset<Row> rows) {
    Map<String, String> labels =
        tables.apply(Topics.SCHEMA).map(PublishedRows::topicsByLabel).orElse(Map.of());
    return TagScores.of(truth, topics, labels, PublishedRows.tagChanges(rows));
  }

  private List<Score> rightTags(
      TopicMap topics, Map<String, String> primary, Dataset<Row> changes) {
    return tables
        .apply(Conversations.SCHEMA)
        .map(
            rows ->
                RightTagScores.of(
                    truth,
                    topics,
                    TagRows.conversations(rows, truth.conversations().keySet(), primary),
                    TagRows.changes(changes)))
        .orElse(List.of());
  }

  private List<Score> statedCauses(
      TopicMap topics, Map<String, String> primary, Dataset<Row> mentions) {
    return tables
        .apply(RootCauses.SCHEMA)
        .map(
            causes ->
                StatedCauseScores.of(
                    truth, topics, PublishedRows.statedCauses(causes, mentions, primary)))
        .orElse(List.of());
  }

  private List<Score> polarity(Dataset<Row> rows) {
    return MoodScores.polarity(
        truth,
        PublishedRows.column(
            PublishedRows.having(
                rows.select(MessageMood.MESSAGE_ID, MessageMood.POLARITY),
                MessageMood.MESSAGE_ID,
                messageIds("message")),
            MessageMood.MESSAGE_ID,
            MessageMood.POLARITY));
  }

  private List<Score> states(Dataset<Row> rows) {
    String key = ConversationMood.CONVERSATION_ID;
    List<Row> labelled = PublishedRows.having(rows, key, truth.conversations().keySet());
    Map<String, String> states = PublishedRows.column(labelled, key, ConversationMood.STATE);
    List<Score> all =
        new ArrayList<>(
            MoodScores.states(
                truth, states, PublishedRows.column(labelled, key, ConversationMood.IS_RECOVERED)));
    all.addAll(NegativeScores.of(truth, states));
    return all;
  }

  private List<Score> alerts(TopicMap topics, Dataset<Row> rows) {
    long topicWeeks = tables.apply(TopicWeeks.SCHEMA).map(Dataset::count).orElse(0L);
    return AlertScores.of(truth, topics, PublishedRows.alerts(rows), topicWeeks);
  }

  private List<Score> replies(Dataset<Row> rows) {
    return MoodScores.replies(
        truth,
        PublishedRows.flags(
            PublishedRows.having(rows, ReplyQuality.MESSAGE_ID, messageIds("reply")),
            ReplyQuality.MESSAGE_ID,
            MoodScores.FLAGS));
  }

  private List<Score> privacy(Dataset<Row> rows) {
    Map<String, String> texts =
        PublishedRows.column(
            PublishedRows.having(
                rows.select(Messages.MESSAGE_ID, Messages.TEXT),
                Messages.MESSAGE_ID,
                messageIds("pii")),
            Messages.MESSAGE_ID,
            Messages.TEXT);
    return PiiScores.of(truth, texts);
  }

  private Set<String> messageIds(String kind) {
    Set<String> ids = new TreeSet<>();
    truth.all(kind).forEach(node -> ids.add(Truth.messageId(node)));
    return ids;
  }
}
