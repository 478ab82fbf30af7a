package dev.ticketmine.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetaggingTest {
  private static final NewTag LATE = child("Verspätung durch Versanddienstleister", "late");
  private static final NewTag DEPOT = child("Lagerverzögerung", "depot");

  private static NewTag child(String name, String... topics) {
    return new NewTag(name, name, null, null, List.of(topics), null, null);
  }

  private static TaxonomyChange change(ChangeAction action, List<String> tags, NewTag... newTags) {
    return new TaxonomyChange(
        action + " " + tags, action, tags, List.of(newTags), action == ChangeAction.SPLIT);
  }

  private static List<String> apply(List<String> tags, String topic, TaxonomyChange... changes) {
    return new Retagging(List.of(changes)).apply(tags, topic, null);
  }

  @Test
  void mergedTagsStandOnceWhereTheFirstStood() {
    TaxonomyChange merge =
        change(ChangeAction.MERGE, List.of("Rechnungen", "invoice"), NewTag.named("rechnung"));
    assertThat(apply(List.of("vip", "RECHNUNGEN", "invoice", "rechnung"), null, merge))
        .containsExactly("vip", "rechnung");
  }

  @Test
  void aSplitGoesByTopicAndKeepsWhatNoRuleFits() {
    TaxonomyChange split = change(ChangeAction.SPLIT, List.of("versandproblem"), LATE, DEPOT);
    assertThat(apply(List.of("Versandproblem"), "late", split))
        .containsExactly("Verspätung durch Versanddienstleister");
    assertThat(apply(List.of("versandproblem", "vip"), "depot", split))
        .containsExactly("Lagerverzögerung", "vip");
    assertThat(apply(List.of("versandproblem"), "lost", split)).containsExactly("versandproblem");
    assertThat(apply(List.of("versandproblem"), null, split)).containsExactly("versandproblem");
  }

  @Test
  void aSplitMayDropWhatNoRuleFits() {
    TaxonomyChange split =
        new TaxonomyChange(
            "s", ChangeAction.SPLIT, List.of("versandproblem"), List.of(LATE, DEPOT), false);
    assertThat(apply(List.of("versandproblem"), "lost", split)).isEmpty();
  }

  @Test
  void aCauseDividesWithinATopic() {
    NewTag fox =
        new NewTag("paketfuchs", null, null, null, List.of("late"), "carrier", "Paketfuchs");
    TaxonomyChange split = change(ChangeAction.SPLIT, List.of("late parcel"), fox, DEPOT);
    Retagging retagging = new Retagging(List.of(split));
    assertThat(retagging.apply(List.of("late parcel"), "late", Map.of("carrier", "Paketfuchs")))
        .containsExactly("paketfuchs");
    assertThat(retagging.apply(List.of("late parcel"), "late", Map.of("carrier", "Other")))
        .containsExactly("late parcel");
  }

  @Test
  void laterChangesSeeWhatEarlierOnesMade() {
    assertThat(
            apply(
                List.of("shipping"),
                "late",
                change(ChangeAction.MERGE, List.of("shipping"), NewTag.named("versandproblem")),
                change(ChangeAction.SPLIT, List.of("versandproblem"), LATE, DEPOT),
                change(ChangeAction.RENAME, List.of(LATE.name()), NewTag.named("spät"))))
        .containsExactly("spät");
  }

  @Test
  void earlierChangesDoNotSeeWhatLaterOnesMade() {
    assertThat(
            apply(
                List.of("a"),
                null,
                change(ChangeAction.RENAME, List.of("b"), NewTag.named("c")),
                change(ChangeAction.RENAME, List.of("a"), NewTag.named("b"))))
        .containsExactly("b");
  }

  @Test
  void anAddedTagComesBesideTheOthersAndOnUntaggedOnes() {
    TaxonomyChange add = change(ChangeAction.ADD, List.of(), child("status", "return"));
    assertThat(apply(List.of("retoure"), "return", add)).containsExactly("retoure", "status");
    assertThat(apply(null, "return", add)).containsExactly("status");
    assertThat(apply(List.of("Status"), "return", add)).containsExactly("Status");
    assertThat(apply(List.of("retoure"), "other", add)).containsExactly("retoure");
  }

  @Test
  void retiredTagsGo() {
    TaxonomyChange retire = change(ChangeAction.RETIRE, List.of("Cool", "Interessant"));
    assertThat(apply(List.of("cool", "rechnung", "interessant"), "late", retire))
        .containsExactly("rechnung");
  }

  @Test
  void listsThatNoChangeConcernsStayAsTheyAre() {
    TaxonomyChange retire = change(ChangeAction.RETIRE, List.of("cool"));
    List<String> odd = Arrays.asList("a", "A", null, " ");
    assertThat(apply(odd, "late", retire)).isSameAs(odd);
    assertThat(apply(null, "late", retire)).isNull();
    assertThat(new Retagging(List.of()).apply(List.of("cool"), "late", Map.of()))
        .containsExactly("cool");
  }
}
