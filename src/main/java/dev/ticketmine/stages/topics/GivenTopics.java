package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.Curation.Action;
import dev.ticketmine.stages.topics.Curation.Guided;
import dev.ticketmine.stages.topics.Curation.Line;
import dev.ticketmine.stages.topics.TopicCentre.Change;
import dev.ticketmine.text.LanguageDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Topics whose place people said, by examples or by core questions. They are placed anew every
 * night, so they are there from the night on that they are given and never given up.
 */
final class GivenTopics {
  /** Places with at least this cosine are the same. */
  private static final double SAME_PLACE = 0.8;

  private final Curation curation;
  private final QuestionSpace space;
  private final Set<String> before;

  /**
   * Places topics in a space.
   *
   * @param before ids of the topics before this night
   */
  GivenTopics(Curation curation, QuestionSpace space, Set<String> before) {
    this.curation = curation;
    this.space = space;
    this.before = before;
  }

  /** Returns the topics, without radii; one whose core questions are all gone is left out. */
  List<TopicCentre> centres(Dataset<Row> views) {
    List<TopicCentre> centres = new ArrayList<>();
    for (Guided topic : curation.guided()) {
      List<float[]> points = topic.examples().stream().map(this::point).toList();
      centres.add(centre(topic.id(), points, Change.curated(TopicCentre.BORN)));
    }
    Map<String, float[]> points = points(views);
    for (Line line : curation.lines(Action.split)) {
      List<float[]> cores =
          line.values().stream().map(points::get).filter(Objects::nonNull).toList();
      if (!cores.isEmpty()) {
        centres.add(
            centre(line.splitId(), cores, Change.curated(TopicCentre.SPLIT, line.topicId())));
      }
    }
    return centres;
  }

  private TopicCentre centre(String id, List<float[]> points, Change birth) {
    float[] place = Vectors.unit(Vectors.sum(points.toArray(float[][]::new)));
    Change change = before.contains(id) ? Change.of(TopicCentre.CONTINUED) : birth;
    return new TopicCentre(id, place, null, null, null, change, true);
  }

  private float[] point(String example) {
    String language = LanguageDetector.load().detect(example);
    return space.place(Embedders.shared().embed(example, language), language);
  }

  private Map<String, float[]> points(Dataset<Row> views) {
    List<String> ids =
        curation.lines(Action.split).stream().flatMap(line -> line.values().stream()).toList();
    Map<String, float[]> points = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Row row :
          views.filter(col(QuestionViews.QUESTION_ID).isInCollection(ids)).collectAsList()) {
        points.put(
            row.getAs(QuestionViews.QUESTION_ID),
            space.place(
                QuestionSample.vector(row),
                QuestionSample.language(row),
                QuestionViews.replies(row)));
      }
    }
    return points;
  }

  /** What people gave is not found a second time, unless it was known before they did. */
  static Centroids leftOut(Centroids found, List<TopicCentre> known, List<TopicCentre> given) {
    return new Centroids(
        Arrays.stream(found.vectors())
            .filter(place -> !isNear(place, given) || isNear(place, known))
            .toArray(float[][]::new));
  }

  private static boolean isNear(float[] place, List<TopicCentre> topics) {
    return topics.stream().anyMatch(topic -> Vectors.dot(topic.place(), place) >= SAME_PLACE);
  }
}
