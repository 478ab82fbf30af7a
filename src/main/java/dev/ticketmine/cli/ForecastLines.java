package dev.ticketmine.cli;

import dev.ticketmine.jobs.NightForecast;
import java.io.PrintWriter;
import java.util.Locale;

/** Says what a night would do. */
final class ForecastLines {
  private static final double MEGABYTE = 1_000_000;

  static void print(PrintWriter out, NightForecast night) {
    if (night.isPublished()) {
      out.printf(
          "Night %s is already published from the same input and configuration (run %s): nothing would be done.%n",
          night.date(), night.runId());
      return;
    }
    out.printf("Night %s would be published as run %s.%n", night.date(), night.runId());
    out.printf(
        Locale.ROOT,
        "  read     %d of %d archive files, %.1f MB; the others are known%n",
        night.unseenFiles(),
        night.givenFiles(),
        night.unseenBytes() / MEGABYTE);
    out.printf("  compute  as of %s: %s%n", night.asOf(), String.join(", ", night.steps()));
    out.printf("  write    every table but decisions, report and drafts%n");
    out.printf(
        Locale.ROOT,
        "  time     %s%n",
        night
            .duration()
            .map(time -> "about %d s, by what earlier runs took".formatted(time.toSeconds()))
            .orElse("unknown before the first night"));
  }

  private ForecastLines() {}
}
