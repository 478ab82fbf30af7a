package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.Recommendation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortlistTest {
  private static Recommendation item(String kind, String topic, double priority) {
    return item(kind, topic, priority, "open");
  }

  private static Recommendation item(String kind, String topic, double priority, String state) {
    return new Recommendation(
        kind + topic + priority,
        kind,
        topic,
        null,
        new Bilingual("", ""),
        new Bilingual("", ""),
        priority,
        1.0,
        2.0,
        0,
        List.of(),
        state,
        null);
  }

  @Test
  void showsSeveralKindsWhileOthersAreWorthIt() {
    List<Recommendation> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(item("fix_cause", "t" + i, 20 - i));
    }
    for (int i = 0; i < 4; i++) {
      all.add(item("write_article", "t" + i, 5 - i));
    }
    all.add(item("change_tag", null, 1.5));
    all.add(item("watch_topic", "t9", 1.2));
    List<Recommendation> shown = Shortlist.of(all, 10);
    assertThat(shown)
        .extracting(Recommendation::kind)
        .containsExactly(
            "fix_cause",
            "fix_cause",
            "fix_cause",
            "fix_cause",
            "write_article",
            "write_article",
            "write_article",
            "write_article",
            "change_tag",
            "watch_topic");
  }

  @Test
  void takesTheBestOfATopicAndKindOnly() {
    List<Recommendation> shown =
        Shortlist.of(
            List.of(
                item("fix_cause", "a", 9),
                item("fix_cause", "a", 8),
                item("write_article", "a", 7),
                item("fix_cause", "b", 6)),
            3);
    assertThat(shown).extracting(Recommendation::priority).containsExactly(9.0, 7.0, 6.0);
  }

  @Test
  void emptyPlacesAreFilledWithWhatWasHeldBack() {
    List<Recommendation> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(item("fix_cause", "t" + i, 20 - i));
    }
    all.add(item("change_tag", null, 0.1));
    assertThat(Shortlist.of(all, 6))
        .extracting(Recommendation::priority)
        .containsExactly(20.0, 19.0, 18.0, 17.0, 16.0, 15.0);
  }

  @Test
  void leavesOutWhatIsDecided() {
    List<Recommendation> all =
        List.of(
            item("fix_cause", "a", 9, "rejected"),
            item("fix_cause", "b", 8, "published"),
            item("fix_cause", "c", 7, "accepted"),
            item("fix_cause", "d", 6, null));
    assertThat(Shortlist.of(all, 10))
        .extracting(Recommendation::priority)
        .containsExactly(7.0, 6.0);
    assertThat(Shortlist.of(List.of(), 10)).isEmpty();
  }
}
