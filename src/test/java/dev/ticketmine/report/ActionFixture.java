package dev.ticketmine.report;

import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.Recommendation;
import java.time.LocalDate;
import java.util.List;

/** What to do in an invented shop; titles and texts are in the language given. */
final class ActionFixture {
  private static Recommendation action(
      String id, String kind, String topic, String title, String body, double low, double high) {
    return new Recommendation(
        id,
        kind,
        topic,
        "de",
        new Bilingual(title, title),
        new Bilingual(body, body),
        (low + high) / 2,
        low,
        high,
        24,
        List.of("Wo finde ich bitte die Rechnung? Im Konto steht nur der Lieferschein."),
        "open",
        LocalDate.of(2026, 2, 16));
  }

  static List<Recommendation> recommendations(boolean german) {
    return german
        ? List.of(
            action(
                "r1",
                "write_article",
                "t03",
                "Artikel „Wo finde ich meine Rechnung?“ schreiben",
                "140 deutsche Gespräche in 26 Wochen, und kein Artikel beantwortet sie.",
                2.3,
                4),
            action(
                "r2",
                "fix_cause",
                "t01",
                "Laufzeiten von Paketfuchs prüfen",
                "55 % der Gespräche zu verspäteten Paketen hängen mit Paketfuchs zusammen; "
                    + "sonst sind es 17 %.",
                5.1,
                9.4),
            action(
                "r3",
                "translate_article",
                "t02",
                "Artikel „Transportschaden melden“ übersetzen",
                "76 englische Gespräche; den Artikel gibt es nur auf Deutsch.",
                1.2,
                2.2),
            action(
                "r4",
                "change_tag",
                null,
                "Tag „versandproblem“ aufteilen",
                "Der Tag steht für drei verschiedene Gründe.",
                8,
                8))
        : List.of(
            action(
                "r1",
                "write_article",
                "t03",
                "Write the article “Where is my invoice?”",
                "140 German conversations in 26 weeks, and no article answers them.",
                2.3,
                4),
            action(
                "r2",
                "fix_cause",
                "t01",
                "Check the delivery times of Paketfuchs",
                "55% of conversations about late parcels are associated with Paketfuchs; "
                    + "17% of all others.",
                5.1,
                9.4));
  }

  private ActionFixture() {}
}
