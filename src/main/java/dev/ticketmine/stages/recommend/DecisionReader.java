package dev.ticketmine.stages.recommend;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.recommend.Decision.Choice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads decisions from CSV, with German or English column names, commas or semicolons. All lines
 * are read; if any is wrong, none counts, and all faults are told at once. Faults name file, line,
 * column and remedy, never what stands there.
 */
public final class DecisionReader {
  /** Faults that are told; more are counted. */
  private static final int TOLD = 20;

  private static final String ID = "recommendation_id";
  private static final String DECISION = "decision";
  private static final String REASON = "reason";
  private static final String ARTICLE = "article";
  private static final String DATE = "date";
  private static final String HEADER = String.join(",", ID, DECISION, REASON, ARTICLE, DATE);

  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(ID, List.of(ID, "recommendation", "id", "empfehlung_id", "empfehlung"));
    COLUMNS.put(DECISION, List.of(DECISION, "entscheidung"));
    COLUMNS.put(REASON, List.of(REASON, "grund", "begründung"));
    COLUMNS.put(ARTICLE, List.of(ARTICLE, "article_id", "artikel", "artikel_id"));
    COLUMNS.put(DATE, List.of(DATE, "published_date", "datum", "veröffentlicht_am"));
  }

  private static final Map<String, Choice> CHOICES =
      Map.of(
          "accepted", Choice.accepted,
          "accept", Choice.accepted,
          "angenommen", Choice.accepted,
          "rejected", Choice.rejected,
          "reject", Choice.rejected,
          "abgelehnt", Choice.rejected,
          "published", Choice.published,
          "veröffentlicht", Choice.published);

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

  private final String file;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();

  private DecisionReader(String file) {
    this.file = file;
  }

  /**
   * Reads the decisions of a file.
   *
   * @param file its name, for messages
   * @throws UserException if anything is wrong
   */
  public static List<Decision> lines(Reader text, String file) {
    return new DecisionReader(file).read(text);
  }

  private List<Decision> read(Reader text) {
    List<Decision> decisions = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(text)) {
      String all = in.lines().collect(Collectors.joining("\n")).replaceFirst("^\uFEFF", "");
      String first = all.lines().findFirst().orElse("");
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(first.contains(";") ? ';' : ',')
              .setIgnoreEmptyLines(true)
              .get();
      try (CSVParser parser = format.parse(new StringReader(all))) {
        Map<String, Integer> columns = null;
        for (CSVRecord row : parser) {
          long line = parser.getCurrentLineNumber();
          if (columns == null) {
            columns = columns(row);
          } else {
            decision(row, line, columns).ifPresent(decisions::add);
          }
        }
        if (columns == null) {
          throw refused(List.of("%s is empty.".formatted(file)));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Its message may hold what stands in the line.
      throw refused(
          List.of(
              "%s cannot be read as CSV in UTF-8. Look for a double quote that is not closed."
                  .formatted(file)));
    }
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
    return List.copyOf(decisions);
  }

  private Map<String, Integer> columns(CSVRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> names =
        header.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_"))
            .toList();
    COLUMNS.forEach(
        (column, known) -> {
          for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i)) && columns.put(column, i) != null) {
              throw refused(List.of("%s line 1: %s stands there twice.".formatted(file, column)));
            }
          }
        });
    for (String needed : List.of(ID, DECISION)) {
      if (!columns.containsKey(needed)) {
        throw refused(List.of("%s line 1: there is no column %s.".formatted(file, needed)));
      }
    }
    return columns;
  }

  private Optional<Decision> decision(CSVRecord row, long line, Map<String, Integer> columns) {
    int before = faults.size();
    String id = cell(row, columns, ID).toLowerCase(Locale.ROOT);
    if (!id.matches("[0-9a-f]{6,64}")) {
      fault(line, ID, "is no id", "Write the id that the report shows, or its first 6 digits");
    } else {
      Long earlier = seen.putIfAbsent(id, line);
      if (earlier != null) {
        fault(line, ID, "stands in line %d, too".formatted(earlier), "Keep one of both lines");
      }
    }
    Choice choice = CHOICES.get(cell(row, columns, DECISION).toLowerCase(Locale.ROOT));
    if (choice == null) {
      fault(
          line,
          DECISION,
          "is none of accepted, rejected, published (angenommen, abgelehnt, veröffentlicht)",
          "Correct it");
    }
    LocalDate day = null;
    String date = cell(row, columns, DATE);
    if (!date.isEmpty()) {
      day = day(date);
      if (day == null) {
        fault(line, DATE, "is no day", "Write it like 2026-03-02 or 02.03.2026");
      }
    }
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            "%s line %d".formatted(file, line),
            id,
            choice,
            orNull(cell(row, columns, REASON)),
            orNull(cell(row, columns, ARTICLE)),
            choice == Choice.published ? day : null));
  }

  private static LocalDate day(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeException e) {
        // The next notation is tried.
      }
    }
    return null;
  }

  private static String cell(CSVRecord row, Map<String, Integer> columns, String column) {
    Integer index = columns.get(column);
    return index == null || index >= row.size() ? "" : row.get(index).strip();
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private void fault(long line, String column, String problem, String fix) {
    faults.add("%s line %d: %s %s. %s.".formatted(file, line, column, problem, fix));
  }

  private static UserException refused(List<String> faults) {
    String more = faults.size() > TOLD ? "\n%d more faults.".formatted(faults.size() - TOLD) : "";
    return new UserException(
        Kind.INPUT,
        "%s%s\nNothing was recorded. The columns are %s."
            .formatted(
                String.join("\n", faults.subList(0, Math.min(TOLD, faults.size()))), more, HEADER));
  }
}
