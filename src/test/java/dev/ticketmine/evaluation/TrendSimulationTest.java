package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.ml.series.ShareSeries;
import org.junit.jupiter.api.Test;

class TrendSimulationTest {
  @Test
  void isTheSameEveryTime() {
    String table = new TrendSimulation(4).table();
    assertThat(table).isEqualTo(new TrendSimulation(4).table());
    assertThat(table.lines()).hasSize(13);
    assertThat(table.lines().skip(7)).first().asString().matches("\\s+200\\s+\\+10 \\|.*");
  }

  @Test
  void plantsTheStep() {
    ShareSeries series = new SimulatedShares(800, 0.15).series(1);
    double before = SimulatedShares.ERRORS.corrected(series.share(0, SimulatedShares.STEP_WEEK));
    double after =
        SimulatedShares.ERRORS.corrected(
            series.share(SimulatedShares.STEP_WEEK, SimulatedShares.WEEKS));
    assertThat(before).isBetween(0.28, 0.32);
    assertThat(after).isBetween(0.41, 0.48);
  }
}
