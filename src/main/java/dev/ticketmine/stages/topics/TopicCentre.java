package dev.ticketmine.stages.topics;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A topic as discovery sees it; a row of {@link TopicCentres}.
 *
 * @param id permanent id
 * @param place where it lies in the {@link QuestionSpace}; null if the topic is given up
 * @param centroid mean direction of its questions' vectors; null until it is worked out
 * @param radii how far its questions lie from it
 * @param event what this night did to it
 * @param related topics it came from or went to
 * @param moved questions of the sample that moved
 */
record TopicCentre(
    String id,
    float[] place,
    float[] centroid,
    Radii radii,
    String event,
    List<String> related,
    long moved)
    implements Serializable {
  static final String BORN = "born";
  static final String CONTINUED = "continued";
  static final String SPLIT = "split";
  static final String MERGED = "merged";
  static final String RETIRED = "retired";

  /**
   * Cosine distances beyond which a question is unclear.
   *
   * @param answered for a question with replies that say something
   * @param asked for a question of which only the customer's words are known
   */
  record Radii(double answered, double asked) implements Serializable {
    double of(boolean isAnswered) {
      return isAnswered ? answered : asked;
    }
  }

  /** A topic known from earlier nights. */
  static TopicCentre known(String id, float[] place, float[] centroid, Radii radii) {
    return new TopicCentre(id, place, centroid, radii, CONTINUED, List.of(), 0);
  }

  TopicCentre withPlace(float[] newPlace, Radii newRadii) {
    return new TopicCentre(id, newPlace, null, newRadii, event, related, moved);
  }

  TopicCentre withCentroid(float[] newCentroid) {
    return new TopicCentre(id, place, newCentroid, radii, event, related, moved);
  }

  Row row() {
    return RowFactory.create(
        id,
        place,
        centroid,
        radii.answered(),
        radii.asked(),
        event,
        related.toArray(String[]::new),
        moved);
  }
}
