package dev.ticketmine.archive.format;

import java.util.List;
import java.util.Set;

/** What is particular about one help desk's JSON export. Stateless. */
public interface JsonExport {
  /** Name of the format, as {@code --format} takes it. */
  String format();

  /** Returns the names of the lists whose elements are records. */
  Set<String> lists();

  /** Returns the names of objects that only hold such lists, or one record. */
  Set<String> wrappers();

  /**
   * Returns sets of field names, each of which gives a record of this format away; with the way to
   * a field as in {@code source.author}, and from the top of the file or from a record.
   */
  List<Set<String>> signatures();

  /**
   * Reads a record.
   *
   * @throws InvalidRecord if it breaks the format
   */
  ParsedRecord read(ExportRecord source) throws InvalidRecord;
}
