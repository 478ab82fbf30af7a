package dev.ticketmine.report;

import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.Contact.Asked;
import dev.ticketmine.report.model.Contact.NextIssue;
import dev.ticketmine.report.model.Contact.Wished;
import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.ContactValue.Move;
import dev.ticketmine.report.model.ContactValue.Reason;
import dev.ticketmine.report.model.ContactValue.Value;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Eleven topics of an invented shop. */
final class TopicFixture {
  private static List<Week> weeks(int total, int spike) {
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < ReportFixture.WEEKS - 1; week++) {
      long base = Math.max(0, total / ReportFixture.WEEKS + (week * 31 + total) % 5 - 2);
      weeks.add(
          new Week(
              ReportFixture.FIRST.plusWeeks(week),
              1,
              week == spike ? base * 3 + 4 : base,
              0.2 + week * 0.01));
    }
    return weeks;
  }

  static Map<String, Long> mood(
      long angry, long worried, long confused, long neutral, long satisfied, long grateful) {
    Map<String, Long> mood = new LinkedHashMap<>();
    mood.put("angry", angry);
    mood.put("worried", worried);
    mood.put("confused", confused);
    mood.put("neutral", neutral);
    mood.put("satisfied", satisfied);
    mood.put("grateful", grateful);
    return mood;
  }

  private static Gap gap(
      String topic, String language, String status, String article, long count, String... words) {
    boolean open = !status.equals("covered");
    return new Gap(
        topic,
        language,
        status,
        article == null ? null : "a-" + topic,
        article,
        article == null ? null : 0.34 + count % 40 / 100.0,
        count < 20 ? null : Long.valueOf(count),
        open ? count / 60.0 : 0,
        open ? count / 35.0 : 0,
        List.of(words),
        open ? "Nächster Artikel unter der Schwelle 0,62." : null,
        open ? 0.87 : null,
        status.equals("duplicate") ? "Noch ein Artikel" : null,
        status.equals("stale") ? "30 Tage" : null,
        status.equals("stale") ? "60 Tage" : null,
        status.equals("stale") ? LocalDate.of(2026, 1, 12) : null);
  }

  private static Topic topic(
      String id,
      String theme,
      String german,
      String english,
      String question,
      String area,
      int count,
      int spike,
      List<Cause> causes,
      List<Gap> gaps) {
    return new Topic(
        id,
        theme,
        german,
        english,
        List.of(german.toLowerCase(java.util.Locale.ROOT), "seit Tagen", "keine Antwort"),
        question,
        question,
        null,
        List.of(
            question,
            "Guten Tag, ich warte seit [DATE] und möchte wissen, wie es nun weitergeht.",
            "Hello, could you please tell me what I have to do about order [ORDER]?"),
        area,
        count,
        Math.max(1, count - 12),
        ReportFixture.FIRST,
        ReportFixture.LAST,
        weeks(count, spike),
        spike > 20 ? 60L : null,
        spike > 20 ? 40L : null,
        mood(count / 7, count / 9, count / 11, count / 2, count / 8, count / 14),
        causes,
        gaps,
        new ContactValue(
            new Value(-0.6, -0.8, -0.4),
            new Value(-0.45, -0.6, -0.3),
            "eliminate",
            false,
            List.of(
                new Reason("complaint", "high", -0.15, 0),
                new Reason("opportunity", "low", 0, -0.6)),
            new Move("opportunity", true, "simplify")),
        new Contact(
            List.of(new NextIssue("t02", 0.2, 0.15, 0.26, 2.4)),
            List.of(new Asked("order_number", 0.34, 0.28, 0.41, List.of("Wie lautet die Nummer?"))),
            List.of(
                new Wished(
                    "feature",
                    30,
                    List.of("Es wäre schön, wenn man das sähe."),
                    List.of("damit ich planen kann")))));
  }

  private static Cause cause(String id, String attribute, String value, String label, long n) {
    return new Cause(
        id,
        "attribute",
        attribute,
        value,
        label,
        n,
        0.55,
        0.49,
        0.61,
        0.17,
        3.2,
        List.of(
            "… weil der Fahrer wieder nur eine Karte eingeworfen hat, obwohl ich zu Hause war."),
        "Wo bleibt mein Paket?",
        n > 100 ? "strong" : "fair");
  }

  static List<Topic> topics() {
    return List.of(
        topic(
            "t01",
            "th1",
            "Verspätetes Paket",
            "Late parcel",
            "Wo bleibt mein Paket, es sollte schon am Dienstag da sein?",
            "shipping",
            402,
            24,
            List.of(
                cause("c1", "carrier", "Paketfuchs", "Verspätung durch Paketfuchs", 221),
                cause("c2", "warehouse", "Halle <Nord>", "Versand aus Halle <Nord>", 60)),
            List.of(
                gap("t01", "de", "covered", "Paket verfolgen", 271),
                gap("t01", "en", "missing", null, 131, "parcel", "tracking", "courier"))),
        topic(
            "t02",
            "th1",
            "Sendung beschädigt angekommen",
            "Parcel arrived damaged",
            "Der Karton war eingedrückt und die Kanne ist kaputt – was nun?",
            "shipping",
            236,
            -1,
            List.of(cause("c3", "product_group", "Gartenmöbel", null, 77)),
            List.of(
                gap("t02", "de", "weak", "Transportschaden melden", 160, "eingedrückt", "kaputt"),
                gap("t02", "en", "language_missing", "Transportschaden melden", 76))),
        topic(
            "t03",
            "th2",
            "Rechnung fehlt",
            "Invoice missing",
            "Ich finde die Rechnung zu meiner Bestellung nicht.",
            "billing",
            198,
            25,
            List.of(),
            List.of(
                gap("t03", "de", "missing", null, 140, "Rechnung", "herunterladen"),
                gap("t03", "en", "covered", "Find your invoice", 58))),
        topic(
            "t04",
            "th3",
            "App verbindet sich nicht",
            "App does not connect",
            "Seit dem Update findet die App meine Lampe nicht mehr.",
            "products",
            172,
            23,
            List.of(cause("c4", "app_version", "4.2.0", "App-Version 4.2.0", 104)),
            List.of(
                gap("t04", "de", "stale", "Lampe verbinden", 120, "Update"),
                gap("t04", "en", "covered", "Connect your lamp", 52))),
        topic(
            "t05",
            "th2",
            "Doppelt abgebucht",
            "Charged twice",
            "Der Betrag wurde zweimal von meinem Konto abgebucht.",
            "billing",
            151,
            -1,
            List.of(cause("c5", "payment_method", "EasyPay", "Zahlung mit EasyPay", 68)),
            List.of(
                gap("t05", "de", "covered", "Doppelte Abbuchung", 151),
                gap("t05", "en", "language_missing", "Doppelte Abbuchung", 12))),
        topic(
            "t06",
            "th3",
            "Kaffeemaschine entkalken",
            "Descale the coffee machine",
            "Wie entkalke ich die Maschine richtig?",
            "products",
            118,
            -1,
            List.of(),
            List.of(gap("t06", "de", "unfindable", "Pflege und Reinigung", 118, "entkalken"))),
        topic(
            "t07",
            null,
            "Rücksendung anmelden",
            "Announce a return",
            "Wie schicke ich den Stuhl zurück, der nicht passt?",
            "returns",
            97,
            -1,
            List.of(),
            List.of(gap("t07", "de", "covered", "Rücksendung", 97))),
        topic(
            "t08",
            null,
            "Passwort zurücksetzen",
            "Reset the password",
            "Die E-Mail zum Zurücksetzen kommt nicht an.",
            "accounts",
            83,
            -1,
            List.of(),
            List.of(gap("t08", "en", "missing", null, 83, "reset link"))),
        topic(
            "t09",
            "th1",
            "Lieferadresse ändern",
            "Change the delivery address",
            "Ich bin umgezogen und möchte die Adresse noch ändern.",
            "shipping",
            64,
            -1,
            List.of(),
            List.of()),
        topic(
            "t10",
            "th2",
            "Gutschein wird nicht angenommen",
            "Voucher is not accepted",
            "Der Gutscheincode wird im Warenkorb abgelehnt <script>alert(1)</script>",
            "billing",
            41,
            -1,
            List.of(),
            List.of()),
        topic(
            "t11",
            null,
            "Konto löschen",
            "Delete the account",
            "Bitte löschen Sie mein Kundenkonto.",
            "accounts",
            22,
            -1,
            List.of(),
            List.of()));
  }

  private TopicFixture() {}
}
