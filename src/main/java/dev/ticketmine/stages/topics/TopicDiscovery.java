package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.NeighbourDoubt;
import dev.ticketmine.ml.TopicFinder;
import dev.ticketmine.stages.topics.TopicCentre.Change;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the topics of a sample and keeps those known before: where they lie and which id they have.
 */
final class TopicDiscovery {
  /** A search in the unclear rest may uncover a further rest; so often at most. */
  private static final int MAX_ROUNDS = 4;

  private final TopicOptions options;
  private final Curation curation;
  private final TopicFinder finder = TopicFinder.standard();

  TopicDiscovery(TopicOptions options, Curation curation) {
    this.options = options;
    this.curation = curation;
  }

  /**
   * Returns the topics after this night: known ones, those that people gave, then new ones.
   *
   * @param before topic of each question of the sample before this night, see {@link MemberFlow}
   * @param known topics found before this night
   * @param given topics whose place people said
   * @param isRediscovery whether known topics are discovered anew
   */
  List<TopicCentre> topics(
      TextSample sample,
      String[] before,
      List<TopicCentre> known,
      List<TopicCentre> given,
      boolean isRediscovery) {
    double minWeight = Math.max(options.minQuestions(), options.minShare() * sample.size());
    List<TopicCentre> topics;
    if (isRediscovery || known.isEmpty()) {
      Centroids found =
          GivenTopics.leftOut(
              finder.find(sample.points(), sample.weights(), minWeight), known, given);
      topics =
          new TopicMatching(sample, before, known, curation).matched(found, radii(sample, found));
    } else {
      topics = new TopicUpkeep(finder, curation, minWeight).kept(sample, known);
    }
    topics.addAll(withRadii(sample, topics, given));
    List<TopicCentre> all = withBirths(sample, topics, minWeight);
    return TopicCentroids.filled(sample, isRediscovery ? TopicMatching.revived(all, known) : all);
  }

  /** Topics that people gave reach as far as the found ones usually do. */
  private static List<TopicCentre> withRadii(
      TextSample sample, List<TopicCentre> found, List<TopicCentre> given) {
    if (given.isEmpty()) {
      return given;
    }
    List<TopicCentre> placed = placed(found);
    if (!placed.isEmpty()) {
      Radii usual = usual(placed);
      return given.stream().map(topic -> topic.withPlace(topic.place(), usual)).toList();
    }
    Radii own = radii(sample, places(given));
    return given.stream().map(topic -> topic.withPlace(topic.place(), own)).toList();
  }

  private static Radii usual(List<TopicCentre> placed) {
    return new Radii(
        median(placed.stream().mapToDouble(topic -> topic.radii().answered()).toArray()),
        median(placed.stream().mapToDouble(topic -> topic.radii().asked()).toArray()));
  }

  /** Searches what is unclear for topics that are as dense as the known ones. */
  private List<TopicCentre> withBirths(
      TextSample sample, List<TopicCentre> known, double minWeight) {
    List<TopicCentre> topics = new ArrayList<>(known);
    if (sample.size() == 0 || placed(known).isEmpty()) {
      return topics;
    }
    Radii dense = typical(sample, placed(known));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<TopicCentre> placed = placed(topics);
      TextSample rest = unclear(sample, placed);
      List<TopicCentre> born = born(rest, dense, usual(placed), minWeight, topics);
      topics.addAll(born);
      if (born.isEmpty()) {
        return topics;
      }
    }
    return topics;
  }

  /** Half of the questions lie as near as this to their topics. */
  private static Radii typical(TextSample sample, List<TopicCentre> placed) {
    Centroids places = places(placed);
    return new Radii(
        median(distances(sample.points(), places)), median(distances(sample.words(), places)));
  }

  private List<TopicCentre> born(
      TextSample rest, Radii dense, Radii usual, double minWeight, List<TopicCentre> topics) {
    Set<String> ids = new HashSet<>(topics.stream().map(TopicCentre::id).toList());
    Centroids found = finder.find(rest.points(), rest.weights(), minWeight);
    long[] weights = new long[found.size()];
    for (int i = 0; i < rest.size() && weights.length > 0; i++) {
      int nearest = found.nearest(rest.points()[i]);
      boolean isNear = found.distance(rest.points()[i], nearest) <= dense.of(rest.isAnswered()[i]);
      weights[nearest] += isNear ? 1 : 0;
    }
    List<TopicCentre> born = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= minWeight) {
        float[] place = found.vectors()[i];
        String id = TopicIds.free(TopicIds.exemplar(rest, place), ids);
        born.add(TopicCentre.found(id, place, usual, Change.of(TopicCentre.BORN)));
      }
    }
    return born;
  }

  private static TextSample unclear(TextSample sample, List<TopicCentre> placed) {
    Centroids centroids = places(placed);
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      int nearest = centroids.nearest(sample.points()[i]);
      double radius = placed.get(nearest).radii().of(sample.isAnswered()[i]);
      if (centroids.distance(sample.points()[i], nearest) > radius) {
        positions.add(i);
      }
    }
    return sample.at(positions);
  }

  /** How far questions may lie from topics of these places; the same for all of them. */
  static Radii radii(TextSample sample, Centroids centroids) {
    NeighbourDoubt doubt = new NeighbourDoubt(sample.points(), centroids);
    return new Radii(doubt.radius(sample.points()), doubt.radius(sample.words()));
  }

  static List<TopicCentre> placed(List<TopicCentre> topics) {
    return topics.stream().filter(topic -> topic.place() != null).toList();
  }

  static Centroids places(List<TopicCentre> placed) {
    return new Centroids(placed.stream().map(TopicCentre::place).toArray(float[][]::new));
  }

  private static double[] distances(float[][] points, Centroids centroids) {
    return Arrays.stream(points)
        .mapToDouble(point -> centroids.distance(point, centroids.nearest(point)))
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
