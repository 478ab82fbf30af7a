package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.evaluation.Score;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.text.TermAnalyzer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Messages a second of redaction and of turning texts into terms, in one thread each and by the
 * processor's time, so that a busy machine counts less.
 */
public final class RedactionSpeed {
  private static final int ROUNDS = 9;

  private RedactionSpeed() {}

  /**
   * Returns both, each the middle one of nine rounds in turn, after a round that is not timed.
   *
   * @param of what the messages are, as part of the name of the figures
   */
  public static List<Score> of(Redactor redactor, String of, List<LabelledMessage> messages) {
    ToLongFunction<LabelledMessage> redact = message -> redactor.redact(message.text()).length();
    ToLongFunction<LabelledMessage> terms =
        message -> TermAnalyzer.of(message.language()).terms(message.text()).size();
    double[] redacted = new double[ROUNDS];
    double[] analysed = new double[ROUNDS];
    perSecond(redact, messages);
    perSecond(terms, messages);
    for (int round = 0; round < ROUNDS; round++) {
      redacted[round] = perSecond(redact, messages);
      analysed[round] = perSecond(terms, messages);
    }
    return List.of(
        score(of + "_redacted_per_second", redacted, messages),
        score(of + "_tokenised_per_second", analysed, messages));
  }

  private static Score score(String name, double[] rounds, List<LabelledMessage> messages) {
    Arrays.sort(rounds);
    return Score.plain(
        "speed", name, Math.rint(rounds[ROUNDS / 2]), messages.size(), "messages, one thread");
  }

  private static double perSecond(
      ToLongFunction<LabelledMessage> work, List<LabelledMessage> messages) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long made = messages.stream().mapToLong(work).sum();
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    if (made < 0) {
      throw new IllegalStateException("Lengths cannot be negative.");
    }
    return messages.size() / seconds;
  }
}
