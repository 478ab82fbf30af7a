package dev.ticketmine.archive.input;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.IOException;

/**
 * Content ends before its end, because what packs it is cut off, damaged or beyond a limit. What
 * was read before is good. The message says why and how to mend it, without any content.
 */
public final class DamagedInput extends IOException {
  private static final long serialVersionUID = 1L;

  private final ReasonCode code;

  DamagedInput(ReasonCode code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns the kind of reason. */
  public ReasonCode code() {
    return code;
  }

  static DamagedInput broken() {
    return new DamagedInput(
        ReasonCode.TRUNCATED,
        "the packed data are cut off or damaged from here on; copy or export the file again");
  }

  static DamagedInput over(String what, String setting) {
    return new DamagedInput(
        ReasonCode.TOO_LARGE,
        "%s; if the file is sound, raise archive.limits.%s".formatted(what, setting));
  }
}
