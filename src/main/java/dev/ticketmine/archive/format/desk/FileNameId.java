package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.pipeline.ReasonCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the conversation of a message whose record does not name it, because the help desk answers
 * with one conversation's messages at a time: the name of the file does.
 */
final class FileNameId {
  private static final String WORD = "(?:tickets?|comments?|threads?|conversations?|messages?)";

  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(?i)" + WORD + "[-_. ]?(\\d+)"),
          Pattern.compile("(?i)(\\d+)[-_. ]" + WORD));

  /**
   * Returns the id in the field, else that in the file's name.
   *
   * @throws InvalidRecord if neither holds one
   */
  static String of(ExportRecord source, String field) throws InvalidRecord {
    String stated = source.fields().id(field);
    if (stated != null) {
      return stated;
    }
    for (Pattern name : NAMES) {
      Matcher matcher = name.matcher(source.position().file());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new InvalidRecord(
        ReasonCode.MISSING_FIELD,
        field,
        "field '%s' is missing and the file's name holds no id; name the file such as comments-4711.json, or add the field"
            .formatted(field));
  }

  private FileNameId() {}
}
