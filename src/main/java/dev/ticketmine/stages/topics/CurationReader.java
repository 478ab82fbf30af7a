package dev.ticketmine.stages.topics;

import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.topics.Curation.Action;
import dev.ticketmine.stages.topics.Curation.Guided;
import dev.ticketmine.stages.topics.Curation.Line;
import dev.ticketmine.tables.ContactValues;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the two files in which people say what they know about topics. */
public final class CurationReader {
  private static final List<String> CURATION =
      List.of("action", "topic_id", "value", "label_de", "label_en", "note");
  private static final List<String> GUIDED = List.of("label_de", "label_en", "example");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /** A record with the names of its columns. */
  private record Cells(String file, long line, List<String> columns, CSVRecord cells) {
    String get(String column) {
      return cells.get(columns.indexOf(column)).strip();
    }

    String required(String column, String fix) {
      String value = get(column);
      if (value.isEmpty()) {
        throw wrong(column, "is empty", fix);
      }
      return value;
    }

    UserException wrong(String column, String problem, String fix) {
      return new UserException(
          Kind.CONFIGURATION, "%s line %d: %s %s. %s.".formatted(file, line, column, problem, fix));
    }
  }

  /**
   * Reads the lines of a curation file.
   *
   * @throws UserException if a line is wrong, with file, line, field and remedy
   */
  public static List<Line> lines(Reader text, String file) {
    List<Line> lines = new ArrayList<>();
    Map<String, String> merges = new HashMap<>();
    Map<String, Long> seen = new HashMap<>();
    for (Cells cells : cells(text, file, CURATION)) {
      Line line = line(cells);
      String key =
          line.action() + " " + (line.action() == Action.move ? line.value() : line.topicId());
      Long earlier = line.action() == Action.split ? null : seen.put(key, cells.line());
      if (earlier != null) {
        throw cells.wrong(
            line.action() == Action.move ? "value" : "topic_id",
            "says '%s' a second time, after line %d".formatted(line.action(), earlier),
            "Keep one of both lines");
      }
      if (line.action() == Action.merge) {
        merges.put(line.topicId(), line.value());
        for (String end = line.value(); end != null; end = merges.get(end)) {
          if (end.equals(line.topicId())) {
            throw cells.wrong(
                "value", "leads in a circle", "Let merged topics end in one that is not merged");
          }
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private static Line line(Cells cells) {
    String name = cells.required("action", "Write one of " + Arrays.toString(Action.values()));
    List<String> names = Arrays.stream(Action.values()).map(Action::name).toList();
    if (!names.contains(name)) {
      String hint = Nearest.to(name, names).map(" Did you mean '%s'?"::formatted).orElse("");
      throw cells.wrong(
          "action", "is none of " + names, "Correct it." + hint + " The columns are " + CURATION);
    }
    Action action = Action.valueOf(name);
    String topicId = cells.required("topic_id", "Write the id that table topics shows");
    String value = cells.get("value");
    switch (action) {
      case merge -> cells.required("value", "Write the id of the topic to merge into");
      case move -> cells.required("value", "Write the id of a question or conversation");
      case split -> {
        cells.required("value", "Write ids of questions, separated by spaces");
        if (value.split("\\s+").length < 2) {
          throw cells.wrong(
              "value", "names one question", "Write two ids or more, separated by spaces");
        }
      }
      case rename -> {
        if (cells.get("label_de").isEmpty()) {
          cells.required("label_en", "Write a name in label_de, label_en or both");
        }
      }
      case value -> {
        if (!ContactValues.ACTIONS.contains(value)) {
          throw cells.wrong(
              "value",
              "is none of " + ContactValues.ACTIONS,
              "Write what is to be done about such contacts");
        }
      }
      default -> {}
    }
    return new Line(
        (int) cells.line(), action, topicId, value, cells.get("label_de"), cells.get("label_en"));
  }

  /**
   * Reads topics given by examples; rows with the same labels are one topic.
   *
   * @throws UserException if a row is wrong, with file, line, field and remedy
   */
  public static List<Guided> guided(Reader text, String file) {
    List<Guided> topics = new ArrayList<>();
    for (Cells cells : cells(text, file, GUIDED)) {
      String example = cells.required("example", "Write a question as customers ask it");
      String labelDe = cells.get("label_de");
      String labelEn =
          labelDe.isEmpty()
              ? cells.required("label_en", "Write a name in label_de, label_en or both")
              : cells.get("label_en");
      Guided last =
          topics.stream()
              .filter(topic -> topic.labelDe().equals(labelDe) && topic.labelEn().equals(labelEn))
              .findFirst()
              .orElse(null);
      if (last == null) {
        topics.add(new Guided(labelDe, labelEn, new ArrayList<>(List.of(example))));
      } else {
        last.examples().add(example);
      }
    }
    return topics;
  }

  private static List<Cells> cells(Reader text, String file, List<String> columns) {
    List<Cells> rows = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(text)) {
      boolean isHeader = true;
      for (CSVRecord record : parser) {
        Cells cells = new Cells(file, parser.getCurrentLineNumber(), columns, record);
        if (isHeader) {
          List<String> found =
              record.stream().map(cell -> cell.replace("\uFEFF", "").strip()).toList();
          if (!found.equals(columns)) {
            throw cells.wrong(
                "header",
                "is another one",
                "The file must begin with " + String.join(",", columns));
          }
        } else if (record.size() != columns.size()) {
          throw cells.wrong(
              "line",
              "has %d columns instead of %d".formatted(record.size(), columns.size()),
              "Put a text that holds a comma in double quotes; the columns are "
                  + String.join(",", columns));
        } else {
          rows.add(cells);
        }
        isHeader = false;
      }
    } catch (UncheckedIOException | IOException e) {
      throw new UserException(
          Kind.CONFIGURATION,
          "%s cannot be read as CSV in UTF-8. Look for a double quote that is not closed."
              .formatted(file),
          e);
    }
    return rows;
  }

  private CurationReader() {}
}
