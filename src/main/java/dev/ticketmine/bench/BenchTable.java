package dev.ticketmine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A measurement as lines for people. */
public final class BenchTable {
  private static final String HEADING =
      "%-12s %9s %9s %8s %9s %9s %9s %9s %9s %7s %5s"
          .formatted(
              "step",
              "seconds",
              "cpu s",
              "conv/s",
              "heap MB",
              "read MB",
              "write MB",
              "shuf MB",
              "spill MB",
              "tasks",
              "skew");

  /** Returns the machine, a table for each night, and how the steps grow with the archive. */
  public static List<String> lines(Bench bench) {
    List<String> lines = new ArrayList<>();
    Machine machine = bench.machine();
    lines.add(
        line(
            "%s; %d processors, heap of at most %s MB, Java %s, %s; ticketmine %s",
            machine.processor(),
            machine.processors(),
            megabytes(machine.maximumHeapBytes()),
            machine.java(),
            machine.system(),
            bench.version()));
    bench.nights().forEach(night -> add(lines, night));
    addGrowth(lines, bench.firstNights());
    return lines;
  }

  private static void add(List<String> lines, NightCost night) {
    lines.add("");
    lines.add(
        line(
            "%s night: %,d conversations (%,d delivered), %,d messages; %.1f s, %,.0f conversations/s, lake of %s MB",
            night.night(),
            night.conversations(),
            night.delivered(),
            night.messages(),
            night.seconds(),
            night.conversationsPerSecond(),
            megabytes(night.lakeBytes())));
    lines.add(HEADING);
    for (StepCost step : night.steps()) {
      TaskTotals spark = step.spark();
      lines.add(
          line(
              "%-12s %9.1f %9.1f %8.0f %9s %9s %9s %9s %9s %7d %5s",
              step.step(),
              step.seconds(),
              step.cpuSeconds(),
              night.conversations() / Math.max(0.001, step.seconds()),
              megabytes(step.peakHeapBytes()),
              megabytes(spark.readBytes()),
              megabytes(spark.writtenBytes()),
              megabytes(spark.shuffledBytes()),
              megabytes(spark.spilledBytes()),
              spark.tasks(),
              spark.skew() == 0 ? "-" : line("%.1f", spark.skew())));
    }
    lines.add(
        line(
            "%-12s %9.1f %9.1f %8.0f %9s",
            "all",
            night.seconds(),
            night.cpuSeconds(),
            night.conversationsPerSecond(),
            megabytes(night.peakHeapBytes())));
  }

  /**
   * Seconds of a step at one size over those at the size before; 1.0 is in step with the archive.
   */
  private static void addGrowth(List<String> lines, List<NightCost> nights) {
    for (int i = 1; i < nights.size(); i++) {
      NightCost small = nights.get(i - 1);
      NightCost large = nights.get(i);
      double size = (double) large.conversations() / small.conversations();
      lines.add("");
      lines.add(
          line(
              "growth from %,d to %,d conversations (%.1f-fold)",
              small.conversations(), large.conversations(), size));
      lines.add(line("%-12s %9s %9s %9s", "step", "seconds", "cpu s", "heap"));
      for (StepCost step : large.steps()) {
        Optional<StepCost> was =
            small.steps().stream().filter(other -> other.step().equals(step.step())).findFirst();
        was.ifPresent(
            before ->
                lines.add(
                    line(
                        "%-12s %8.1fx %8.1fx %8.1fx",
                        step.step(),
                        step.seconds() / Math.max(0.001, before.seconds()),
                        step.cpuSeconds() / Math.max(0.001, before.cpuSeconds()),
                        (double) step.peakHeapBytes() / Math.max(1, before.peakHeapBytes()))));
      }
      lines.add(
          line(
              "%-12s %8.1fx %8.1fx %8.1fx",
              "all",
              large.seconds() / small.seconds(),
              large.cpuSeconds() / Math.max(0.001, small.cpuSeconds()),
              (double) large.peakHeapBytes() / Math.max(1, small.peakHeapBytes())));
    }
  }

  private static String megabytes(long bytes) {
    return line("%,d", bytes >> 20);
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private BenchTable() {}
}
