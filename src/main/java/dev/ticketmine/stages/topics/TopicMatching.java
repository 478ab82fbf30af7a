package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Assignment;
import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Change;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Finds known topics again among newly found ones, by the members that both share and by where they
 * lie. A pair comes into question if a third of the known topic's members went to the found one;
 * among these, the pairs are chosen whose sum of Jaccard index and cosine is largest in all. What
 * is left over merged, split, retired or was born by the share of the members that went from one to
 * the other. Repeating it on its own result changes nothing.
 */
final class TopicMatching {
  /** A known topic can be continued by one that so many of its members went to. */
  private static final double CONTINUED_SHARE = 1.0 / 3;

  /** It merged into, or was split off from, the topic that so many members went to or came from. */
  private static final double RELATED_SHARE = 0.5;

  /** With fewer members than this in the sample, only the place tells. */
  private static final int FEW_MEMBERS = 5;

  /** Places with at least this cosine are the same, if there are too few members to tell. */
  private static final double SAME_PLACE = 0.8;

  private static final double SCALE = 1e6;

  private final TextSample sample;
  private final String[] before;
  private final List<TopicCentre> known;
  private final Curation curation;

  /**
   * Matches within a sample.
   *
   * @param before topic of each question before this night, see {@link MemberFlow}
   */
  TopicMatching(TextSample sample, String[] before, List<TopicCentre> known, Curation curation) {
    this.sample = sample;
    this.before = before;
    // A merged topic's questions are members of the one that it was merged into.
    this.known = known.stream().filter(TopicCentre::isLive).toList();
    this.curation = curation;
  }

  /** Returns the topics after this night: known ones, continued or given up, then new ones. */
  List<TopicCentre> matched(Centroids found, Radii radii) {
    MemberFlow flow = new MemberFlow(sample, before, known, found, radii);
    int[] foundOf = pairs(flow, found.size());
    String[] ids = ids(foundOf, found);
    List<TopicCentre> topics = new ArrayList<>();
    for (int i = 0; i < foundOf.length; i++) {
      TopicCentre topic = known.get(i);
      if (foundOf[i] >= 0) {
        topics.add(topic.withPlace(found.vectors()[foundOf[i]], radii));
      } else {
        topics.add(curation.isProtected(topic.id()) ? topic : givenUp(i, flow, ids));
      }
    }
    for (int j = 0; j < ids.length; j++) {
      int position = j;
      if (Arrays.stream(foundOf).noneMatch(match -> match == position)) {
        topics.add(appeared(j, flow, ids[j], found.vectors()[j], radii));
      }
    }
    return topics;
  }

  /**
   * Gives topics that were born in the unclear rest the ids of those that had just been retired
   * from the same places: they were found in the rest the first time, too.
   *
   * @param topics all topics after this night
   * @param known topics found before it
   */
  static List<TopicCentre> revived(List<TopicCentre> topics, List<TopicCentre> known) {
    Set<String> retired =
        topics.stream()
            .filter(topic -> TopicCentre.RETIRED.equals(topic.change().event()))
            .map(TopicCentre::id)
            .collect(Collectors.toCollection(TreeSet::new));
    List<TopicCentre> revived = new ArrayList<>();
    for (TopicCentre topic : topics) {
      Optional<TopicCentre> same =
          TopicCentre.BORN.equals(topic.change().event())
              ? known.stream()
                  .filter(each -> retired.contains(each.id()))
                  .filter(each -> Vectors.dot(each.place(), topic.place()) >= SAME_PLACE)
                  .max(Comparator.comparingDouble(each -> Vectors.dot(each.place(), topic.place())))
              : Optional.empty();
      same.ifPresent(each -> retired.remove(each.id()));
      revived.add(same.map(each -> each.withPlace(topic.place(), topic.radii())).orElse(topic));
    }
    Set<String> back =
        revived.stream()
            .filter(topic -> topic.place() != null)
            .map(TopicCentre::id)
            .collect(Collectors.toSet());
    revived.removeIf(topic -> topic.place() == null && back.contains(topic.id()));
    return revived;
  }

  private int[] pairs(MemberFlow flow, int found) {
    long[][] weights = new long[known.size()][found];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < found; j++) {
        boolean isCandidate =
            flow.members(i) < FEW_MEMBERS
                ? flow.cosine(i, j) >= SAME_PLACE
                : flow.shareOfKnown(i, j) >= CONTINUED_SHARE;
        weights[i][j] =
            isCandidate ? Math.round(SCALE * (flow.jaccard(i, j) + flow.cosine(i, j))) : 0;
      }
    }
    int[] foundOf = Assignment.columns(weights);
    for (int i = 0; i < foundOf.length; i++) {
      foundOf[i] = foundOf[i] >= 0 && weights[i][foundOf[i]] > 0 ? foundOf[i] : -1;
    }
    return foundOf;
  }

  private String[] ids(int[] foundOf, Centroids found) {
    Set<String> taken = new HashSet<>(known.stream().map(TopicCentre::id).toList());
    String[] ids = new String[found.size()];
    for (int i = 0; i < foundOf.length; i++) {
      if (foundOf[i] >= 0) {
        ids[foundOf[i]] = known.get(i).id();
      }
    }
    for (int j = 0; j < ids.length; j++) {
      if (ids[j] == null) {
        ids[j] = TopicIds.free(TopicIds.exemplar(sample, found.vectors()[j]), taken);
      }
    }
    return ids;
  }

  private TopicCentre givenUp(int topic, MemberFlow flow, String[] ids) {
    boolean areFew = flow.members(topic) < FEW_MEMBERS;
    IntToDoubleFunction likeness =
        j -> areFew ? flow.cosine(topic, j) : flow.shareOfKnown(topic, j);
    int heir = best(ids.length, likeness);
    boolean isMerged =
        heir >= 0 && likeness.applyAsDouble(heir) >= (areFew ? SAME_PLACE : RELATED_SHARE);
    return known
        .get(topic)
        .givenUp(
            isMerged ? Change.of(TopicCentre.MERGED, ids[heir]) : Change.of(TopicCentre.RETIRED));
  }

  private TopicCentre appeared(int found, MemberFlow flow, String id, float[] place, Radii radii) {
    int origin = best(known.size(), i -> flow.shareOfFound(i, found));
    if (origin < 0 || flow.shareOfFound(origin, found) < RELATED_SHARE) {
      return TopicCentre.found(id, place, radii, Change.of(TopicCentre.BORN));
    }
    String originId = known.get(origin).id();
    TopicCentre part = TopicCentre.found(id, place, radii, Change.of(TopicCentre.SPLIT, originId));
    // What people put together stays together.
    return curation.isMergeTarget(originId) ? part.into(originId, Change.NONE) : part;
  }

  private static int best(int count, IntToDoubleFunction value) {
    int best = -1;
    for (int i = 0; i < count; i++) {
      best = best < 0 || value.applyAsDouble(i) > value.applyAsDouble(best) ? i : best;
    }
    return best;
  }
}
