package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.recommend.ReplyLines.Line;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.ReplyDrafts;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.TypicalTerms;
import dev.ticketmine.text.mood.PhraseBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Says for every frequent topic and language whether a reply template is in use and what it lacks,
 * and drafts a canned reply where none does all. The three classics always have a row, also if
 * there is too little to say anything.
 */
public final class DraftReplies implements Stage {
  private static final int TERMS = 60;
  private static final double MINIMUM_SHARE = 0.05;
  private static final List<String> LANGUAGES = List.of("de", "en");
  private static final String[] NOTHING = {};

  private final DraftInputs inputs;
  private final PhraseBook phrases;
  private final long fewest;

  /**
   * Takes side inputs and options.
   *
   * @param phrases what to avoid
   * @param fewest conversations in a language that make a topic frequent
   */
  public DraftReplies(DraftInputs inputs, PhraseBook phrases, long fewest) {
    this.inputs = inputs;
    this.phrases = phrases;
    this.fewest = fewest;
  }

  @Override
  public TableSchema input() {
    return Topics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ReplyDrafts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> topics) {
    Map<String, Row> live = new TreeMap<>();
    topics
        .filter("state is null or state <> 'retired'")
        .drop(Topics.CENTROID)
        .collectAsList()
        .forEach(row -> live.put(row.getAs(Topics.TOPIC_ID), row));
    Map<String, String> classics = new HashMap<>();
    List<String> without = new ArrayList<>();
    for (String name : Classics.names()) {
      Classics.topic(name, live.values())
          .ifPresentOrElse(
              topic -> classics.putIfAbsent(topic.getAs(Topics.TOPIC_ID), name),
              () -> without.add(name));
    }
    Map<String, List<Reply>> replies = replies();
    Map<String, Long> conversations = conversations();
    Map<String, ReplyTemplate> templates = ReplyTemplates.of(inputs);
    List<Row> rows = new ArrayList<>();
    for (String language : LANGUAGES) {
      TypicalTerms terms = new TypicalTerms(MINIMUM_SHARE, TERMS);
      List<Reply> all = new ArrayList<>();
      replies.forEach(
          (key, of) -> {
            if (key.endsWith(" " + language)) {
              terms.add(key, language, of.stream().map(Reply::text).toList());
              all.addAll(of);
            }
          });
      ReplyLines reader = new ReplyLines(language, phrases);
      Map<String, List<Line>> lines = new TreeMap<>();
      replies.forEach(
          (key, of) -> {
            if (key.endsWith(" " + language)) {
              lines.put(key, of.stream().flatMap(reply -> reader.of(reply).stream()).toList());
            }
          });
      HouseStyle style = HouseStyle.of(all, lines, language);
      for (String topicId : live.keySet()) {
        String key = topicId + " " + language;
        String classic = classics.get(topicId);
        long count = conversations.getOrDefault(key, 0L);
        if (count < fewest) {
          if (classic != null) {
            rows.add(unknown(key, topicId, language, classic, count));
          }
          continue;
        }
        List<Reply> own = replies.getOrDefault(key, List.of());
        CannedReply reply =
            own.isEmpty()
                ? CannedReply.NONE
                : CannedReply.of(own, lines.get(key), terms.of(key), style, language);
        rows.add(row(key, topicId, language, classic, templates.get(key), reply, own, count));
      }
      without.forEach(name -> rows.add(unknown(name + " " + language, null, language, name, 0)));
    }
    return topics.sparkSession().createDataFrame(rows, ReplyDrafts.SCHEMA.columns());
  }

  private static Row row(
      String key,
      String topicId,
      String language,
      String classic,
      ReplyTemplate template,
      CannedReply reply,
      List<Reply> replies,
      long conversations) {
    boolean isGood = template != null && template.lacks().isEmpty() && template.isPositive();
    String status = template == null ? "missing" : isGood ? "in_use" : "lacks_steps";
    boolean isDrafted = !isGood && !reply.texts().isEmpty();
    if (template == null && !isDrafted) {
      status = "not_enough_data";
    }
    return RowFactory.create(
        key,
        topicId,
        language,
        classic,
        status,
        template == null ? null : template.id(),
        template == null ? null : Long.valueOf(template.conversations()),
        template == null ? NOTHING : template.lacks().toArray(String[]::new),
        isDrafted ? reply.texts().toArray(String[]::new) : NOTHING,
        isDrafted ? reply.messageIds().toArray(String[]::new) : NOTHING,
        isDrafted ? reply.steps().toArray(String[]::new) : NOTHING,
        isDrafted ? reply.lacks().toArray(String[]::new) : NOTHING,
        (long) replies.size(),
        conversations);
  }

  private static Row unknown(
      String key, String topicId, String language, String classic, long conversations) {
    return RowFactory.create(
        key,
        topicId,
        language,
        classic,
        "not_enough_data",
        null,
        null,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        0L,
        conversations);
  }

  private Map<String, List<Reply>> replies() {
    Map<String, List<Reply>> replies = new TreeMap<>();
    for (Row row : GoodReplies.of(inputs).collectAsList()) {
      replies
          .computeIfAbsent(row.getString(0) + " " + row.getString(1), key -> new ArrayList<>())
          .add(new Reply(row.getString(2), row.getString(3), row.getString(4)));
    }
    replies.values().forEach(list -> list.sort(Comparator.comparing(Reply::messageId)));
    return replies;
  }

  /** Conversations by topic and language. */
  private Map<String, Long> conversations() {
    Map<String, Long> counts = new HashMap<>();
    inputs
        .conversations()
        .select(Conversations.CONVERSATION_ID, Conversations.LANGUAGE)
        .join(
            inputs.conversationTopics().filter(col(ConversationTopics.IS_PRIMARY)),
            Conversations.CONVERSATION_ID)
        .groupBy(ConversationTopics.TOPIC_ID, Conversations.LANGUAGE)
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0) + " " + row.getString(1), row.getLong(2)));
    return counts;
  }
}
