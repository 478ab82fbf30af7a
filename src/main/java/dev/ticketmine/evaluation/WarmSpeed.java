package dev.ticketmine.evaluation;

import dev.ticketmine.ml.mood.LabelledText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;

/**
 * Short texts that one core reads in a second once the code is compiled: the texts of at most
 * {@value #LONGEST} characters are read again and again, first unmeasured, then measured by the
 * thread's own time.
 */
final class WarmSpeed {
  private static final int LONGEST = 280;
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final long MEASURED_NANOS = 2_000_000_000L;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private WarmSpeed() {}

  /** Returns texts per second; not a number if none is short. */
  static double of(List<LabelledText> texts, Consumer<LabelledText> reader) {
    List<LabelledText> shorts =
        texts.stream().filter(text -> text.text().length() <= LONGEST).toList();
    if (shorts.isEmpty()) {
      return Double.NaN;
    }
    read(shorts, reader, WARM_UP_NANOS);
    return read(shorts, reader, MEASURED_NANOS);
  }

  private static double read(List<LabelledText> texts, Consumer<LabelledText> reader, long nanos) {
    long start = CLOCK.getCurrentThreadCpuTime();
    long count = 0;
    while (CLOCK.getCurrentThreadCpuTime() - start < nanos) {
      texts.forEach(reader);
      count += texts.size();
    }
    return count * 1e9 / (CLOCK.getCurrentThreadCpuTime() - start);
  }
}
