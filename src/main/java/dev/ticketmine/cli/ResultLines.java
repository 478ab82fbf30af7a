package dev.ticketmine.cli;

import dev.ticketmine.jobs.NightResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Says at the end of a night where everything is. */
final class ResultLines {
  static void print(PrintStream out, NightResult result, Path lake) {
    Path root = lake.toAbsolutePath().normalize();
    if (result.isUnchanged()) {
      out.printf(
          "Night %s is already published from the same input and configuration (run %s). "
              + "Nothing to do; --rerun computes it again.%n",
          result.night().delivered(), result.runId());
    } else {
      out.printf(
          Locale.ROOT,
          "Night %s is published (run %s) in %.0f s.%n",
          result.night().delivered(),
          result.runId(),
          result.duration().toMillis() / 1000.0);
    }
    out.printf("  report  %s%n", root.resolve("current/report/index.html"));
    out.printf("  drafts  %s%n", root.resolve("current/drafts"));
    out.printf(
        "  tables  %s, versions in %s%n",
        root.resolve("tables"), root.resolve("current/manifest.json"));
  }

  private ResultLines() {}
}
