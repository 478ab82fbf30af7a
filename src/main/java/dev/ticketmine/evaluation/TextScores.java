package dev.ticketmine.evaluation;

import dev.ticketmine.evaluation.Contingency.Pair;
import java.util.ArrayList;
import java.util.List;
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
    }
    scores.add(Score.plain(GROUP, "records_left_out", texts.left(), texts.left(), ""));
    return new Evaluation(scores);
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
