package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.TopicFinder;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks night by night, at their own members only, for known topics that have become one or two.
 *
 * <p>Two topics have grown together when the means of their members have a cosine of {@value #SAME}
 * or more and the topic finder sees one group in the members of both: the smaller one goes into the
 * bigger one. A topic has become two when the finder sees another group beside the biggest one that
 * has {@value #MIN_SHARE} of the members, twice as many as a new topic needs, and a cosine of
 * {@value #APART} or less to it: the biggest one keeps the id. What one rule did, the other cannot
 * undo.
 */
final class TopicUpkeep {
  private static final double SAME = 0.75;
  private static final double APART = 0.1;
  private static final double MIN_SHARE = 0.25;

  private record Pair(String smaller, String bigger, double cosine) {}

  private final TopicFinder finder;
  private final Curation curation;
  private final double minWeight;

  /**
   * Works with a finder.
   *
   * @param minWeight a part needs so many questions
   */
  TopicUpkeep(TopicFinder finder, Curation curation, double minWeight) {
    this.finder = finder;
    this.curation = curation;
    this.minWeight = minWeight;
  }

  /** Returns the topics after this night, those split off last. */
  List<TopicCentre> kept(TextSample sample, List<TopicCentre> known) {
    Map<String, TextSample> members = members(sample, known);
    Map<String, String> merges = merges(members);
    List<TopicCentre> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TopicCentre topic : known) {
      ids.add(topic.id());
      String target = merges.get(topic.mergedInto() == null ? topic.id() : topic.mergedInto());
      topics.add(target == null ? topic : topic.into(target, merged(topic, target)));
    }
    Set<String> busy = new HashSet<>(merges.keySet());
    busy.addAll(merges.values());
    for (TopicCentre topic : known) {
      boolean isWhole =
          topic.isLive()
              && known.stream().noneMatch(other -> topic.id().equals(other.mergedInto()));
      if (isWhole && !busy.contains(topic.id()) && !curation.isMergeTarget(topic.id())) {
        // The rest stays where it is: nobody else's questions move.
        split(topic, members.get(topic.id()), ids).ifPresent(topics::add);
      }
    }
    return topics;
  }

  /** What was merged before follows its topic without a word. */
  private static Change merged(TopicCentre topic, String target) {
    return topic.mergedInto() == null ? Change.of(TopicCentre.MERGED, target) : Change.NONE;
  }

  /** The clear questions of each topic; those of a merged topic belong to the one it went into. */
  private static Map<String, TextSample> members(TextSample sample, List<TopicCentre> known) {
    List<TopicCentre> placed = TopicDiscovery.placed(known);
    Centroids places = TopicDiscovery.places(placed);
    Map<String, List<Integer>> positions = new TreeMap<>();
    placed.forEach(topic -> positions.put(topic.id(), new ArrayList<>()));
    for (int i = 0; i < sample.size() && !placed.isEmpty(); i++) {
      int nearest = places.nearest(sample.points()[i]);
      TopicCentre topic = placed.get(nearest);
      double radius = topic.radii().of(sample.isAnswered()[i]);
      if (places.distance(sample.points()[i], nearest) <= radius) {
        String id = topic.mergedInto() == null ? topic.id() : topic.mergedInto();
        positions.computeIfAbsent(id, key -> new ArrayList<>()).add(i);
      }
    }
    Map<String, TextSample> members = new TreeMap<>();
    positions.forEach((id, own) -> members.put(id, sample.at(own)));
    return members;
  }

  /** Which topic goes into which; each takes part in one merge a night at most. */
  private Map<String, String> merges(Map<String, TextSample> members) {
    Map<String, String> merges = new HashMap<>();
    Set<String> busy = new HashSet<>();
    for (Pair pair : pairs(members)) {
      boolean isFree =
          !busy.contains(pair.smaller())
              && !busy.contains(pair.bigger())
              && !curation.isProtected(pair.smaller());
      if (isFree && groups(both(members, pair)).size() <= 1) {
        merges.put(pair.smaller(), pair.bigger());
        busy.addAll(List.of(pair.smaller(), pair.bigger()));
      }
    }
    return merges;
  }

  private static List<Pair> pairs(Map<String, TextSample> members) {
    Map<String, float[]> means = new TreeMap<>();
    members.forEach(
        (id, own) -> {
          if (own.size() > 0) {
            means.put(id, Vectors.unit(Vectors.sum(own.points())));
          }
        });
    List<Pair> pairs = new ArrayList<>();
    for (String first : means.keySet()) {
      for (String second : means.keySet()) {
        double cosine = Vectors.dot(means.get(first), means.get(second));
        boolean isFirstBigger = members.get(first).size() >= members.get(second).size();
        if (first.compareTo(second) < 0 && cosine >= SAME) {
          pairs.add(
              new Pair(isFirstBigger ? second : first, isFirstBigger ? first : second, cosine));
        }
      }
    }
    // Stable, so equal cosines stay in the order of the ids.
    pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.cosine()));
    return pairs;
  }

  private static TextSample both(Map<String, TextSample> members, Pair pair) {
    return members.get(pair.bigger()).plus(members.get(pair.smaller()));
  }

  private Centroids groups(TextSample members) {
    return finder.find(members.points(), members.weights(), minWeight);
  }

  private Optional<TopicCentre> split(TopicCentre topic, TextSample members, Set<String> ids) {
    double least = Math.max(2 * minWeight, MIN_SHARE * members.size());
    if (members.size() < 2 * least) {
      return Optional.empty();
    }
    Centroids groups = groups(members);
    int[] sizes = new int[groups.size()];
    for (float[] point : members.points()) {
      if (sizes.length > 0) {
        sizes[groups.nearest(point)]++;
      }
    }
    int biggest = 0;
    for (int i = 0; i < sizes.length; i++) {
      biggest = sizes[i] > sizes[biggest] ? i : biggest;
    }
    for (int i = 0; i < sizes.length; i++) {
      float[] place = groups.vectors()[i];
      boolean isApart = Vectors.dot(place, groups.vectors()[biggest]) <= APART;
      if (i != biggest && sizes[i] >= least && isApart) {
        String id = TopicIds.free(TopicIds.exemplar(members, place), ids);
        return Optional.of(
            TopicCentre.found(id, place, topic.radii(), Change.of(TopicCentre.SPLIT, topic.id())));
      }
    }
    return Optional.empty();
  }
}
