package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.LabelledTexts;
import dev.ticketmine.evaluation.TextScores;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.stages.topics.AssignTopics;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.DiscoverTopics;
import dev.ticketmine.stages.topics.FitQuestionSpace;
import dev.ticketmine.stages.topics.QuestionViews;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.stages.topics.TopicsBefore;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.text.LanguageDetector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Finds topics in labelled texts with the stages of a night, each text taken as one question, and
 * scores them against the labels. It needs no lake and writes nothing.
 */
public final class ClusterTextsJob {
  private static final LocalDate NIGHT = LocalDate.EPOCH;

  private final SparkSession spark;
  private final LabelledTexts texts;
  private final TopicOptions options;

  /** A job over texts that have been read. */
  public ClusterTextsJob(SparkSession spark, LabelledTexts texts, TopicOptions options) {
    this.spark = spark;
    this.texts = texts;
    this.options = options;
  }

  /** Returns the scores. */
  public Evaluation run() {
    List<String> languages = languages();
    Dataset<Row> views = spark.createDataFrame(views(languages), QuestionViews.SCHEMA.columns());
    Dataset<Row> known = TopicSpace.SCHEMA.empty(spark);
    Dataset<Row> space = new FitQuestionSpace(known, NIGHT, options).apply(views).cache();
    Dataset<Row> centres =
        new DiscoverTopics(space, TopicsBefore.none(spark), Curation.none(), false, options)
            .apply(views);
    String[] topics = new String[texts.texts().size()];
    boolean[] areUnclear = new boolean[topics.length];
    for (Row row : new AssignTopics(centres, space).apply(views).collectAsList()) {
      int position = Integer.parseInt(row.getAs(TopicAssignments.QUESTION_ID));
      topics[position] = row.getAs(TopicAssignments.TOPIC_ID);
      areUnclear[position] = row.getAs(TopicAssignments.IS_UNCLEAR);
    }
    space.unpersist();
    return TextScores.of(texts, languages, topics, areUnclear);
  }

  /** Where the file does not say, the language that most of its texts seem to be in. */
  private List<String> languages() {
    LanguageDetector detector = LanguageDetector.load();
    Map<String, Long> detected =
        IntStream.range(0, texts.texts().size())
            .filter(i -> texts.languages().get(i).equals(LanguageDetector.UNKNOWN))
            .mapToObj(i -> detector.detect(texts.texts().get(i)))
            .filter(language -> !language.equals(LanguageDetector.UNKNOWN))
            .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()));
    String usual =
        detected.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(LanguageDetector.UNKNOWN);
    return texts.languages().stream()
        .map(language -> language.equals(LanguageDetector.UNKNOWN) ? usual : language)
        .toList();
  }

  private List<Row> views(List<String> languages) {
    TextEmbedder embedder = Embedders.shared();
    Map<String, float[]> vectors =
        IntStream.range(0, texts.texts().size())
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> key(languages, i), i -> i, (first, second) -> first, TreeMap::new))
            .entrySet()
            .parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    Map.Entry::getKey,
                    entry ->
                        embedder.embed(
                            texts.texts().get(entry.getValue()), languages.get(entry.getValue()))));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.texts().size(); i++) {
      String id = String.valueOf(i);
      String key = key(languages, i);
      rows.add(RowFactory.create(id, id, key, languages.get(i), vectors.get(key), null));
    }
    return rows;
  }

  private String key(List<String> languages, int position) {
    return languages.get(position) + " " + texts.texts().get(position);
  }
}
