package dev.ticketmine.stages.tags;

import java.util.Locale;

/** Outcome of a test of a tag. */
enum Outcome {
  PASSED,
  FAILED,
  UNCLEAR;

  /** The outcome as the tables hold it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
