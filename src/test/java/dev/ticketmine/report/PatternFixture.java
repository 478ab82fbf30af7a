package dev.ticketmine.report;

import dev.ticketmine.report.model.BusyHour;
import dev.ticketmine.report.model.ClosingLine;
import dev.ticketmine.report.model.Contrast;
import dev.ticketmine.report.model.Patterns;
import dev.ticketmine.report.model.Phase;
import dev.ticketmine.report.model.Sign;
import java.util.ArrayList;
import java.util.List;

/** Times and comparisons of the invented shop: busy on Mondays, slow in the evening. */
final class PatternFixture {
  private PatternFixture() {}

  static Patterns patterns() {
    List<BusyHour> hours = new ArrayList<>();
    hours.add(hour(null, 0, -1, 2_000, 1, 1, 0.64));
    for (int weekday = 1; weekday <= 7; weekday++) {
      hours.add(hour(null, weekday, -1, weekday == 1 ? 400 : 260, 0.14, 1, 0.6));
      hours.add(hour(null, weekday, 10, 30, 0.015, 1, null));
    }
    for (int hour = 8; hour < 22; hour++) {
      boolean isEvening = hour >= 18;
      hours.add(hour(null, 0, hour, hour == 10 ? 210 : 130, 0.07, 1, isEvening ? 0.3 : 0.8));
    }
    hours.add(hour("t01", 0, -1, 190, 1, 1, 0.6));
    hours.add(hour("t01", 1, -1, 60, 0.32, 1.7, 0.6));
    hours.add(hour("t02", 1, -1, 20, 0.2, 1.05, null));
    return new Patterns(
        hours, contrasts(), List.of("team", "silence"), signs(), closings(), phases());
  }

  private static BusyHour hour(
      String topic, int weekday, int hour, long count, double share, double lift, Double within) {
    boolean isKnown = within != null;
    return new BusyHour(
        topic,
        weekday,
        hour,
        count,
        share,
        lift,
        isKnown ? 61.0 : null,
        within,
        isKnown ? count / 26.0 : null,
        isKnown ? 0.0 : null,
        isKnown ? count / 20.0 : null,
        isKnown ? 13 : 0);
  }

  private static List<Contrast> contrasts() {
    return List.of(
        new Contrast(
            "channel_for_topic",
            "t01",
            "chat",
            "within_target",
            1,
            0.5,
            0.45,
            0.35,
            0.59,
            30,
            60,
            "higher"),
        new Contrast(
            "last_quarter",
            "t02",
            "",
            "low_rating",
            0.4,
            0.2,
            0.2,
            0.08,
            0.31,
            120,
            110,
            "goal_conflict"),
        new Contrast(
            "strain", "t04", "", "angry", 0.5, 0.23, 0.19, 0.06, 0.31, 60, 1_850, "higher"),
        new Contrast(
            "segment_topics",
            "t01",
            "frequent",
            "about_topic",
            0.2,
            0.1,
            0.1,
            0.02,
            0.18,
            90,
            900,
            "higher"),
        new Contrast(
            "rating_by_mark",
            null,
            "thanks",
            "good_rating",
            0.7,
            0.69,
            0.01,
            -0.05,
            0.07,
            300,
            320,
            "no_clear_difference"));
  }

  private static List<Sign> signs() {
    return List.of(
        new Sign("all", "", "hard", 2_000, 0.25, 0.23, 0.27, 1),
        new Sign("channel", "chat", "hard", 490, 0.4, 0.36, 0.44, 1.6),
        new Sign("topic", "t01", "hard", 190, 0.47, 0.4, 0.54, 1.88),
        new Sign("topic", "hidden", "hard", 190, 0.9, 0.8, 0.95, 3.6),
        new Sign("all", "", "closed_unsolved", 1_860, 0.09, 0.08, 0.11, 1));
  }

  private static List<ClosingLine> closings() {
    return List.of(
        new ClosingLine(null, "de", "", 1_160, 0.885, 0.069, 0.056, 0.085),
        new ClosingLine(null, "de", "Schönen <Tag> noch", 50, 0.038, null, null, null),
        new ClosingLine(null, "en", "Have a nice day", 40, 0.06, null, null, null),
        new ClosingLine("t01", "en", "Have a nice day", 20, 0.1, null, null, null));
  }

  private static List<Phase> phases() {
    return List.of(
        new Phase("solve", 0.82, 268.8, 1.7, 0.1), new Phase("recognise", 0.2, 147.5, 1.4, null));
  }
}
