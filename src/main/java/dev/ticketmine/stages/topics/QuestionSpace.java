package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Vectors;
import dev.ticketmine.tables.TopicSpace;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where questions lie when topics are found: the vector of the customer's words less the mean of
 * its language, plus half as much of what the agents' sentences say. A sentence stands for the mean
 * of the questions that it answers, so a copied macro pulls questions to those that mean the same,
 * not to a place of its own, and courtesies, which answer everything, say nothing.
 */
final class QuestionSpace implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String LANGUAGE = "language";
  static final String REPLY = "reply";
  static final String TOPIC = "topic";

  /** The mean of all languages. */
  static final String ANY = "und";

  /** How much the agents' sentences count beside the customer's words. */
  private static final double REPLY_SHARE = 0.5;

  private record Answer(float[] direction, double weight) implements Serializable {}

  private final Map<String, float[]> means = new HashMap<>();
  private final Map<Long, Answer> answers = new HashMap<>();

  /** Reads the rows of {@link TopicSpace} that are no topics. */
  static QuestionSpace of(Dataset<Row> rows) {
    List<Row> read =
        rows.filter(TopicSpace.KIND + " <> '" + TOPIC + "'")
            .select(TopicSpace.KIND, TopicSpace.ID, TopicSpace.VECTOR, TopicSpace.WEIGHT)
            .collectAsList();
    QuestionSpace space = new QuestionSpace();
    for (Row row : read) {
      float[] vector = FloatVectors.of(row, 2);
      if (row.getString(0).equals(LANGUAGE)) {
        space.setMean(row.getString(1), vector);
      } else {
        space.setAnswer(Long.parseUnsignedLong(row.getString(1), 16), vector, row.getDouble(3));
      }
    }
    return space;
  }

  void setMean(String language, float[] mean) {
    means.put(language, mean);
  }

  void setAnswer(long sentence, float[] direction, double weight) {
    answers.put(sentence, new Answer(direction, weight));
  }

  boolean hasMean(String language) {
    return means.containsKey(language);
  }

  /** Returns how many sentences are known. */
  int answers() {
    return answers.size();
  }

  boolean hasAnswer(long sentence) {
    return answers.containsKey(sentence);
  }

  /** Says whether any of the sentences tells what was asked. */
  boolean isAnswered(long[] replies) {
    for (long reply : replies) {
      if (answers.containsKey(reply)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the place of a question by the customer's words alone, of unit length. */
  float[] place(float[] vector, String language) {
    float[] mean = means.getOrDefault(language, means.get(ANY));
    double[] moved = new double[vector.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = vector[i] - (mean == null ? 0 : mean[i]);
    }
    return Vectors.unit(moved);
  }

  /** Returns the place of a question with its replies, of unit length. */
  float[] place(float[] vector, String language, long[] replies) {
    float[] words = place(vector, language);
    if (!isAnswered(replies)) {
      return words;
    }
    double[] said = new double[vector.length];
    for (long reply : replies) {
      Answer answer = answers.get(reply);
      if (answer != null) {
        Vectors.add(said, answer.direction(), answer.weight());
      }
    }
    double[] sum = new double[vector.length];
    Vectors.add(sum, words, 1);
    Vectors.add(sum, Vectors.unit(said), REPLY_SHARE);
    return Vectors.unit(sum);
  }
}
