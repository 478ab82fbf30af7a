package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.evaluation.Contingency.Pair;
import dev.ticketmine.ml.Assignment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void assignmentFindsTheLargestSum() {
    assertThat(Assignment.largestSum(new long[][] {{7, 5, 11}, {5, 4, 1}, {9, 3, 2}}))
        .isEqualTo(24);
    assertThat(Assignment.largestSum(new long[][] {{1, 9, 3}})).isEqualTo(9);
    assertThat(Assignment.largestSum(new long[][] {{1}, {9}, {3}})).isEqualTo(9);
    assertThat(Assignment.largestSum(new long[][] {})).isZero();
  }

  @Test
  void assignmentEqualsTryingAllPairings() {
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      long[][] weights = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (long[] row : weights) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextInt(8);
        }
      }
      assertThat(Assignment.largestSum(weights))
          .isEqualTo(best(weights, 0, new boolean[weights[0].length]));
    }
  }

  private static long best(long[][] weights, int row, boolean[] used) {
    if (row == weights.length) {
      return 0;
    }
    long best = best(weights, row + 1, used);
    for (int column = 0; column < used.length; column++) {
      if (!used[column]) {
        used[column] = true;
        best = Math.max(best, weights[row][column] + best(weights, row + 1, used));
        used[column] = false;
      }
    }
    return best;
  }

  private static List<Pair> pairs(String... labels) {
    List<Pair> pairs = new ArrayList<>();
    for (String label : labels) {
      pairs.add(new Pair(label.substring(0, 1), label.substring(1)));
    }
    return pairs;
  }

  @Test
  void agreementOfTwoGroupingsByHand() {
    // Table of counts: a = (2, 1), b = (0, 3).
    Contingency table = Contingency.of(pairs("ax", "ax", "ay", "by", "by", "by"));
    assertThat(table.matched()).isEqualTo(5);
    assertThat(table.inMajority()).isEqualTo(5);
    assertThat(table.adjustedRandIndex()).isCloseTo(1.2 / 3.7, within(1e-12));
    assertThat(table.normalisedMutualInformation()).isCloseTo(0.478703, within(1e-6));
  }

  @Test
  void splittingATopicLowersAccuracyButNotPurity() {
    Contingency table = Contingency.of(pairs("ax", "ax", "bx", "cy"));
    assertThat(table.matched()).isEqualTo(3);
    assertThat(table.inMajority()).isEqualTo(4);
  }

  @Test
  void otherNamesForTheSameGroupsAgreePerfectlyInAnyOrder() {
    List<Pair> pairs = pairs("ax", "ax", "by", "by", "cz");
    Collections.shuffle(pairs, new Random(1));
    Contingency table = Contingency.of(pairs);
    assertThat(table.matched()).isEqualTo(5);
    assertThat(table.adjustedRandIndex()).isEqualTo(1);
    assertThat(table.normalisedMutualInformation()).isCloseTo(1, within(1e-12));
  }

  @Test
  void oneGroupForEverythingTellsNothing() {
    Contingency table = Contingency.of(pairs("ax", "ax", "ay", "ay"));
    assertThat(table.adjustedRandIndex()).isZero();
    assertThat(table.normalisedMutualInformation()).isCloseTo(0, within(1e-12));
  }

  @Test
  void wilsonIntervalByHand() {
    Wilson interval = Wilson.of(8, 10);
    assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
    assertThat(Wilson.of(0, 10).low()).isZero();
    assertThat(Wilson.of(10, 10).high()).isCloseTo(1, within(1e-12));
  }

  @Test
  void f1ByHand() {
    Confusion confusion = new Confusion();
    confusion.add("yes", "yes");
    confusion.add("yes", "yes");
    confusion.add("yes", "no");
    confusion.add("no", "yes");
    confusion.add("no", "other");
    // yes: 2 right of 3 true and 3 found; no: none right.
    assertThat(confusion.f1("yes")).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(confusion.f1("no")).isZero();
    assertThat(confusion.macroF1()).isCloseTo(1.0 / 3, within(1e-12));
  }
}
