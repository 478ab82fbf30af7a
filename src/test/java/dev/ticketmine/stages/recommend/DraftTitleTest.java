package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTitleTest {
  private static final List<String> GERMAN = List.of("Rechnung fehlt", "Rechnung", "PDF");
  private static final List<String> ENGLISH = List.of("Missing invoice", "invoice", "PDF");

  @Test
  void takesAQuestionOfTheCustomersThatCanStandAlone() {
    assertThat(
            DraftTitle.of(
                List.of(
                    "Unter „Bestellungen“ ist der Knopf grau. wo finde ich die Rechnung als PDF?",
                    "Wann kommt das endlich?"),
                "de",
                GERMAN))
        .contains("Wo finde ich die Rechnung als PDF?");
    assertThat(
            DraftTitle.of(
                List.of("Hi! where can I download the invoice as a PDF? Thanks."), "en", ENGLISH))
        .contains("Where can I download the invoice as a PDF?");
  }

  @Test
  void takesNothingThatBelongsToOneCase() {
    List<String> texts =
        List.of(
            "Wo ist die Rechnung vom 22.1.?",
            "Können Sie mir bei der Rechnung helfen?",
            "Ist das mit der Rechnung erledigt?",
            "und die Rechnung als PDF, wo finde ich sie?",
            "wo finde ich denn die rechnung hier?",
            "Ein PDF soll eine Rechnung sein, die das Finanzamt nimmt?",
            "Ich brauche die Rechnung als PDF.",
            "Wo bleibt der Lieferschein zu meinem Paket?");
    assertThat(DraftTitle.of(texts, "de", GERMAN)).isEmpty();
    assertThat(
            DraftTitle.of(
                List.of(
                    "Could you check the invoice?",
                    "Is it the invoice for Monday?",
                    "So where is the invoice?",
                    "Where is the invoice for [ORDER_1]?"),
                "en",
                ENGLISH))
        .isEmpty();
  }
}
