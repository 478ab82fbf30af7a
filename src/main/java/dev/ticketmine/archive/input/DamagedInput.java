package dev.ticketmine.archive.input;

import java.io.IOException;

/**
 * Content ends before its end, because what packs it is cut off, damaged or beyond a limit. What
 * was read before is good. The message says why and how to mend it, without any content.
 */
public final class DamagedInput extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedInput(String message) {
    super(message);
  }

  static DamagedInput broken() {
    return new DamagedInput(
        "the packed data are cut off or damaged from here on; copy or export the file again");
  }

  static DamagedInput over(String what, String setting) {
    return new DamagedInput(
        "%s; if the file is sound, raise archive.limits.%s".formatted(what, setting));
  }
}
