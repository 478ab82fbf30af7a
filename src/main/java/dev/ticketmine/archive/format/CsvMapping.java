package dev.ticketmine.archive.format;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the columns of a ticket CSV file are to be read. What is not said is recognised by the usual
 * German and English column names.
 *
 * @param columns field of {@link TicketField} by its key, to the columns that hold it; only {@code
 *     tags} may have several; an empty list switches a field off
 * @param attributes columns that are kept as attributes under their own name, besides those that
 *     are recognised
 * @param delimiter what separates cells; null to find it by the header
 * @param charsetName character set of the files
 * @param datePattern pattern of {@link java.time.format.DateTimeFormatter}; null for ISO-8601 and
 *     the usual German notations
 * @param zone zone of times without an offset
 * @param tagSeparator what separates several tags in one column
 */
public record CsvMapping(
    Map<String, List<String>> columns,
    List<String> attributes,
    Character delimiter,
    String charsetName,
    String datePattern,
    ZoneId zone,
    String tagSeparator)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies the collections. */
  public CsvMapping {
    Map<String, List<String>> copy = new TreeMap<>();
    columns.forEach((field, names) -> copy.put(field, new ArrayList<>(names)));
    columns = copy;
    attributes = new ArrayList<>(attributes);
  }

  /** Everything is recognised by itself; UTF-8; times without an offset are in this zone. */
  public static CsvMapping standard(ZoneId zone) {
    return new CsvMapping(
        Map.of(), List.of(), null, StandardCharsets.UTF_8.name(), null, zone, ",");
  }

  Charset charset() {
    return Charset.forName(charsetName);
  }
}
