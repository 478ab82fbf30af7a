package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourDoubtTest {
  private static final int DIMENSIONS = 48;
  private static final int TOPICS = 3;

  private final Random random = new Random(5);
  private final Centroids topics =
      new Centroids(
          IntStream.range(0, TOPICS)
              .mapToObj(i -> around(new float[DIMENSIONS], 1))
              .toArray(float[][]::new));

  private float[] around(float[] centre, double noise) {
    double[] vector = new double[DIMENSIONS];
    Arrays.setAll(vector, i -> centre[i] + noise * random.nextGaussian());
    return Vectors.unit(vector);
  }

  /** Questions of clear topics, one topic after the other in turn, then strays. */
  private float[][] questions(int clear, int strays) {
    return IntStream.range(0, clear + strays)
        .mapToObj(
            i ->
                i < clear
                    ? around(topics.vectors()[i % TOPICS], 0.05)
                    : around(new float[DIMENSIONS], 1))
        .toArray(float[][]::new);
  }

  private long beyond(float[][] questions, double radius) {
    return Arrays.stream(questions)
        .filter(question -> topics.distance(question, topics.nearest(question)) > radius)
        .count();
  }

  @Test
  void ofPureTopicsOnlyTheFarthestQuestionsAreDoubtful() {
    float[][] questions = questions(600, 0);
    double radius = new NeighbourDoubt(questions, topics).radius(questions);
    assertThat(beyond(questions, radius)).isBetween(1L, 4L);
  }

  @Test
  void mostStraysAreDoubtfulAndMembersAreNot() {
    float[][] questions = questions(300, 60);
    double radius = new NeighbourDoubt(questions, topics).radius(questions);
    float[][] clear = Arrays.copyOf(questions, 300);
    assertThat(beyond(clear, radius)).isLessThanOrEqualTo(3);
    assertThat(beyond(questions, radius) - beyond(clear, radius)).isGreaterThan(30);
  }

  @Test
  void neverMoreThanAFifthIsDoubtful() {
    float[][] questions = questions(30, 300);
    double radius = new NeighbourDoubt(questions, topics).radius(questions);
    assertThat(beyond(questions, radius)).isBetween(50L, 66L);
  }

  @Test
  void whoSeesLessOfAQuestionDoubtsItsTopicNearerBy() {
    float[][] questions = questions(300, 0);
    NeighbourDoubt doubt = new NeighbourDoubt(questions, topics);
    // By its words alone every sixth question looks like one of the next topic, if not quite.
    float[][] words =
        IntStream.range(0, questions.length)
            .mapToObj(
                i ->
                    i % 6 == 0
                        ? around(topics.vectors()[(i + 1) % TOPICS], 0.12)
                        : around(topics.vectors()[i % TOPICS], 0.05))
            .toArray(float[][]::new);
    double byWords = doubt.radius(words);
    assertThat(beyond(words, byWords)).isBetween(50L, 60L);
    assertThat(beyond(questions, doubt.radius(questions))).isLessThanOrEqualTo(2);
  }

  @Test
  void withoutQuestionsOrTopicsNothingIsNear() {
    assertThat(new NeighbourDoubt(new float[0][], topics).radius(new float[0][])).isZero();
    float[][] one = questions(1, 0);
    assertThat(new NeighbourDoubt(one, topics).radius(one)).isPositive();
    assertThat(new NeighbourDoubt(one, new Centroids(new float[0][])).radius(one)).isZero();
  }
}
