package dev.ticketmine.evaluation;

import dev.ticketmine.evaluation.Contingency.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compares found topics of texts with their labels, in all and language by language. */
public final class TextScores {
  private static final String GROUP = "texts";
  private static final String ALL = "all";

  /**
   * Returns the scores. Texts flagged unclear keep their nearest topic and count like others.
   *
   * @param languages language of every text
   * @param topics topic of every text; null if none was found
   * @param areUnclear whether that topic is too far away to count
   */
  public static Evaluation of(
      LabelledTexts texts, List<String> languages, String[] topics, boolean[] areUnclear) {
    List<Score> scores = new ArrayList<>();
    TreeSet<String> known = new TreeSet<>(languages);
    List<String> slices = new ArrayList<>(List.of(ALL));
    slices.addAll(known.size() > 1 ? known : List.of());
    for (String slice : slices) {
      int[] positions =
          IntStream.range(0, topics.length)
              .filter(i -> slice.equals(ALL) || languages.get(i).equals(slice))
              .toArray();
      List<Pair> pairs =
          IntStream.of(positions)
              .mapToObj(i -> new Pair(String.valueOf(topics[i]), texts.labels().get(i)))
              .toList();
      scores.addAll(agreement(slice, pairs));
      long unclear = IntStream.of(positions).filter(i -> areUnclear[i]).count();
      scores.add(Score.share(GROUP, "unclear_share_" + slice, unclear, positions.length, ""));
      scores.add(unclearWrong(slice, texts, topics, areUnclear, positions));
    }
    scores.add(Score.plain(GROUP, "records_left_out", texts.left(), texts.left(), ""));
    return new Evaluation(scores);
  }

  /** A flag is worth having if most of what it holds back would have been wrong. */
  private static Score unclearWrong(
      String slice, LabelledTexts texts, String[] topics, boolean[] areUnclear, int[] positions) {
    Map<String, Map<String, Integer>> labels = new TreeMap<>();
    for (int i : positions) {
      labels
          .computeIfAbsent(String.valueOf(topics[i]), topic -> new TreeMap<>())
          .merge(texts.labels().get(i), 1, Integer::sum);
    }
    Map<String, String> usual = new TreeMap<>();
    labels.forEach((topic, counts) -> usual.put(topic, TopicMap.commonest(counts)));
    int[] unclear = IntStream.of(positions).filter(i -> areUnclear[i]).toArray();
    long wrong =
        IntStream.of(unclear)
            .filter(i -> !usual.get(String.valueOf(topics[i])).equals(texts.labels().get(i)))
            .count();
    return Score.share(
        GROUP,
        "unclear_wrong_" + slice,
        wrong,
        unclear.length,
        "unclear texts with another label than most of their topic");
  }

  private static List<Score> agreement(String slice, List<Pair> pairs) {
    Contingency table = Contingency.of(pairs);
    int size = pairs.size();
    long found = pairs.stream().map(Pair::found).distinct().count();
    long labels = pairs.stream().map(Pair::truth).distinct().count();
    return List.of(
        Score.share(GROUP, "acc_" + slice, table.matched(), size, "Hungarian"),
        Score.plain(GROUP, "nmi_" + slice, table.normalisedMutualInformation(), size, ""),
        Score.plain(GROUP, "ari_" + slice, table.adjustedRandIndex(), size, ""),
        Score.share(GROUP, "purity_" + slice, table.inMajority(), size, ""),
        Score.plain(GROUP, "topics_" + slice, found, size, "labels: " + labels));
  }

  private TextScores() {}
}
