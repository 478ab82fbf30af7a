package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.ml.TopicFinder;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Questions scatter around directions that lie in a plane, given in degrees. */
class TopicUpkeepTest {
  private static final int DIMENSIONS = 40;
  private static final Radii RADII = new Radii(0.6, 0.6);

  private final List<float[]> points = new ArrayList<>();
  private final Random random = new Random(7);

  private static float[] at(double degrees) {
    double[] place = new double[DIMENSIONS];
    place[0] = Math.cos(Math.toRadians(degrees));
    place[1] = Math.sin(Math.toRadians(degrees));
    return Vectors.unit(place);
  }

  private void questions(int count, double degrees) {
    for (int i = 0; i < count; i++) {
      double[] point = new double[DIMENSIONS];
      Vectors.add(point, at(degrees), 1);
      for (int j = 0; j < DIMENSIONS; j++) {
        point[j] += 0.07 * random.nextGaussian();
      }
      points.add(Vectors.unit(point));
    }
  }

  private List<TopicCentre> kept(Curation curation, TopicCentre... known) {
    float[][] all = points.toArray(float[][]::new);
    boolean[] areAnswered = new boolean[all.length];
    String[] ids = new String[all.length];
    Arrays.setAll(ids, i -> "q" + i);
    return new TopicUpkeep(TopicFinder.standard(), curation, 8)
        .kept(new TextSample(all, all, all, areAnswered, ids), List.of(known));
  }

  private static TopicCentre known(String id, double degrees) {
    return TopicCentre.known(id, at(degrees), at(degrees), RADII);
  }

  @Test
  void nothingHappensToTopicsAsTheyWereFound() {
    questions(40, 0);
    questions(30, 90);
    TopicCentre a = known("a", 0);
    TopicCentre b = known("b", 90);
    assertThat(kept(Curation.none(), a, b)).containsExactly(a, b);
  }

  @Test
  void theSmallerOfTwoThatGrewTogetherGoesIntoTheBigger() {
    questions(60, 0);
    List<TopicCentre> topics = kept(Curation.none(), known("a", -12), known("b", 15));
    assertThat(topics).hasSize(2);
    TopicCentre merged = topics.get(1);
    assertThat(merged.mergedInto()).isEqualTo("a");
    assertThat(merged.change()).isEqualTo(TopicCentre.Change.of("merged", "a"));
    assertThat(kept(Curation.none(), topics.toArray(TopicCentre[]::new)))
        .as("it happens once")
        .extracting(topic -> topic.change().event())
        .doesNotContain("split");
  }

  @Test
  void aPinnedTopicIsNotMerged() {
    questions(60, 0);
    Curation pinned =
        new Curation(
            "f", List.of(new Curation.Line(2, Curation.Action.pin, "b", "", "", "")), List.of());
    assertThat(kept(pinned, known("a", -12), known("b", 15)))
        .extracting(TopicCentre::mergedInto)
        .containsOnlyNulls();
  }

  @Test
  void ofATopicThatBecameTwoTheBiggerPartKeepsTheId() {
    questions(40, 0);
    questions(30, 95);
    List<TopicCentre> topics = kept(Curation.none(), known("a", 43));
    assertThat(topics).hasSize(2);
    assertThat(topics.get(0).id()).isEqualTo("a");
    assertThat(topics.get(1).change()).isEqualTo(TopicCentre.Change.of("split", "a"));
    assertThat(Vectors.dot(topics.get(1).place(), at(95))).isGreaterThan(0.95f);
    assertThat(kept(Curation.none(), topics.toArray(TopicCentre[]::new)))
        .as("it happens once")
        .hasSize(2);
  }
}
