package dev.ticketmine.stages.coverage;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/**
 * A row of {@link TopicSamples}.
 *
 * @param conversations conversations of the topic in this language
 * @param recent those of the recent weeks
 * @param weeks number of the recent weeks
 * @param ended conversations that are closed or solved and have an agent's reply
 * @param oneTouch those with exactly one reply
 * @param replies sampled replies of agents in this language
 * @param links conversations in which agents gave a web address, by address
 * @param questions sampled questions by id, nearest first
 * @param vector mean direction of the sampled questions; null without any
 * @param evidence ids of the nearest questions, each of another customer
 */
record TopicSample(
    String topicId,
    String language,
    long conversations,
    long recent,
    double weeks,
    long ended,
    long oneTouch,
    List<Reply> replies,
    Map<String, Long> links,
    Map<String, String> questions,
    float[] vector,
    List<String> evidence) {
  private static final int EVIDENCE = 5;

  /** Reads the rows of {@link TopicSamples}, in the order of topic and language. */
  static List<TopicSample> all(Dataset<Row> samples) {
    return samples.collectAsList().stream()
        .map(TopicSample::of)
        .sorted(Comparator.comparing(TopicSample::key))
        .toList();
  }

  private static TopicSample of(Row row) {
    String language = row.getAs(TopicSamples.LANGUAGE);
    List<Reply> replies = new ArrayList<>();
    for (Row reply : row.<Row>getList(row.fieldIndex(TopicSamples.REPLIES))) {
      String replyLanguage = reply.getAs("language");
      if (replyLanguage.equals(language) || !List.of("de", "en").contains(replyLanguage)) {
        Date day = reply.getAs("day");
        replies.add(
            new Reply(
                reply.getAs("conversation_id"),
                day == null ? LocalDate.EPOCH : day.toLocalDate(),
                reply.getAs("text")));
      }
    }
    Map<String, String> questions = new LinkedHashMap<>();
    List<String> evidence = new ArrayList<>();
    LinkedHashSet<String> customers = new LinkedHashSet<>();
    int column = row.fieldIndex(TopicSamples.QUESTIONS);
    List<Row> sorted = row.isNullAt(column) ? List.of() : row.getList(column);
    for (Row question : sorted) {
      String id = question.getAs("question_id");
      questions.put(id, Objects.requireNonNullElse(question.getAs("question"), ""));
      if (evidence.size() < EVIDENCE && customers.add(question.getAs("customer_key"))) {
        evidence.add(id);
      }
    }
    Map<String, Long> links = new LinkedHashMap<>();
    int linkColumn = row.fieldIndex(TopicSamples.LINKS);
    List<Row> linked = row.isNullAt(linkColumn) ? List.of() : row.getList(linkColumn);
    for (Row link : linked) {
      links.put(link.getAs("link"), link.<Long>getAs("conversation_count"));
    }
    return new TopicSample(
        row.getAs(TopicSamples.TOPIC_ID),
        language,
        row.<Long>getAs(TopicSamples.CONVERSATION_COUNT),
        row.<Long>getAs(TopicSamples.RECENT_COUNT),
        row.<Double>getAs(TopicSamples.WEEKS),
        row.<Long>getAs(TopicSamples.ENDED_COUNT),
        row.<Long>getAs(TopicSamples.ONE_TOUCH_COUNT),
        replies,
        links,
        questions,
        Floats.of(row.<Seq<Float>>getAs(TopicSamples.VECTOR)),
        evidence);
  }

  /** Returns the texts of the replies. */
  List<String> replyTexts() {
    return replies.stream().map(Reply::text).toList();
  }

  String key() {
    return topicId + " " + language;
  }
}
