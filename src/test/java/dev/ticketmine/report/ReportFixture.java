package dev.ticketmine.report;

import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.DataQuality;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Metric;
import dev.ticketmine.report.model.Recommendation;
import dev.ticketmine.report.model.Rejection;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.report.model.TagVerdict;
import dev.ticketmine.report.model.Theme;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report over an invented shop: twelve topics, one of them below the floor. */
final class ReportFixture {
  static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
  static final LocalDate LAST = LocalDate.of(2026, 3, 2);
  private static final int WEEKS = 27;

  private ReportFixture() {}

  /** A report without any rows. */
  static Report empty() {
    return new Report(
        new Archive("2026-03-02-r0", LAST, null, null, 0, 0, Map.of(), Map.of(), List.of()),
        List.of(),
        List.of(),
        Map.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new DataQuality(0, 0, 0, 0, 0, List.of(), 0));
  }

  /** The full report; free texts that a stage would write are in the language given. */
  static Report report(String language) {
    boolean german = language.equals("de");
    return new Report(
        archive(),
        List.of(
            new Theme("th1", "Versand und Lieferung", "Shipping and delivery", 812),
            new Theme("th2", "Rechnung und Zahlung", "Billing and payment", 441),
            new Theme("th3", "Geräte und App", "Devices and app", 390)),
        topics(),
        mood(214, 188, 163, 842, 371, 222),
        187,
        alerts(),
        recommendations(german),
        tags(),
        tagChanges(german),
        metrics(),
        drafts(),
        new DataQuality(
            7_412,
            46,
            2_618,
            241,
            3,
            List.of(
                new Rejection(
                    "export-2026-03.jsonl",
                    german
                        ? "Zeile endet mitten im Datensatz: Datei neu übertragen."
                        : "The line ends within the record: transfer the file again.",
                    2,
                    1_804),
                new Rejection("export-2026-03.jsonl", "created_at: no date", 1, 12)),
            0));
  }

  private static Archive archive() {
    Map<String, Long> languages = new LinkedHashMap<>();
    languages.put("de", 1_342L);
    languages.put("en", 658L);
    Map<String, Long> channels = new LinkedHashMap<>();
    channels.put("email", 1_100L);
    channels.put("chat", 900L);
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      long count = 62 + (week * 37) % 23 + (week > 11 && week < 16 ? 28 : 0);
      weeks.add(Week.of(FIRST.plusWeeks(week), week == WEEKS - 1 ? 11 : count));
    }
    return new Archive(
        "2026-03-02-r0", LAST, FIRST, LAST, 2_000, 1_834, languages, channels, weeks);
  }

  private static List<Week> weeks(int total, int spike) {
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS - 1; week++) {
      long base = Math.max(0, total / WEEKS + (week * 31 + total) % 5 - 2);
      weeks.add(
          new Week(FIRST.plusWeeks(week), week == spike ? base * 3 + 4 : base, 0.2 + week * 0.01));
    }
    return weeks;
  }

  private static Map<String, Long> mood(
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
        count,
        open ? count / 60.0 : 0,
        open ? count / 35.0 : 0,
        List.of(words),
        open ? "Nächster Artikel unter der Schwelle 0,62." : null);
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
        count + 40,
        count,
        Math.max(1, count - 12),
        FIRST,
        LAST,
        weeks(count, spike),
        mood(count / 7, count / 9, count / 11, count / 2, count / 8, count / 14),
        causes,
        gaps,
        new ContactValue(-0.6, -0.45, "eliminate"));
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
        n > 100 ? "strong" : "fair");
  }

  private static List<Topic> topics() {
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
                cause("c2", "warehouse", "Halle <Nord>", "Versand aus Halle <Nord>", 60),
                cause("c6", "warehouse", "Halle <Süd>", "Versand aus Halle <Süd>", 2)),
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
            List.of(gap("t05", "de", "covered", "Doppelte Abbuchung", 151))),
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
            List.of()),
        topic(
            "t12",
            null,
            "Seltene Frage",
            "Rare question",
            "Geheimer Satz einer einzelnen Kundin.",
            "other",
            2,
            -1,
            List.of(),
            List.of()));
  }

  private static List<Alert> alerts() {
    LocalDate week = LocalDate.of(2026, 2, 23);
    return List.of(
        new Alert("t03", week, "spike", 25, 4.0, 13.2, null, null),
        new Alert("t01", week.minusWeeks(1), "spike", 49, 9.0, 24.5, "carrier", "Paketfuchs"),
        new Alert("t04", week.minusWeeks(2), "mood_worse", 0.61, 0.18, 0.4, "app_version", "4.2.0"),
        new Alert("t05", week.minusWeeks(9), "drop", 1, 3.0, 9.0, null, null),
        new Alert("t12", week, "spike", 2, 0.0, 1.0, null, null));
  }

  private static Recommendation action(
      String id, String kind, String topic, String title, String body, double low, double high) {
    return new Recommendation(
        id,
        kind,
        topic,
        "de",
        title,
        body,
        (low + high) / 2,
        low,
        high,
        24,
        List.of("Wo finde ich bitte die Rechnung? Im Konto steht nur der Lieferschein."),
        "open",
        LocalDate.of(2026, 2, 16));
  }

  private static List<Recommendation> recommendations(boolean german) {
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

  private static List<TagVerdict> tags() {
    return List.of(
        new TagVerdict("versandproblem", 512, 0.256, 3.4, "failed", "failed", 0.81, "split"),
        new TagVerdict("rechnung", 240, 0.12, 2.1, "unclear", "passed", 0.77, "keep"),
        new TagVerdict("cool", 14, 0.007, 8.9, "failed", "failed", 0.04, "retire"));
  }

  private static List<TagChange> tagChanges(boolean german) {
    return List.of(
        new TagChange(
            "split",
            List.of("versandproblem"),
            List.of("verspätung durch versanddienst", "transportschaden"),
            512,
            german
                ? "Verteilt sich auf 3,4 Themen; keines hat mehr als 48 %."
                : "Spreads over 3.4 topics; none has more than 48%."),
        new TagChange("retire", List.of("cool"), List.of(), 14, "0,7 %"));
  }

  private static Metric metric(String name, double value, long count) {
    return new Metric(name, "all", "", "all", FIRST, value, count);
  }

  private static List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(metric("first_response_minutes_mean", 254.2, 1_921));
    metrics.add(metric("first_response_minutes_median", 61, 1_921));
    metrics.add(metric("first_response_minutes_max", 12_340, 1_921));
    metrics.add(metric("first_response_share_within_target", 0.782, 1_921));
    metrics.add(metric("resolution_hours_median", 19.4, 1_702));
    metrics.add(metric("one_touch_share", 0.41, 1_702));
    metrics.add(metric("csat_mean", 3.87, 611));
    metrics.add(metric("csat_low_share", 0.19, 611));
    double[] shares = {0.11, 0.08, 0.12, 0.23, 0.46};
    for (int stars = 1; stars <= 5; stars++) {
      metrics.add(metric("csat_share_" + stars, shares[stars - 1], 611));
    }
    for (String channel : List.of("email", "chat")) {
      boolean chat = channel.equals("chat");
      metrics.add(channel("conversations", channel, chat ? 900 : 1_100, chat ? 900 : 1_100));
      metrics.add(channel("first_response_minutes_median", channel, chat ? 4 : 310, 900));
      metrics.add(channel("csat_mean", channel, chat ? 4.1 : 3.6, 300));
    }
    for (int month = 0; month < 6; month++) {
      metrics.add(
          new Metric(
              "contacts_per_100_orders",
              "all",
              "",
              "month",
              FIRST.plusMonths(month),
              4.2 - month * 0.17,
              300));
    }
    return metrics;
  }

  private static Metric channel(String name, String channel, double value, long count) {
    return new Metric(name, "channel", channel, "all", FIRST, value, count);
  }

  private static List<Draft> drafts() {
    return List.of(
        new Draft(
            "r1",
            "t03",
            "de",
            "Wo finde ich meine Rechnung?",
            List.of(
                "Ihre Rechnung liegt im Kundenkonto unter „Bestellungen“.",
                "Dort können Sie sie als PDF herunterladen.",
                "1. Fehlt sie nach drei Tagen, schicken wir sie gern per E-Mail an [EMAIL]."),
            List.of("m-17-1", "m-17-1", "m-90-3"),
            38,
            List.of("Wo ist die Rechnung?", "Ich brauche *dringend* die Rechnung zu [ORDER]."),
            List.of("Rechnung", "PDF: Download"),
            List.of("t05", "t12")),
        new Draft(
            null,
            "t01",
            "en",
            "Where is my parcel?",
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of()));
  }
}
