package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerOutlineTest {
  @Test
  void partsStepsFromWhatIsGoodToKnowInGerman() {
    AnswerOutline outline =
        AnswerOutline.of(
            List.of(
                "Farbe und Größe können wir ändern, solange die Bestellung noch nicht im Lager ist.",
                "Melden Sie im Konto eine Rücksendung an und wählen Sie als Grund „Umtausch“.",
                "Möchten Sie nur die Menge ändern, genügt eine Nachricht.",
                "Bitte legen Sie den Lieferschein bei."),
            "de");
    assertThat(outline).isEqualTo(new AnswerOutline(0, List.of(1, 3), List.of(2)));
  }

  @Test
  void partsStepsFromWhatIsGoodToKnowInEnglish() {
    AnswerOutline outline =
        AnswerOutline.of(
            List.of(
                "Please request the code just once and wait five minutes.",
                "To leave a review, go to 'Orders' in your account.",
                "After three failed attempts the method is blocked for 24 hours.",
                "Most of our parcels arrive within two days."),
            "en");
    assertThat(outline).isEqualTo(new AnswerOutline(2, List.of(0, 1), List.of(3)));
  }

  @Test
  void oneInstructionIsNoList() {
    assertThat(AnswerOutline.of(List.of("Prüfen Sie die Nummer.", "Sie gilt ein Jahr."), "de"))
        .isEqualTo(new AnswerOutline(0, List.of(), List.of(1)));
  }

  @Test
  void instructionsAloneHaveNoShortAnswer() {
    assertThat(AnswerOutline.of(List.of("Open the app.", "Tap the gear."), "en"))
        .isEqualTo(new AnswerOutline(-1, List.of(0, 1), List.of()));
  }
}
