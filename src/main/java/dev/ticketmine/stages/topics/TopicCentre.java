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
 * @param mergedInto topic that its questions count for since it was merged; null if for itself
 * @param change what this night did to it
 * @param isGiven whether people said where it lies, so that it is placed anew every night
 */
record TopicCentre(
    String id,
    float[] place,
    float[] centroid,
    Radii radii,
    String mergedInto,
    Change change,
    boolean isGiven)
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

  /**
   * What a night did to a topic.
   *
   * @param event what; null if nothing that is worth a row
   * @param related topics it came from or went to
   * @param isCurated whether people wanted it
   */
  record Change(String event, List<String> related, boolean isCurated) implements Serializable {
    static final Change NONE = new Change(null, List.of(), false);

    /** What the machine did. */
    static Change of(String event, String... related) {
      return new Change(event, List.of(related), false);
    }

    /** What people did. */
    static Change curated(String event, String... related) {
      return new Change(event, List.of(related), true);
    }
  }

  /** A topic known from earlier nights. */
  static TopicCentre known(String id, float[] place, float[] centroid, Radii radii) {
    return new TopicCentre(id, place, centroid, radii, null, Change.of(CONTINUED), false);
  }

  /** A topic that this night found. */
  static TopicCentre found(String id, float[] place, Radii radii, Change change) {
    return new TopicCentre(id, place, null, radii, null, change, false);
  }

  TopicCentre withPlace(float[] newPlace, Radii newRadii) {
    return new TopicCentre(id, newPlace, null, newRadii, mergedInto, change, isGiven);
  }

  TopicCentre withCentroid(float[] newCentroid) {
    return new TopicCentre(id, place, newCentroid, radii, mergedInto, change, isGiven);
  }

  TopicCentre withChange(Change newChange) {
    return new TopicCentre(id, place, centroid, radii, mergedInto, newChange, isGiven);
  }

  /** Returns the topic as one whose questions count for another. */
  TopicCentre into(String topicId, Change newChange) {
    return new TopicCentre(id, place, centroid, radii, topicId, newChange, isGiven);
  }

  /** Returns the topic as one that is no more. */
  TopicCentre givenUp(Change newChange) {
    return new TopicCentre(id, null, null, radii, null, newChange, isGiven);
  }

  /** Returns whether questions are assigned to it and count for it. */
  boolean isLive() {
    return place != null && mergedInto == null;
  }

  static TopicCentre of(Row row) {
    return new TopicCentre(
        row.getAs(TopicCentres.TOPIC_ID),
        FloatVectors.orNull(row, row.fieldIndex(TopicCentres.PLACE)),
        FloatVectors.orNull(row, row.fieldIndex(TopicCentres.CENTROID)),
        new Radii(row.getAs(TopicCentres.RADIUS), row.getAs(TopicCentres.QUESTION_RADIUS)),
        row.getAs(TopicCentres.MERGED_INTO_TOPIC_ID),
        new Change(
            row.getAs(TopicCentres.EVENT),
            row.getList(row.fieldIndex(TopicCentres.RELATED_TOPIC_IDS)),
            row.getAs(TopicCentres.IS_CURATED)),
        row.getAs(TopicCentres.IS_GIVEN));
  }

  Row row() {
    return RowFactory.create(
        id,
        place,
        centroid,
        radii.answered(),
        radii.asked(),
        mergedInto,
        change.event(),
        change.related().toArray(String[]::new),
        change.isCurated(),
        isGiven);
  }
}
