package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.evaluation.SimulatedPublication.Kind;
import dev.ticketmine.ml.effect.PublicationEffect;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectSimulationTest {
  @Test
  void isTheSameEveryTimeAndMeetsItsFloors() {
    String table = new EffectSimulation(2026, 2).table();
    assertThat(table).isEqualTo(new EffectSimulation(2026, 2).table());
    List<String> lines = table.lines().toList();
    assertThat(lines).hasSize(1 + 3 + 27 + 4);
    assertThat(share(lines.get(1), 0)).isGreaterThanOrEqualTo(80);
    assertThat(share(lines.get(2), 0)).isLessThanOrEqualTo(5);
    assertThat(share(lines.get(3), 4)).isBetween(90.0, 97.0);
  }

  /** The share at a position among the shares of a line. */
  private static double share(String line, int position) {
    return Double.parseDouble(line.split("\\|", 2)[1].strip().split("[ %|]+")[position]);
  }

  @Test
  void plantsTheEffect() {
    PublicationEffect less = new SimulatedPublication(Kind.usual, 100, 13, -0.9).judged(3);
    PublicationEffect same = new SimulatedPublication(Kind.usual, 100, 13, 0).judged(3);
    assertThat(same.contactsBefore()).isEqualTo(less.contactsBefore()).isBetween(1_500L, 4_500L);
    assertThat((double) less.contactsAfter() / same.contactsAfter()).isBetween(0.07, 0.13);
    assertThat(same.weeksBefore()).isEqualTo(26);
    assertThat(same.weeksAfter()).isEqualTo(13);
  }
}
