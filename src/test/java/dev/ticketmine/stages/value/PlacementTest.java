package dev.ticketmine.stages.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.disclosure.GroupSize;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {
  /** Complaints from 0 to 1 and opportunities from 0 to 0.5, in eleven topics. */
  private static final Scale SCALE =
      Scale.of(
          java.util.stream.IntStream.rangeClosed(0, 10)
              .mapToObj(
                  i ->
                      new TopicMeans(
                          "t" + i,
                          new GroupSize(20, 20, 0),
                          Map.of(Signal.COMPLAINT, i / 10.0, Signal.OPPORTUNITY, i / 20.0)))
              .toList());

  private static Placement place(double complaints, double opportunities) {
    return new Placement(
        Map.of(Signal.COMPLAINT, complaints, Signal.OPPORTUNITY, opportunities), SCALE);
  }

  @Test
  void reachesFromTheTenthToTheNinetiethPercentile() {
    assertThat(SCALE.of(Signal.COMPLAINT).low()).isCloseTo(0.1, within(1e-9));
    assertThat(SCALE.of(Signal.COMPLAINT).high()).isCloseTo(0.9, within(1e-9));
    assertThat(SCALE.of(Signal.COMPLAINT).position(0.5)).isCloseTo(0, within(1e-9));
    assertThat(SCALE.of(Signal.COMPLAINT).position(0.95)).isEqualTo(1);
    assertThat(SCALE.of(Signal.REFUND)).as("no topic has it").isNull();
  }

  @Test
  void smallDifferencesAreNotStretched() {
    Scale scale =
        Scale.of(
            List.of(
                new TopicMeans("a", GroupSize.NONE, Map.of(Signal.REFUND, 0.0)),
                new TopicMeans("b", GroupSize.NONE, Map.of(Signal.REFUND, 0.02))));
    assertThat(scale.of(Signal.REFUND).high()).isCloseTo(0.202, within(1e-9));
  }

  @Test
  void putsEachTopicIntoItsQuadrant() {
    assertThat(place(0.1, 0.5).quadrant()).isEqualTo(Quadrant.BOTH);
    assertThat(place(0.1, 0.0).quadrant()).isEqualTo(Quadrant.CUSTOMER);
    assertThat(place(0.9, 0.5).quadrant()).isEqualTo(Quadrant.COMPANY);
    assertThat(place(0.9, 0.0).quadrant()).isEqualTo(Quadrant.NEITHER);
    assertThat(place(0.9, 0.0).value(true)).isEqualTo(-1);
  }

  @Test
  void saysWhatWouldMoveIt() {
    Placement.Move move = place(0.6, 0.0).move().orElseThrow();
    assertThat(move.signal()).isEqualTo(Signal.COMPLAINT);
    assertThat(move.value()).isEqualTo(0.6);
    assertThat(move.needed()).isEqualTo(0.5);
    assertThat(move.quadrant()).isEqualTo(Quadrant.CUSTOMER);
  }

  @Test
  void withoutSignalsNothingIsWorthAnythingAndNothingMoves() {
    Placement nothing = new Placement(Map.of(), SCALE);
    assertThat(nothing.value(true)).isZero();
    assertThat(nothing.move()).isEmpty();
  }
}
