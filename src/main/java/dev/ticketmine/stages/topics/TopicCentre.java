package dev.ticketmine.stages.topics;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A topic as discovery sees it; a row of {@link TopicCentres}.
 *
 * @param id permanent id
 * @param centroid unit length; null if the topic is given up
 * @param radius cosine distance beyond which a question is unclear
 * @param event what this night did to it
 * @param related topics it came from or went to
 * @param moved questions of the sample that moved
 */
record TopicCentre(
    String id, float[] centroid, double radius, String event, List<String> related, long moved)
    implements Serializable {
  static final String BORN = "born";
  static final String CONTINUED = "continued";
  static final String SPLIT = "split";
  static final String MERGED = "merged";
  static final String RETIRED = "retired";

  /** A topic known from earlier nights. */
  static TopicCentre known(String id, float[] centroid, double radius) {
    return new TopicCentre(id, centroid, radius, CONTINUED, List.of(), 0);
  }

  TopicCentre withPlace(float[] newCentroid, double newRadius) {
    return new TopicCentre(id, newCentroid, newRadius, event, related, moved);
  }

  Row row() {
    return RowFactory.create(id, centroid, radius, event, related.toArray(String[]::new), moved);
  }
}
