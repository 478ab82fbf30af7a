package dev.ticketmine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Replaces tags by others, seeded, and knows which. */
final class TagNoise {
  private static final double SHARE = 0.06;
  private static final long SEED = 6;

  private final List<int[]> given = new ArrayList<>();
  private final List<int[]> wrong = new ArrayList<>();

  /**
   * Spoils the tags of texts.
   *
   * @param tags number of tags
   * @param isFrequent whether another tag is drawn as often as it is used, or all alike
   */
  TagNoise(List<int[]> texts, int tags, boolean isFrequent) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Integer> urn = new ArrayList<>();
    for (int tag = 0; tag < tags; tag++) {
      urn.add(tag);
    }
    if (isFrequent) {
      urn.clear();
      texts.forEach(text -> Arrays.stream(text).forEach(urn::add));
    }
    for (int[] text : texts) {
      List<Integer> own = Arrays.stream(text).boxed().toList();
      List<Integer> spoilt = new ArrayList<>(own);
      List<Integer> replaced = new ArrayList<>();
      for (Integer tag : own) {
        int other = urn.get(random.nextInt(urn.size()));
        if (random.nextDouble() < SHARE && !own.contains(other) && !spoilt.contains(other)) {
          spoilt.set(spoilt.indexOf(tag), other);
          replaced.add(other);
        }
      }
      Collections.sort(spoilt);
      given.add(spoilt.stream().mapToInt(Integer::intValue).toArray());
      wrong.add(replaced.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** Tags of each text after spoiling. */
  List<int[]> given() {
    return given;
  }

  /** Those that were put in, by text. */
  List<int[]> wrong() {
    return wrong;
  }
}
