package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.TopicFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the topics of a sample and keeps those known before: where they lie and which id they have.
 */
final class TopicDiscovery {
  /** Of the members of a topic, this share lies within its radius when it is born. */
  private static final double CLEAR_SHARE = 0.92;

  /** A search in the unclear rest may uncover a further rest; so often at most. */
  private static final int MAX_ROUNDS = 4;

  private final TopicOptions options;
  private final TopicFinder finder = TopicFinder.standard();

  TopicDiscovery(TopicOptions options) {
    this.options = options;
  }

  /** Returns the topics after this night, known ones first. */
  List<TopicCentre> topics(TextSample sample, List<TopicCentre> known) {
    double minWeight = Math.max(options.minQuestions(), options.minShare() * sample.weight());
    if (options.isRediscovery() || known.isEmpty()) {
      Centroids found = finder.find(sample.vectors(), sample.weights(), minWeight);
      double[] radii = radii(sample, found);
      return withBirths(sample, new TopicMatching(sample, known).matched(found, radii), minWeight);
    }
    return withBirths(sample, known, minWeight);
  }

  /** Searches what is unclear for topics that are as dense as the known ones. */
  private List<TopicCentre> withBirths(
      TextSample sample, List<TopicCentre> known, double minWeight) {
    List<TopicCentre> topics = new ArrayList<>(known);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<TopicCentre> placed = placed(topics);
      if (placed.isEmpty()) {
        return topics;
      }
      TextSample rest = unclear(sample, placed);
      double usual = median(placed.stream().mapToDouble(TopicCentre::radius).toArray());
      List<TopicCentre> born = born(rest, usual, minWeight, topics);
      topics.addAll(born);
      if (born.isEmpty()) {
        return topics;
      }
    }
    return topics;
  }

  private List<TopicCentre> born(
      TextSample rest, double radius, double minWeight, List<TopicCentre> topics) {
    Set<String> ids = new HashSet<>(topics.stream().map(TopicCentre::id).toList());
    Centroids found = finder.find(rest.vectors(), rest.weights(), minWeight);
    List<TopicCentre> born = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      double weight = 0;
      for (int text = 0; text < rest.size(); text++) {
        if (found.nearest(rest.vectors()[text]) == i
            && found.distance(rest.vectors()[text], i) <= radius) {
          weight += rest.weights()[text];
        }
      }
      if (weight >= minWeight) {
        String id = TopicIds.free(TopicIds.exemplar(rest, found.vectors()[i]), ids);
        born.add(
            new TopicCentre(
                id, found.vectors()[i], radius, TopicCentre.BORN, List.of(), Math.round(weight)));
      }
    }
    return born;
  }

  private static TextSample unclear(TextSample sample, List<TopicCentre> placed) {
    Centroids centroids = centroids(placed);
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      int nearest = centroids.nearest(sample.vectors()[i]);
      if (centroids.distance(sample.vectors()[i], nearest) > placed.get(nearest).radius()) {
        positions.add(i);
      }
    }
    return sample.at(positions);
  }

  /** The radius of every topic: that of its own members, but not below that of all texts. */
  static double[] radii(TextSample sample, Centroids centroids) {
    List<List<Double>> distances = new ArrayList<>();
    for (int i = 0; i < centroids.size(); i++) {
      distances.add(new ArrayList<>());
    }
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < sample.size() && centroids.size() > 0; i++) {
      int nearest = centroids.nearest(sample.vectors()[i]);
      double distance = centroids.distance(sample.vectors()[i], nearest);
      distances.get(nearest).add(distance);
      all.add(distance);
    }
    double usual = quantile(all);
    return distances.stream().mapToDouble(own -> Math.max(usual, quantile(own))).toArray();
  }

  static List<TopicCentre> placed(List<TopicCentre> topics) {
    return topics.stream().filter(topic -> topic.centroid() != null).toList();
  }

  static Centroids centroids(List<TopicCentre> placed) {
    return new Centroids(placed.stream().map(TopicCentre::centroid).toArray(float[][]::new));
  }

  private static double quantile(List<Double> distances) {
    double[] sorted = distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    // Rounded, so that the bound is the same number wherever it is compared.
    return sorted.length == 0
        ? 0
        : Math.rint(sorted[(int) (CLEAR_SHARE * (sorted.length - 1))] * 1e6) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
