package dev.ticketmine.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Texts whose topic people have said: a CSV or TSV file with a heading, or JSON Lines. Records that
 * lack a text or a label, such as one cut off at the end of a file, are left out and counted.
 *
 * @param texts texts as given
 * @param labels their topics
 * @param languages "de" or "en"; "und" where the file does not say
 * @param left records left out
 */
public record LabelledTexts(
    List<String> texts, List<String> labels, List<String> languages, long left) {
  private static final String UNKNOWN = "und";

  /** A record that is cut off at the end of the file is read as far as it goes. */
  private static final CSVFormat COMMAS = CSVFormat.RFC4180.builder().setLenientEof(true).get();

  private static final CSVFormat TABS = CSVFormat.TDF.builder().setQuote(null).get();

  /**
   * Which fields to read.
   *
   * @param text field or fields (joined by ". ") of the text
   * @param label field of the topic
   * @param language field of the language; null if there is none
   */
  public record Columns(List<String> text, String label, String language) {}

  /**
   * Reads a file; its name says how: {@code .jsonl} and {@code .json} are JSON Lines, {@code .tsv}
   * is separated by tabs, anything else by commas.
   *
   * @throws UserException if it cannot be read or lacks a field
   */
  public static LabelledTexts read(Path file, Columns columns) {
    LabelledTexts texts =
        new LabelledTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    long left;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      left =
          name.endsWith(".jsonl") || name.endsWith(".json")
              ? texts.addJson(reader, columns)
              : texts.addTable(
                  name.endsWith(".tsv") ? TABS.parse(reader) : COMMAS.parse(reader), columns, file);
    } catch (JsonProcessingException e) {
      throw broken(file, "it is not JSON Lines", e);
    } catch (IOException e) {
      throw broken(file, "it cannot be read as UTF-8", e);
    }
    if (texts.texts.isEmpty()) {
      throw broken(file, "no record has both fields " + columns.text() + " and a label", null);
    }
    return new LabelledTexts(texts.texts, texts.labels, texts.languages, left);
  }

  private long addJson(BufferedReader lines, Columns columns) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    long leftOut = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        JsonNode node = mapper.readTree(line);
        leftOut +=
            add(
                columns.text().stream().map(field -> node.path(field).asText("")).toList(),
                node.path(columns.label()).asText(""),
                columns.language() == null ? "" : node.path(columns.language()).asText(""));
      }
    }
    return leftOut;
  }

  private long addTable(CSVParser parser, Columns columns, Path file) {
    Iterator<CSVRecord> records = parser.iterator();
    List<String> heading = records.hasNext() ? records.next().toList() : List.of();
    List<Integer> text = new ArrayList<>();
    for (String column : columns.text()) {
      text.add(position(heading, column, file));
    }
    int label = position(heading, columns.label(), file);
    int language = columns.language() == null ? -1 : position(heading, columns.language(), file);
    long leftOut = 0;
    while (records.hasNext()) {
      CSVRecord row = records.next();
      leftOut +=
          add(
              text.stream().map(i -> cell(row, i)).toList(),
              cell(row, label),
              language < 0 ? "" : cell(row, language));
    }
    return leftOut;
  }

  private int add(List<String> parts, String label, String language) {
    String text = String.join(". ", parts.stream().filter(part -> !part.isBlank()).toList());
    if (text.isBlank() || label.isBlank()) {
      return 1;
    }
    texts.add(text.strip());
    labels.add(label.strip());
    languages.add(language.isBlank() ? UNKNOWN : language.strip().toLowerCase(Locale.ROOT));
    return 0;
  }

  /** A file without a heading begins with somebody's words, so its cells are not repeated. */
  private static int position(List<String> heading, String column, Path file) {
    int position = heading.indexOf(column);
    if (position < 0) {
      String hint =
          Nearest.to(column, heading).map(near -> "; did you mean \"" + near + "\"?").orElse("");
      throw broken(
          file,
          "its first line has no column \"%s\" among %d%s".formatted(column, heading.size(), hint),
          null);
    }
    return position;
  }

  private static String cell(CSVRecord row, int position) {
    return position < row.size() ? row.get(position) : "";
  }

  private static UserException broken(Path file, String why, Exception cause) {
    return new UserException(
        UserException.Kind.INPUT,
        "The file %s cannot be used: %s. Name its fields with --text-column and --label-column"
            .formatted(file, why),
        cause);
  }
}
