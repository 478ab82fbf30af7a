package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.ml.Prototypes.Prototype;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrototypesTest {
  private static float[] at(double degrees) {
    double radians = Math.toRadians(degrees);
    return Vectors.unit(new double[] {Math.cos(radians), Math.sin(radians)});
  }

  /** Members at these angles; each one's angle is its key. */
  private static List<Prototype> members(int... degrees) {
    return Arrays.stream(degrees)
        .mapToObj(each -> new Prototype(Integer.toString(each), at(each)))
        .toList();
  }

  private static final Centroids MIDDLES = new Centroids(new float[][] {at(20), at(64)});

  /** The first group is long, the second one short. */
  private static final Prototypes LONG_AND_SHORT =
      new Prototypes(
          MIDDLES, List.of(members(0, 10, 20, 30, 40, 43, 45), members(62, 63, 64, 65, 66)));

  @Test
  void aGroupNeedNotBeRound() {
    assertThat(MIDDLES.nearest(at(46))).isEqualTo(1);
    assertThat(LONG_AND_SHORT.nearest(at(46), "")).isZero();
    assertThat(LONG_AND_SHORT.nearest(at(57), "")).isEqualTo(1);
  }

  @Test
  void aMemberIsNotComparedWithItself() {
    Prototypes prototypes =
        new Prototypes(
            new Centroids(new float[][] {at(0), at(30)}),
            List.of(members(0, 17), members(30, 31, 20)));
    assertThat(prototypes.nearest(at(17), "another")).isZero();
    assertThat(prototypes.nearest(at(17), "17")).isEqualTo(1);
  }

  @Test
  void withoutMembersTheMiddlesDecide() {
    Prototypes prototypes = new Prototypes(MIDDLES, List.of(List.of(), List.of()));
    assertThat(prototypes.nearest(at(41), "")).isZero();
    assertThat(prototypes.nearest(at(43), "")).isEqualTo(1);
    Prototypes none = new Prototypes(new Centroids(new float[0][]), List.of());
    assertThat(none.nearest(at(0), "")).isEqualTo(-1);
  }

  @Test
  void theVoteFollowsNeighboursAndATieMovesNothing() {
    List<float[]> points = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> points.add(at(i * 0.1)));
    IntStream.range(0, 12).forEach(i -> points.add(at(80 + i * 0.1)));
    int[] groups = IntStream.range(0, 24).map(i -> i / 12).toArray();
    groups[3] = 1;
    int[] voted = NeighbourVote.groups(points.toArray(float[][]::new), groups);
    assertThat(voted).isEqualTo(IntStream.range(0, 24).map(i -> i / 12).toArray());

    // Five neighbours each: the own group decides.
    float[][] even = IntStream.range(0, 11).mapToObj(i -> at(i * 0.1)).toArray(float[][]::new);
    int[] half = IntStream.range(0, 11).map(i -> i % 2).toArray();
    assertThat(NeighbourVote.groups(even, half)[0]).isZero();
    assertThat(NeighbourVote.groups(new float[][] {at(0)}, new int[] {0})).containsExactly(0);
  }
}
