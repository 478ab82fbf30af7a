package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.row_number;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.TypicalTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;

/**
 * A draft of a help article for every content gap about which agents' replies say enough: whole
 * sentences of theirs, none invented, each with the message it was taken from.
 */
public final class WriteDrafts implements Stage {
  private static final int LONGEST_PHRASING = 200;
  private static final int NEAREST_QUESTIONS = 40;
  private static final int MOST_LABELS = 8;
  private static final int TERMS = 60;
  private static final double MINIMUM_SHARE = 0.05;

  private final DraftInputs inputs;

  /** Takes side inputs. */
  public WriteDrafts(DraftInputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public TableSchema input() {
    return ContentGaps.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Drafts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> gaps) {
    List<Row> open =
        gaps.filter(col(ContentGaps.STATUS).isin("missing", "weak", "stale", "language_missing"))
            .orderBy(ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE)
            .collectAsList();
    Map<String, List<Reply>> replies = replies();
    Map<String, TypicalTerms> terms = new HashMap<>();
    replies.forEach(
        (key, of) ->
            terms
                .computeIfAbsent(language(key), l -> new TypicalTerms(MINIMUM_SHARE, TERMS))
                .add(key, language(key), of.stream().map(Reply::text).toList()));
    Map<String, List<Row>> questions = questions(gaps);
    DraftTopics topics = new DraftTopics(inputs.topics());
    List<Row> rows = new ArrayList<>();
    for (Row gap : open) {
      String topicId = gap.getAs(ContentGaps.TOPIC_ID);
      String language = gap.getAs(ContentGaps.LANGUAGE);
      String key = topicId + " " + language;
      List<Reply> own = replies.getOrDefault(key, List.of());
      List<AnswerSentences.Candidate> answer =
          own.isEmpty()
              ? List.of()
              : AnswerSummary.of(
                  own.stream()
                      .flatMap(reply -> AnswerSentences.of(reply, language).stream())
                      .filter(sentence -> isOfToday(sentence.text(), gap))
                      .toList(),
                  terms.get(language).of(key));
      if (!answer.isEmpty() && topics.has(topicId)) {
        List<Row> asked = questions.getOrDefault(key, List.of());
        List<String> texts =
            asked.stream().map(row -> row.<String>getAs(Questions.QUESTION)).toList();
        rows.add(
            RowFactory.create(
                key,
                RecommendationId.of(
                    RecommendationId.kind(gap.getAs(ContentGaps.STATUS)), topicId, language, null),
                topicId,
                language,
                topics.title(topicId, language, texts),
                answer.stream().map(AnswerSentences.Candidate::text).toArray(String[]::new),
                answer.stream()
                    .map(candidate -> candidate.reply().messageId())
                    .toArray(String[]::new),
                (long) own.size(),
                Phrasings.of(asked, language).toArray(String[]::new),
                labels(topics.labels(topicId, texts), gap).toArray(String[]::new),
                topics.related(topicId).toArray(String[]::new)));
      }
    }
    return gaps.sparkSession().createDataFrame(rows, Drafts.SCHEMA.columns());
  }

  /** Where agents give another figure now, sentences with the old one are no answer. */
  private static boolean isOfToday(String sentence, Row gap) {
    String old = gap.getAs(ContentGaps.OLD_FIGURE);
    return old == null || !sentence.contains(old);
  }

  /** Key phrases, and words that the gap says customers typically use. */
  private static List<String> labels(List<String> phrases, Row gap) {
    List<String> labels = new ArrayList<>(phrases);
    Cells.strings(gap, ContentGaps.MISSING_WORDS).stream()
        .filter(word -> labels.stream().noneMatch(label -> label.equalsIgnoreCase(word)))
        .forEach(labels::add);
    return labels.stream().limit(MOST_LABELS).toList();
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

  /** The nearest short questions of every gap, nearest first. */
  private Map<String, List<Row>> questions(Dataset<Row> gaps) {
    Dataset<Row> nearest =
        inputs
            .questions()
            .filter(length(col(Questions.QUESTION)).leq(LONGEST_PHRASING))
            .select(
                Questions.QUESTION_ID,
                Questions.LANGUAGE,
                Questions.CUSTOMER_KEY,
                Questions.QUESTION)
            .join(
                inputs
                    .assignments()
                    .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
                    .select(
                        TopicAssignments.QUESTION_ID,
                        TopicAssignments.TOPIC_ID,
                        TopicAssignments.DISTANCE),
                Questions.QUESTION_ID)
            .join(
                gaps.select(ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE),
                new String[] {ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE},
                "left_semi")
            .withColumn(
                "position",
                row_number()
                    .over(
                        Window.partitionBy(Topics.TOPIC_ID, Questions.LANGUAGE)
                            .orderBy(col(TopicAssignments.DISTANCE), col(Questions.QUESTION_ID))))
            .filter(col("position").leq(NEAREST_QUESTIONS));
    Map<String, List<Row>> questions = new HashMap<>();
    for (Row row : nearest.collectAsList()) {
      questions
          .computeIfAbsent(
              row.getAs(Topics.TOPIC_ID) + " " + row.getAs(Questions.LANGUAGE),
              key -> new ArrayList<>())
          .add(row);
    }
    questions
        .values()
        .forEach(list -> list.sort(Comparator.comparing(row -> row.<Integer>getAs("position"))));
    return questions;
  }

  private static String language(String key) {
    return key.substring(key.lastIndexOf(' ') + 1);
  }
}
