package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds known topics again among newly found ones. Pairs are taken by falling cosine of their
 * centroids as long as both are free; a pair takes the known id. Repeating it on its own result
 * changes nothing.
 */
final class TopicMatching {
  /** Centroids at least this near are the same topic. */
  private static final double SAME = 0.8;

  /** A topic left over that is this near to another is a part of it, or went into it. */
  private static final double RELATED = 0.65;

  private record Pair(int known, int found, double cosine) {}

  private final TextSample sample;
  private final List<TopicCentre> known;

  TopicMatching(TextSample sample, List<TopicCentre> known) {
    this.sample = sample;
    this.known = known;
  }

  /** Returns the topics after this night: known ones, continued or given up, then new ones. */
  List<TopicCentre> matched(Centroids found, Radii[] radii) {
    int[] foundOf = new int[known.size()];
    int[] knownOf = new int[found.size()];
    Arrays.fill(foundOf, -1);
    Arrays.fill(knownOf, -1);
    for (Pair pair : pairs(found)) {
      if (pair.cosine() >= SAME && foundOf[pair.known()] < 0 && knownOf[pair.found()] < 0) {
        foundOf[pair.known()] = pair.found();
        knownOf[pair.found()] = pair.known();
      }
    }
    Set<String> ids = new HashSet<>(known.stream().map(TopicCentre::id).toList());
    String[] foundIds = new String[found.size()];
    for (int i = 0; i < foundIds.length; i++) {
      foundIds[i] =
          knownOf[i] >= 0
              ? known.get(knownOf[i]).id()
              : TopicIds.free(TopicIds.exemplar(sample, found.vectors()[i]), ids);
    }
    List<TopicCentre> topics = new ArrayList<>();
    for (int i = 0; i < foundOf.length; i++) {
      int match = foundOf[i];
      topics.add(
          match >= 0
              ? known.get(i).withPlace(found.vectors()[match], radii[match])
              : givenUp(known.get(i), found, foundIds));
    }
    for (int i = 0; i < foundIds.length; i++) {
      if (knownOf[i] < 0) {
        topics.add(appeared(foundIds[i], found.vectors()[i], radii[i]));
      }
    }
    return topics;
  }

  private List<Pair> pairs(Centroids found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        pairs.add(new Pair(i, j, Vectors.dot(known.get(i).place(), found.vectors()[j])));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.cosine())
            .thenComparingInt(Pair::known)
            .thenComparingInt(Pair::found));
    return pairs;
  }

  private static TopicCentre givenUp(TopicCentre topic, Centroids found, String[] foundIds) {
    int nearest = found.nearest(topic.place());
    boolean isPart = nearest >= 0 && 1 - found.distance(topic.place(), nearest) >= RELATED;
    return new TopicCentre(
        topic.id(),
        null,
        null,
        topic.radii(),
        isPart ? TopicCentre.MERGED : TopicCentre.RETIRED,
        isPart ? List.of(foundIds[nearest]) : List.of(),
        0);
  }

  private TopicCentre appeared(String id, float[] place, Radii radii) {
    Centroids before = TopicDiscovery.places(known);
    int nearest = before.nearest(place);
    boolean isPart = nearest >= 0 && 1 - before.distance(place, nearest) >= RELATED;
    return new TopicCentre(
        id,
        place,
        null,
        radii,
        isPart ? TopicCentre.SPLIT : TopicCentre.BORN,
        isPart ? List.of(known.get(nearest).id()) : List.of(),
        0);
  }
}
