package dev.ticketmine.ml.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattTest {
  @Test
  void findsTheCurveThatTheTagsWereDrawnBy() {
    SplittableRandom random = new SplittableRandom(3);
    float[] scores = new float[20_000];
    boolean[] isTagged = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (4 * random.nextDouble() - 2);
      isTagged[i] = random.nextDouble() < Platt.probability(2 * scores[i] - 1);
    }
    Platt platt = Platt.fit(scores, isTagged);
    assertThat(platt.slope()).isCloseTo(2, within(0.1));
    assertThat(platt.intercept()).isCloseTo(-1, within(0.1));
  }

  @Test
  void scoresThatMisleadSayNothing() {
    Platt platt = Platt.fit(new float[] {1, 1, -1, -1}, new boolean[] {false, false, true, true});
    assertThat(platt.slope()).isZero();
    assertThat(Platt.probability(platt.logOdds(1))).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void staysFiniteWhereScoresTellTheTagPerfectly() {
    Platt platt = Platt.fit(new float[] {1, 1, -1, -1}, new boolean[] {true, true, false, false});
    assertThat(Platt.probability(platt.logOdds(1))).isBetween(0.7, 0.99);
    assertThat(Platt.probability(platt.logOdds(-1))).isBetween(0.01, 0.3);
  }

  @Test
  void aTagOfNoTextIsUnlikely() {
    Platt platt = Platt.fit(new float[] {1, 0, -1, -1}, new boolean[4]);
    assertThat(Platt.probability(platt.logOdds(0))).isBetween(0.0, 0.4);
  }
}
