package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnswerSentencesTest {
  private static List<String> of(String text, String language) {
    return AnswerSentences.of(new Reply("m1", "c1", text), language).stream()
        .map(AnswerSentences.Candidate::text)
        .toList();
  }

  @Test
  void keepsWhatCouldStandInAnArticleInGerman() {
    String reply =
        "Guten Tag Frau [NAME],\n\nvielen Dank für Ihre Nachricht. Es tut uns sehr leid, dass das"
            + " passiert ist. Ich habe den Auftrag gerade neu angestoßen. Ein Gutschein lässt sich"
            + " nur einmal einlösen. Ihre Bestellung [ORDER] geht am 12.03.2026 raus. Haben Sie den"
            + " Code ohne Leerzeichen eingegeben? Kopieren Sie den Code ohne Leerzeichen in das"
            + " Feld.\n\nMit freundlichen Grüßen aus dem Kundenservice.";
    assertThat(of(reply, "de"))
        .containsExactly(
            "Ein Gutschein lässt sich nur einmal einlösen.",
            "Kopieren Sie den Code ohne Leerzeichen in das Feld.");
  }

  @Test
  void keepsWhatCouldStandInAnArticleInEnglish() {
    String reply =
        "Hello Ms [NAME], thanks for getting in touch. I've registered the return for you. A return"
            + " label is valid for 14 days. We apologise for the trouble this has caused you. Stick"
            + " the label on the box where it can be seen. We refunded 27.99 GBP to your card."
            + " Kind regards from all of us here.";
    assertThat(of(reply, "en"))
        .contains(
            "A return label is valid for 14 days.",
            "Stick the label on the box where it can be seen.")
        .noneMatch(sentence -> sentence.contains("registered"))
        .noneMatch(sentence -> sentence.contains("regards"))
        .noneMatch(sentence -> sentence.contains("apologise"));
  }

  @Test
  @Timeout(10)
  void passesOverWordsWithoutEnd() {
    String kept = "Ein Gutschein lässt sich nur einmal einlösen.";
    for (String unit : List.of("ge", "vergessen", "iert", "ab")) {
      String endless = "Wir haben das leider " + unit.repeat(20_000) + "x. ";
      assertThat(of(endless + kept, "de")).containsExactly(kept);
    }
    assertThat(of("We have put it " + "ed".repeat(20_000) + "x now.", "en")).isEmpty();
  }

  @Test
  void blankTextHasNone() {
    assertThat(of(" ", "de")).isEmpty();
  }
}
