package dev.ticketmine.pipeline;

import java.time.Duration;

/**
 * Told how the work goes on; the console and the logs listen. Steps may run side by side, so the
 * calls come from several threads.
 */
public interface Progress {
  /** So many steps are to come. */
  void planned(int steps);

  /** A step begins. */
  void started(String step);

  /** A step has ended. */
  void finished(String step, JobResult result, Duration duration);

  /** Something worth saying in one line: no customer's words. */
  void note(String line);

  /** Listens to nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void planned(int steps) {}

      @Override
      public void started(String step) {}

      @Override
      public void finished(String step, JobResult result, Duration duration) {}

      @Override
      public void note(String line) {}
    };
  }
}
