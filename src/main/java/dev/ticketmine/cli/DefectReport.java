package dev.ticketmine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says in one line where the program failed. Messages of exceptions are left out: those of
 * libraries may quote the record that failed.
 */
final class DefectReport {
  /** Returns the types of the chain of causes and the innermost place in our own code. */
  static String of(Throwable problem) {
    List<String> types = new ArrayList<>();
    String place = "outside ticketmine";
    int depth = 0;
    for (Throwable cause = problem; cause != null && depth < 20; cause = cause.getCause()) {
      types.add(cause.getClass().getSimpleName());
      place =
          Stream.of(cause.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith("dev.ticketmine."))
              .findFirst()
              .map(StackTraceElement::toString)
              .orElse(place);
      depth++;
    }
    return "this is a defect of ticketmine (%s at %s). Nothing was published. Please report this line."
        .formatted(String.join(" < ", types), place);
  }

  private DefectReport() {}
}
