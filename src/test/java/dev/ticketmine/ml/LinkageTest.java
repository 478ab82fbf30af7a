package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkageTest {
  /** Two triangles, 0-1-2 and 3-4-5, and one weak link between them. */
  private static final Graph TRIANGLES =
      new Graph(
          new int[] {0, 2, 4, 7, 10, 12, 14},
          new int[] {1, 2, 0, 2, 0, 1, 3, 2, 4, 5, 3, 5, 3, 4},
          new double[] {1, 1, 1, 1, 1, 1, 0.2, 0.2, 1, 1, 1, 1, 1, 1});

  @Test
  void joinsWhatIsStronglyLinkedAndLeavesApartWhatIsNot() {
    int[] singles = {0, 1, 2, 3, 4, 5};
    assertThat(Linkage.joined(TRIANGLES, singles, 0.2)).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(Linkage.joined(TRIANGLES, singles, 0.01)).containsOnly(0);
    int[] triangles = {0, 0, 0, 1, 1, 1};
    assertThat(Linkage.joined(TRIANGLES, triangles, 0.9)).containsExactly(triangles);
  }

  @Test
  void groupsOfAGraphKeepTheWeights() {
    Graph grouped = TRIANGLES.grouped(new int[] {0, 0, 0, 1, 1, 1}, 2);
    assertThat(grouped.neighbours()).containsExactly(0, 1, 0, 1);
    assertThat(grouped.weights()).containsExactly(6, 0.2, 0.2, 6);
  }

  @Test
  void nearDuplicatesFollowTheEarliest() {
    float[][] vectors = {{1, 0}, {0, 1}, {0.999f, 0.04f}, {0.6f, 0.8f}, {0.04f, 0.999f}};
    assertThat(NearDuplicates.leaders(vectors)).containsExactly(0, 1, 0, 3, 1);
  }
}
