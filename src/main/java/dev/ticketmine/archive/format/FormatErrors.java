package dev.ticketmine.archive.format;

import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.util.List;

/** Errors about the format of input files. */
final class FormatErrors {
  static UserException unknownFormat(String name, List<String> known) {
    return new UserException(
        Kind.USAGE,
        "There is no format '%s'%s. The formats are: %s."
            .formatted(
                name,
                Nearest.to(name, known).map("; did you mean '%s'?"::formatted).orElse(""),
                String.join(", ", known)));
  }

  static UserException unknownContent(String file, List<String> known) {
    return new UserException(
        Kind.INPUT,
        "%s is in none of the known formats. Give --format with one of: %s; for a CSV file, name its columns under archive.csv.columns."
            .formatted(file, String.join(", ", known)));
  }

  static UserException notInFormat(
      String file, String format, List<String> expected, CsvHeader found) {
    return new UserException(
        Kind.INPUT,
        "%s is not in format '%s': its columns are %s, but %s are needed. Give another --format or export the file again."
            .formatted(file, format, found.description(), String.join(", ", expected)));
  }

  private FormatErrors() {}
}
