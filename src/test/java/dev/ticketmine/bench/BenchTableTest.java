package dev.ticketmine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {
  private static final Machine MACHINE = new Machine("a processor", 2, 4L << 30, "17", "Linux 6");

  private static NightCost night(
      String name, long conversations, double seconds, StepCost... steps) {
    return new NightCost(
        name, conversations, 5 * conversations, conversations, seconds, 10L << 20, List.of(steps));
  }

  private static StepCost step(String name, double seconds, double skew) {
    return new StepCost(
        name,
        seconds,
        2 * seconds,
        300L << 20,
        new TaskTotals(8, seconds, 1L << 20, 2L << 20, 3L << 20, 0, skew));
  }

  @Test
  void showsEveryStepWithItsRate() {
    Bench bench =
        new Bench(MACHINE, "1.0", List.of(night("first", 1000, 20, step("mood", 10, 2.5))));
    List<String> lines = BenchTable.lines(bench);
    assertThat(lines.get(0)).contains("a processor", "2 processors", "4,096 MB", "1.0");
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).contains("1,000 conversations", "50 conversations/s"));
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line.trim().split("\\s+"))
                    .containsExactly(
                        "mood", "10.0", "20.0", "100", "300", "1", "2", "3", "0", "8", "2.5"));
    assertThat(lines).noneMatch(line -> line.contains("growth"));
  }

  @Test
  void showsHowFirstNightsGrow() {
    Bench bench =
        new Bench(
            MACHINE,
            "1.0",
            List.of(
                night("first", 1000, 10, step("mood", 10, 0)),
                night("next", 1010, 5, step("mood", 5, 0)),
                night("first", 10_000, 80, step("mood", 80, 0), step("new", 1, 0))));
    List<String> lines = BenchTable.lines(bench);
    int growth = lines.indexOf("growth from 1,000 to 10,000 conversations (10.0-fold)");
    assertThat(growth).isPositive();
    assertThat(
            lines.subList(growth + 2, lines.size()).stream()
                .map(line -> line.replaceAll(" +", " ")))
        .containsExactly("mood 8.0x 8.0x 1.0x", "all 8.0x 8.1x 1.0x");
  }
}
