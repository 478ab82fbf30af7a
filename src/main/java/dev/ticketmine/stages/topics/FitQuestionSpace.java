package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.Vectors;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicSpace;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Learns from a bounded sample the mean of each language and what the agents' sentences answer.
 * What an earlier night learned stays as it is, so that places stay comparable; new sentences are
 * added.
 */
public final class FitQuestionSpace implements Stage {
  /** A sentence has to answer so many questions of the sample. */
  private static final int MIN_QUESTIONS = 5;

  /** And two of these have to be so much more alike, on average, than two of all (cosine). */
  private static final double MIN_LIKENESS = 0.05;

  /** A language's mean counts as if so many questions without any direction were added. */
  private static final double SHRINKAGE = 20;

  private final Dataset<Row> known;
  private final Date night;
  private final TopicOptions options;

  /** Side input: {@link TopicSpace} as an earlier night left it; empty to learn all anew. */
  public FitQuestionSpace(Dataset<Row> known, LocalDate night, TopicOptions options) {
    this.known = TopicSpace.SCHEMA.conform(known);
    this.night = Date.valueOf(night);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return QuestionViews.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicSpace.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> kept = known.filter(col(TopicSpace.KIND).notEqual(QuestionSpace.TOPIC));
    QuestionSpace space = QuestionSpace.of(kept);
    List<Row> sample = QuestionSample.rows(rows, options);
    List<Row> learned = new ArrayList<>(means(sample, space));
    learned.addAll(strongest(answers(sample, space), options.sampleSize() - space.answers()));
    return kept.unionByName(
        rows.sparkSession().createDataFrame(learned, TopicSpace.SCHEMA.columns()));
  }

  private List<Row> means(List<Row> sample, QuestionSpace space) {
    Map<String, double[]> sums = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Row row : sample) {
      float[] vector = QuestionSample.vector(row);
      for (String language : List.of(QuestionSample.language(row), QuestionSpace.ANY)) {
        double[] sum = sums.computeIfAbsent(language, key -> new double[vector.length]);
        Vectors.add(sum, vector, 1);
        counts.merge(language, 1, Integer::sum);
      }
    }
    List<Row> learned = new ArrayList<>();
    sums.forEach(
        (language, sum) -> {
          if (!space.hasMean(language)) {
            float[] mean = new float[sum.length];
            for (int i = 0; i < mean.length; i++) {
              mean[i] = (float) (sum[i] / (counts.get(language) + SHRINKAGE));
            }
            space.setMean(language, mean);
            learned.add(row(QuestionSpace.LANGUAGE, language, mean, null));
          }
        });
    return learned;
  }

  private List<Row> answers(List<Row> sample, QuestionSpace space) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (Row row : sample) {
      for (long reply : QuestionViews.replies(row)) {
        counts.merge(reply, 1, Integer::sum);
      }
    }
    counts.entrySet().removeIf(e -> e.getValue() < MIN_QUESTIONS || space.hasAnswer(e.getKey()));
    Map<Long, double[]> sums = new TreeMap<>();
    double[] all = null;
    for (Row row : sample) {
      float[] place = space.place(QuestionSample.vector(row), QuestionSample.language(row));
      all = all == null ? new double[place.length] : all;
      Vectors.add(all, place, 1);
      for (long reply : QuestionViews.replies(row)) {
        if (counts.containsKey(reply)) {
          double[] sum = sums.computeIfAbsent(reply, key -> new double[place.length]);
          Vectors.add(sum, place, 1);
        }
      }
    }
    double usual = sums.isEmpty() ? 0 : likeness(all, sample.size());
    List<Row> learned = new ArrayList<>();
    sums.forEach(
        (reply, sum) -> {
          double likeness = likeness(sum, counts.get(reply)) - usual;
          if (likeness >= MIN_LIKENESS) {
            String id = "%016x".formatted(reply);
            learned.add(row(QuestionSpace.REPLY, id, Vectors.unit(sum), likeness));
          }
        });
    return learned;
  }

  /** Years of nights must not fill the memory of every task, so there is an end to sentences. */
  private static List<Row> strongest(List<Row> answers, int room) {
    return answers.stream()
        .sorted(
            Comparator.<Row>comparingDouble(row -> -row.getDouble(3))
                .thenComparing(row -> row.getString(1)))
        .limit(Math.max(0, room))
        .toList();
  }

  /** The mean cosine of two different ones of {@code count} unit vectors, from their sum. */
  private static double likeness(double[] sum, int count) {
    double squares = 0;
    for (double value : sum) {
      squares += value * value;
    }
    return (squares - count) / ((double) count * (count - 1));
  }

  private Row row(String kind, String id, float[] vector, Double weight) {
    return RowFactory.create(kind, id, vector, weight, null, null, night, null);
  }
}
