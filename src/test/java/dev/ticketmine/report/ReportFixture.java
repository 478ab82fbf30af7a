package dev.ticketmine.report;

import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.ArticleAdvice;
import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.DataQuality;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Driver;
import dev.ticketmine.report.model.Effect;
import dev.ticketmine.report.model.Incident;
import dev.ticketmine.report.model.Intake;
import dev.ticketmine.report.model.Metric;
import dev.ticketmine.report.model.NightDifference;
import dev.ticketmine.report.model.Patterns;
import dev.ticketmine.report.model.Precision;
import dev.ticketmine.report.model.Rejection;
import dev.ticketmine.report.model.ReplyAdvice;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.TagBackcast;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.report.model.TagVerdict;
import dev.ticketmine.report.model.Theme;
import dev.ticketmine.report.model.Week;
import dev.ticketmine.taxonomy.NewTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report over an invented shop: twelve topics, one of them below the floor. */
final class ReportFixture {
  static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
  static final LocalDate LAST = LocalDate.of(2026, 3, 2);
  static final int WEEKS = 27;

  private ReportFixture() {}

  /** A report without any rows. */
  static Report empty() {
    return new Report(
        new Archive("2026-03-02-r0", LAST, null, null, 0, 0, Map.of(), List.of(), null, List.of()),
        List.of(),
        List.of(),
        Map.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Patterns.NONE,
        List.of(),
        List.of(),
        List.of(),
        new DataQuality(null, 0, 0, 0, 0, 0, List.of(), 0));
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
        TopicFixture.topics(),
        TopicFixture.mood(214, 188, 163, 842, 371, 222),
        187L,
        alerts(),
        incidents(),
        ActionFixture.recommendations(german),
        effects(),
        precision(),
        tags(),
        tagChanges(german),
        tagBackcasts(),
        0.12,
        metrics(),
        PatternFixture.patterns(),
        drafts(),
        articles(),
        replies(),
        new DataQuality(
            new Intake(2_040, 2_000, 37, 3, 0),
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
            1));
  }

  private static Archive archive() {
    Map<String, Long> languages = new LinkedHashMap<>();
    languages.put("de", 1_342L);
    languages.put("en", 658L);
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      long count = 62 + (week * 37) % 23 + (week > 11 && week < 16 ? 28 : 0);
      weeks.add(Week.of(FIRST.plusWeeks(week), week == WEEKS - 1 ? 11 : count));
    }
    List<NightDifference> differences =
        List.of(
            new NightDifference("", "edited", "changed", null),
            new NightDifference("", "new", "came", 40L),
            new NightDifference("", "model", "changed", null),
            new NightDifference("t02", "moved", "left", 30L),
            new NightDifference("t02", "new", "came", 20L),
            new NightDifference("t01", "erased", "left", null));
    return new Archive(
        "2026-03-02-r0",
        LAST,
        FIRST,
        LAST,
        2_000,
        1_834,
        languages,
        weeks,
        LAST.minusDays(1),
        differences);
  }

  private static List<Alert> alerts() {
    LocalDate week = LocalDate.of(2026, 2, 23);
    return List.of(
        new Alert("t03", week, "spike", 25.0, 4.0, 13.2, null),
        new Alert("t01", week.minusWeeks(1), "spike", 49.0, 9.0, 24.5, driver()),
        new Alert("t04", week.minusWeeks(2), "mood_worse", 0.61, 0.18, 0.4, hidden()),
        new Alert("t05", week.minusWeeks(9), "drop", null, 3.0, 9.0, null));
  }

  private static List<Effect> effects() {
    return List.of(
        new Effect(
            "t02",
            "en",
            null,
            LAST.minusDays(20),
            "not_enough_data",
            26,
            1,
            null,
            null,
            null,
            true,
            null,
            null),
        new Effect(
            "t01",
            "de",
            "Wo bleibt <mein> Paket?",
            LAST.minusWeeks(10),
            "worked",
            15,
            9,
            -0.3,
            -0.45,
            -0.1,
            true,
            12.5,
            8.75),
        new Effect(
            "t03",
            "en",
            null,
            LAST.minusWeeks(11),
            "no_effect_yet",
            14,
            10,
            -0.05,
            -0.25,
            0.2,
            false,
            40.0,
            38.2),
        new Effect(
            "t04",
            "de",
            null,
            LAST.minusWeeks(12),
            "backfired",
            13,
            11,
            0.4,
            0.1,
            0.75,
            true,
            3.0,
            4.2),
        new Effect(
            "t05",
            "de",
            null,
            LAST.minusWeeks(13),
            "worked",
            12,
            12,
            null,
            null,
            null,
            true,
            null,
            null));
  }

  private static List<Incident> incidents() {
    return List.of(
        new Incident(
            "t01",
            "carrier",
            "Paketfuchs",
            LAST.minusDays(5),
            LAST.minusDays(3),
            LAST,
            40L,
            9.0,
            3.0,
            true),
        hiddenIncident("t04", false),
        hiddenIncident("t03", true));
  }

  private static Incident hiddenIncident(String topic, boolean isOpen) {
    LocalDate last = isOpen ? LAST.minusDays(2) : LAST.minusDays(14);
    return new Incident(
        topic, null, null, last.minusDays(5), last.minusDays(2), last, null, null, null, isOpen);
  }

  private static Driver driver() {
    LocalDate event = LocalDate.of(2026, 2, 16);
    return new Driver(
        "carrier",
        List.of("Paketfuchs"),
        0.6,
        0.5,
        0.7,
        0.3,
        event.plusDays(1),
        "Warnstreik bei Paketfuchs",
        event,
        1,
        "strong");
  }

  private static Driver hidden() {
    return new Driver(
        "app_version",
        List.of("4.2.0", "4.2.1"),
        null,
        null,
        null,
        null,
        LocalDate.of(2026, 2, 9),
        null,
        null,
        null,
        "weak");
  }

  private static List<TagVerdict> tags() {
    return List.of(
        new TagVerdict("versandproblem", 512L, 0.256, 3.4, "failed", "failed", 0.81, "split"),
        new TagVerdict("rechnung", 240L, 0.12, 2.1, "unclear", "passed", 0.77, "keep"),
        new TagVerdict("cool", null, null, null, "failed", "failed", null, "retire"));
  }

  private static List<TagChange> tagChanges(boolean german) {
    return List.of(
        new TagChange(
            "5b1e",
            2,
            "split",
            List.of("versandproblem"),
            List.of(
                new NewTag(
                    "verspätung durch versanddienst",
                    "Verspätung durch Versanddienst",
                    "Carrier delay",
                    german ? "Gespräche zum Thema „Verspätung“." : "Conversations about “delay”.",
                    List.of("t-late"),
                    "carrier",
                    "Paketfuchs"),
                new NewTag("transportschaden", null, null, null, List.of("t-damage"), null, null)),
            512L,
            new Bilingual(
                "Verteilt sich auf 3,4 Themen; keines hat mehr als 48 %.",
                "Spreads over 3.4 topics; none has more than 48%."),
            0.75,
            new TagChange.Scores(0.25, 0.8),
            new TagChange.Scores(0.1, null)),
        new TagChange(
            "0c7f",
            1,
            "retire",
            List.of("cool"),
            List.of(),
            null,
            new Bilingual("0,7 %", "0.7%"),
            null,
            TagChange.Scores.NONE,
            TagChange.Scores.NONE));
  }

  private static List<TagBackcast> tagBackcasts() {
    LocalDate start = LocalDate.of(2025, 12, 1);
    return List.of(
        new TagBackcast("versandproblem", start, 260L, 20L),
        new TagBackcast("verspätung durch versanddienst", start, 0L, 180L),
        new TagBackcast("cool", start, null, 0L));
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
    metrics.add(metric("first_response_business_minutes_median", 34, 1_921));
    metrics.add(metric("replies_acknowledges_share", 0.25, 3_897));
    metrics.add(metric("replies_keeps_promised_reply_share", 0.61, 420));
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

  private static List<ArticleAdvice> articles() {
    return List.of(
        new ArticleAdvice(
            "rechnung",
            "de",
            "Rechnung finden",
            240L,
            5,
            List.of(
                new ArticleAdvice.Finding(
                    "phrase",
                    "Sie müssen",
                    "Eine Bitte wirkt freundlicher als ein Befehl.",
                    "Bitte … / So geht es: …"),
                new ArticleAdvice.Finding(
                    "no_headings",
                    "",
                    "Der Artikel hat 310 Wörter und keine Zwischenüberschrift.",
                    "Zwischenüberschriften einfügen."))),
        new ArticleAdvice(
            "parcel",
            "en",
            null,
            null,
            1,
            List.of(
                new ArticleAdvice.Finding(
                    "no_figure",
                    "We process <it> soon.",
                    "A time, fee or condition has no figure.",
                    "Name a figure."))));
  }

  private static List<Precision> precision() {
    return List.of(
        new Precision("all", null, 24, 18, 0.55, 0.88),
        new Precision("write_article", null, 20, 15, 0.53, 0.89),
        new Precision("fix_cause", null, 4, 3, null, null),
        new Precision("all", LAST.withDayOfMonth(1), 4, 3, null, null));
  }

  private static List<ReplyAdvice> replies() {
    return List.of(
        new ReplyAdvice(
            "t02",
            "de",
            "damaged_parcel",
            "lacks_steps",
            List.of("thank"),
            List.of(
                "Hallo [Name],",
                "Danke für Ihre *Geduld*.",
                "Schicken Sie uns bitte ein Foto.",
                "Ersatz kommt <sofort>.",
                "Viele Grüße, [Ihr Name]"),
            List.of("m-1", "m-2", "m-3", "m-2", ""),
            List.of("greeting", "thank", "answer", "answer", "closing"),
            List.of("explain"),
            30L,
            60L),
        ReplyAdvice.unknown("lost_order", "en"),
        new ReplyAdvice(
            "t03", "en", null, "in_use", List.of(), List.of(), List.of(), List.of(), List.of(), 40L,
            50L));
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
            40L,
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
            null,
            List.of(),
            List.of(),
            List.of()));
  }
}
