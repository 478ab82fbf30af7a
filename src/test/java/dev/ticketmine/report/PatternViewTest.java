package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.report.HoursView.Peak;
import dev.ticketmine.report.model.BusyHour;
import dev.ticketmine.report.model.Contrast;
import dev.ticketmine.report.model.Sign;
import dev.ticketmine.report.model.Topic;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternViewTest {
  private static ReportView view(String language) {
    return ReportView.of(
        ReportFixture.report(language), new PublishOptions(language, Floor.DEFAULT, 4));
  }

  @Test
  void numbersTopicsByQuadrantAndSize() {
    ValueMatrix matrix = view("en").matrix();
    assertThat(matrix.placed())
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparingLong(Topic::conversations).reversed());
    assertThat(matrix.number(matrix.placed().get(1))).isEqualTo(2);
    assertThat(matrix.quadrants()).containsExactly("eliminate");
    assertThat(matrix.named("eliminate")).isEqualTo(matrix.placed().subList(0, 5));
    assertThat(matrix.unnamed("eliminate")).isEqualTo(matrix.placed().size() - 5);
    assertThat(matrix.quadrant(matrix.placed().get(0))).isEqualTo("Make it unnecessary");
    assertThat(matrix.others())
        .isEqualTo(view("en").report().topics().size() - matrix.placed().size());
    assertThat(matrix.picture().get(0).markup())
        .contains("Value to customers →", "Offer self-service")
        .contains("<title>" + view("en").label(matrix.placed().get(0)));
    assertThat(view("de").matrix().picture().get(1).markup()).contains("Überflüssig machen");
  }

  @Test
  void plansForTheBusiestAndForThoseInWhichMostWait() {
    HoursView hours = view("en").hours();
    assertThat(hours.peaks())
        .extracting(peak -> hours.words(peak.time()))
        .containsExactly("Monday", "8–9 h", "9–10 h", "10–11 h", "18–19 h", "19–20 h", "20–21 h");
    Peak monday = hours.peaks().get(0);
    assertThat(monday.why()).containsExactly("busy");
    assertThat(monday.topics()).extracting("id").containsExactly("t01");
    assertThat(hours.peaks().get(6).why()).containsExactly("late");
  }

  @Test
  void saysTimesInBothLanguages() {
    BusyHour midnight = new BusyHour(null, 7, 23, 20, 0.01, 1, null, null, null, null, null, 0);
    assertThat(view("de").hours().words(midnight)).isEqualTo("Sonntag, 23–0 Uhr");
    assertThat(view("en").hours().words(midnight)).isEqualTo("Sunday, 23–0 h");
  }

  @Test
  void groupsComparisonsByQuestionAndLeavesChanceOut() {
    ContrastView contrasts = view("en").contrasts();
    assertThat(contrasts.groups())
        .extracting(ContrastView.Group::question)
        .containsExactly("channel_for_topic", "last_quarter", "strain", "segment_topics");
    assertThat(contrasts.alike()).containsExactly("Replies and ratings");
    assertThat(contrasts.undecided()).containsExactly("Silence", "Teams with hard conversations");
  }

  @Test
  void warnsWhereAnswersCameFasterAndRatingsFell() {
    ContrastView contrasts = view("de").contrasts();
    assertThat(contrasts.conflicts()).extracting(Contrast::topicId).containsExactly("t02");
    assertThat(contrasts.outcome(contrasts.conflicts().get(0))).isEqualTo("mit 1 oder 2 bewertet");
  }

  @Test
  void moreIsBetterOrWorseByWhatIsCounted() {
    ContrastView contrasts = view("en").contrasts();
    List<String> senses =
        contrasts.groups().stream().map(group -> contrasts.sense(group.rows().get(0))).toList();
    assertThat(senses).containsExactly("better", "worse", "worse", "plain");
  }

  @Test
  void saysWhatConversationsShowAndWhereMoreOften() {
    SignView signs = view("de").signs();
    assertThat(signs.groups())
        .extracting(SignView.Group::name)
        .containsExactly("customers", "ends");
    Sign hard = signs.of(signs.groups().get(0)).get(0);
    assertThat(signs.places(hard)).extracting(Sign::scopeValue).containsExactly("t01", "chat");
    assertThat(signs.phases()).extracting("name").containsExactly("recognise", "solve");
    assertThat(signs.closings(null)).extracting("words").containsExactly("", "Schönen <Tag> noch");
  }
}
