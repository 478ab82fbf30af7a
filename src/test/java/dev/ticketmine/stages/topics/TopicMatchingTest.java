package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places are directions in a plane, given in degrees. */
class TopicMatchingTest {
  private static final Radii RADII = new Radii(0.3, 0.3);

  private final List<Double> angles = new ArrayList<>();
  private final List<String> before = new ArrayList<>();

  private static float[] at(double degrees) {
    double radians = Math.toRadians(degrees);
    return Vectors.unit(new double[] {Math.cos(radians), Math.sin(radians)});
  }

  private static TopicCentre known(String id, double degrees) {
    return TopicCentre.known(id, at(degrees), at(degrees), RADII);
  }

  private void questions(int count, double degrees, String topicBefore) {
    for (int i = 0; i < count; i++) {
      angles.add(degrees);
      before.add(topicBefore);
    }
  }

  private List<TopicCentre> matched(List<TopicCentre> known, Curation curation, double... found) {
    float[][] points = angles.stream().map(TopicMatchingTest::at).toArray(float[][]::new);
    boolean[] areAnswered = new boolean[points.length];
    String[] ids = new String[points.length];
    Arrays.setAll(ids, i -> "q" + i);
    TextSample sample = new TextSample(points, points, points, areAnswered, ids);
    Centroids centroids =
        new Centroids(Arrays.stream(found).mapToObj(TopicMatchingTest::at).toArray(float[][]::new));
    return new TopicMatching(sample, before.toArray(String[]::new), known, curation)
        .matched(centroids, RADII);
  }

  private static List<String> told(List<TopicCentre> topics) {
    return topics.stream()
        .map(t -> "%s %s %s".formatted(t.id(), t.change().event(), t.change().related()))
        .toList();
  }

  @Test
  void aTopicThatIsBornAgainWhereOneWasRetiredKeepsItsId() {
    TopicCentre a = known("a", 40);
    TopicCentre gone = known("b", 0).givenUp(TopicCentre.Change.of(TopicCentre.RETIRED));
    TopicCentre near =
        TopicCentre.found("n", at(10), RADII, TopicCentre.Change.of(TopicCentre.BORN));
    TopicCentre far =
        TopicCentre.found("f", at(90), RADII, TopicCentre.Change.of(TopicCentre.BORN));

    List<TopicCentre> revived =
        TopicMatching.revived(List.of(a, gone, near, far), List.of(a, known("b", 0)));

    assertThat(revived).extracting(TopicCentre::id).containsExactly("a", "b", "f");
    assertThat(revived.get(1).place()).isEqualTo(at(10));
    assertThat(revived.get(1).change().event()).isEqualTo(a.change().event());
  }

  @Test
  void membersTellWhichTopicItIsEvenWhenAnotherLiesNearer() {
    questions(10, 40, "a");
    questions(10, 0, "b");
    List<TopicCentre> topics =
        matched(List.of(known("a", 0), known("b", 40)), Curation.none(), 0, 40);
    assertThat(told(topics)).containsExactly("a continued []", "b continued []");
    assertThat(topics.get(0).place()).isEqualTo(at(40));
  }

  @Test
  void theBiggerPartKeepsTheIdAndTheSmallerWasSplitOff() {
    questions(12, 0, "a");
    questions(8, 60, "a");
    List<TopicCentre> topics = matched(List.of(known("a", 25)), Curation.none(), 60, 0);
    assertThat(topics.get(0).place()).isEqualTo(at(0));
    assertThat(told(topics)).containsExactly("a continued []", topics.get(1).id() + " split [a]");
  }

  @Test
  void theSmallerOfTwoThatBecameOneWasMerged() {
    questions(12, 0, "a");
    questions(8, 10, "b");
    assertThat(told(matched(List.of(known("a", 0), known("b", 10)), Curation.none(), 4)))
        .containsExactly("a continued []", "b merged [a]");
  }

  @Test
  void aTopicWhoseMembersScatteredIsRetiredAndNewQuestionsAreBorn() {
    questions(4, 0, "a");
    questions(4, 90, "a");
    questions(4, 180, "a");
    questions(12, 0, "b");
    questions(12, 90, "c");
    questions(12, 180, "d");
    questions(9, 270, null);
    questions(3, 270, MemberFlow.UNCLEAR);
    List<TopicCentre> topics =
        matched(
            List.of(known("a", 45), known("b", 0), known("c", 90), known("d", 180)),
            Curation.none(),
            0,
            90,
            180,
            270);
    assertThat(told(topics))
        .containsExactly(
            "a retired []",
            "b continued []",
            "c continued []",
            "d continued []",
            topics.get(4).id() + " born []");
  }

  @Test
  void withFewMembersOnlyThePlaceTells() {
    questions(9, 0, "a");
    questions(9, 90, null);
    List<TopicCentre> known = List.of(known("a", 0), known("b", 80), known("c", 200));
    assertThat(told(matched(known, Curation.none(), 0, 90)))
        .containsExactly("a continued []", "b continued []", "c retired []");
  }

  @Test
  void whatPeoplePinnedStaysAndWhatTheyMergedStaysTogether() {
    questions(12, 0, "a");
    questions(8, 60, "a");
    Curation curation =
        new Curation(
            "f",
            List.of(
                new Curation.Line(2, Curation.Action.pin, "p", "", "", ""),
                new Curation.Line(3, Curation.Action.merge, "x", "a", "", "")),
            List.of());
    TopicCentre pinned = known("p", 180);
    List<TopicCentre> topics = matched(List.of(known("a", 25), pinned), curation, 0, 60);
    assertThat(topics.get(1)).isSameAs(pinned);
    assertThat(topics.get(2).mergedInto()).isEqualTo("a");
    assertThat(topics.get(2).change().event()).isNull();
  }

  @Test
  void matchingItsOwnResultChangesNothing() {
    questions(12, 0, "a");
    questions(8, 60, "b");
    List<TopicCentre> known = List.of(known("a", 0), known("b", 60));
    assertThat(told(matched(known, Curation.none(), 60, 0)))
        .containsExactly("a continued []", "b continued []");
  }
}
