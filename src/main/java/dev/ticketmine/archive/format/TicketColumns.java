package dev.ticketmine.archive.format;

import dev.ticketmine.archive.format.ColumnReader.ColumnUse;
import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where each field of a ticket stands in the rows of one CSV file. */
final class TicketColumns {
  private final CsvHeader header;
  private final Map<TicketField, List<Integer>> columns = new EnumMap<>(TicketField.class);
  private final Map<String, Integer> attributes = new TreeMap<>();

  private TicketColumns(CsvHeader header) {
    this.header = header;
  }

  /**
   * Finds the columns of a file.
   *
   * @throws UserException if the mapping names a field or a column that does not exist, or no
   *     column holds the customer's text
   */
  static TicketColumns of(CsvHeader header, CsvMapping mapping, String file) {
    TicketColumns result = new TicketColumns(header);
    for (TicketField field : TicketField.values()) {
      result.recognise(field);
    }
    mapping.columns().forEach((key, names) -> result.map(key, names, file));
    for (String name : mapping.attributes()) {
      result.attributes.put(name, result.position(name, "attribute-columns", file));
    }
    if (result.first(TicketField.BODY) < 0) {
      throw new UserException(
          Kind.CONFIGURATION,
          "No column of %s is known to hold the customer's text. Its columns are: %s. Set archive.csv.columns.body to one of them."
              .formatted(file, header.description()));
    }
    return result;
  }

  /** Returns whether the header has a column that is recognised as the customer's text. */
  static boolean recognises(CsvHeader header) {
    TicketColumns result = new TicketColumns(header);
    result.recognise(TicketField.BODY);
    return header.names().size() > 1 && result.first(TicketField.BODY) >= 0;
  }

  /** Returns whether a row is a message of a conversation, not a whole ticket. */
  boolean isMessagePerRow() {
    return first(TicketField.CONVERSATION_ID) >= 0
        && first(TicketField.AUTHOR_ROLE) >= 0
        && first(TicketField.ANSWER) < 0;
  }

  /** Returns what each column is read as. */
  List<ColumnUse> uses() {
    List<ColumnUse> uses = new ArrayList<>();
    for (int index = 0; index < columnCount(); index++) {
      uses.add(new ColumnUse(header.description(index), use(index)));
    }
    return uses;
  }

  private String use(int column) {
    for (Map.Entry<TicketField, List<Integer>> entry : columns.entrySet()) {
      if (!entry.getKey().isAttribute() && entry.getValue().contains(column)) {
        return entry.getKey().key();
      }
    }
    return attributes.entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .map(entry -> "attribute " + entry.getKey())
        .findFirst()
        .orElse(null);
  }

  int columnCount() {
    return header.names().size();
  }

  /** Returns the first column of a field; -1 if there is none. */
  int first(TicketField field) {
    List<Integer> positions = columns.getOrDefault(field, List.of());
    return positions.isEmpty() ? -1 : positions.get(0);
  }

  List<Integer> all(TicketField field) {
    return columns.getOrDefault(field, List.of());
  }

  Map<String, Integer> attributes() {
    return attributes;
  }

  private void recognise(TicketField field) {
    List<Integer> found = new ArrayList<>();
    int best = Integer.MAX_VALUE;
    for (int index = 0; index < header.names().size(); index++) {
      int rank = field.rank(CsvHeader.normalised(header.names().get(index)));
      if (rank >= 0 && field == TicketField.TAGS) {
        found.add(index);
      } else if (rank >= 0 && rank < best) {
        best = rank;
        found = new ArrayList<>(List.of(index));
      }
    }
    set(field, found);
  }

  private void map(String key, List<String> names, String file) {
    TicketField field = TicketField.of(key).orElseThrow(() -> unknownField(key));
    List<Integer> found = new ArrayList<>();
    for (String name : names) {
      found.add(position(name, "columns." + key, file));
    }
    set(field, found);
  }

  private void set(TicketField field, List<Integer> positions) {
    columns.put(field, positions);
    if (field.isAttribute()) {
      attributes.remove(field.key());
      positions.stream().findFirst().ifPresent(index -> attributes.put(field.key(), index));
    }
  }

  private int position(String name, String setting, String file) {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new UserException(
          Kind.CONFIGURATION,
          "%s has no column '%s', which archive.csv.%s names. Its columns are: %s. Name one of them%s."
              .formatted(
                  file,
                  name,
                  setting,
                  header.description(),
                  Nearest.to(name, header.names()).map(" (perhaps '%s')"::formatted).orElse("")));
    }
    return index;
  }

  private static UserException unknownField(String key) {
    Optional<String> nearest = Nearest.to(key, TicketField.keys());
    return new UserException(
        Kind.CONFIGURATION,
        "archive.csv.columns has the unknown field '%s'%s The fields are: %s."
            .formatted(
                key,
                nearest.map("; did you mean '%s'?"::formatted).orElse("."),
                String.join(", ", TicketField.keys())));
  }
}
