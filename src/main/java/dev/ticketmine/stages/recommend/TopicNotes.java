package dev.ticketmine.stages.recommend;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.ReportText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What recommendations need to know about topics, by id. */
final class TopicNotes {
  private static final TopicFacts UNKNOWN = new TopicFacts(0, 1, 0, 0, 0);
  private static final int QUOTES = 3;

  private final Map<String, Row> topics;
  private final Map<String, TopicFacts> facts;
  private final ReportText text;
  private final Disclosure figures;

  private TopicNotes(
      Map<String, Row> topics, Map<String, TopicFacts> facts, ReportText text, Disclosure figures) {
    this.topics = topics;
    this.facts = facts;
    this.text = text;
    this.figures = figures;
  }

  /** Reads what is needed; texts are in this language. */
  static TopicNotes read(RecommendationInputs inputs, String language, Disclosure figures) {
    Map<String, Row> topics = new HashMap<>();
    Map<String, TopicFacts> facts = new HashMap<>();
    Dataset<Row> named =
        inputs
            .topics()
            .select(
                Topics.TOPIC_ID,
                Topics.LABEL_DE,
                Topics.LABEL_EN,
                Topics.CANONICAL_QUESTION,
                Topics.EXAMPLES,
                Topics.STATE);
    named.collectAsList().forEach(row -> topics.put(row.getAs(Topics.TOPIC_ID), row));
    TopicFacts.rows(inputs.conversations(), inputs.conversationTopics(), inputs.conversationMood())
        .collectAsList()
        .forEach(row -> facts.put(row.getAs(Topics.TOPIC_ID), TopicFacts.of(row)));
    return new TopicNotes(topics, facts, new ReportText(language), figures);
  }

  /** Returns the same in another language. */
  TopicNotes in(String language) {
    return new TopicNotes(topics, facts, new ReportText(language), figures);
  }

  /** Returns the language that advice is written in. */
  ReportText text() {
    return text;
  }

  /** Returns whether the topic exists, is not retired, and may be shown. */
  boolean isLive(String topicId) {
    Row topic = topics.get(topicId);
    return topic != null && !"retired".equals(topic.getAs(Topics.STATE)) && figures.shows(topicId);
  }

  /** Returns the topic's name in the language of the advice, else what there is. */
  String label(String topicId) {
    Row topic = topics.get(topicId);
    String first = topic.getAs(text.choose(Topics.LABEL_DE, Topics.LABEL_EN));
    String second = topic.getAs(text.choose(Topics.LABEL_EN, Topics.LABEL_DE));
    String question = topic.getAs(Topics.CANONICAL_QUESTION);
    for (String name : new String[] {first, second, question}) {
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return topicId;
  }

  /** Returns up to three examples of the topic. */
  List<String> examples(String topicId) {
    Row topic = topics.get(topicId);
    int column = topic.fieldIndex(Topics.EXAMPLES);
    return topic.isNullAt(column)
        ? List.of()
        : topic.<String>getList(column).stream().limit(QUOTES).toList();
  }

  /** Returns what may be told about groups. */
  Disclosure figures() {
    return figures;
  }

  /** Returns the topic's figures. */
  TopicFacts facts(String topicId) {
    return facts.getOrDefault(topicId, UNKNOWN);
  }

  /** Returns the length of the archive in weeks. */
  double weeks() {
    return facts.values().stream().mapToDouble(TopicFacts::weeks).max().orElse(1);
  }
}
