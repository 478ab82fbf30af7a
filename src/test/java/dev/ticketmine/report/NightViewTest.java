package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.report.model.Report;
import org.junit.jupiter.api.Test;

class NightViewTest {
  private static NightView view(String language, Report report) {
    return ReportView.of(report, new PublishOptions(language, Floor.DEFAULT, 4)).night();
  }

  @Test
  void saysWhatIsDifferentInBothLanguages() {
    NightView german = view("de", ReportFixture.report("de"));
    assertThat(german.archive())
        .containsExactly(
            "40 neue Gespräche",
            "unter 20 Gespräche haben sich geändert: neue Nachrichten, Status, Tags oder"
                + " Bewertung");
    assertThat(german.settings()).containsExactly("Das Sprachmodell oder Lexikon");
    NightView english = view("en", ReportFixture.report("en"));
    assertThat(english.archive())
        .containsExactly(
            "40 new conversations",
            "under 20 conversations changed: new messages, status, tags or rating");
    assertThat(english.settings()).containsExactly("The language model or lexicon");
  }

  @Test
  void namesTopicsWithFiguresThatCanBeShown() {
    NightView night = view("en", ReportFixture.report("en"));
    assertThat(night.topics()).extracting("id").containsExactly("t02");
    assertThat(night.moves(night.topics().get(0), "came")).isEqualTo("20 new");
    assertThat(night.moves(night.topics().get(0), "left"))
        .isEqualTo("30 to other topics or without one");
  }

  @Test
  void aFirstNightIsComparedWithNothing() {
    assertThat(view("de", ReportFixture.empty()).since()).isNull();
  }
}
