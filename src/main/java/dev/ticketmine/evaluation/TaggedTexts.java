package dev.ticketmine.evaluation;

import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Texts with several tags each, from a CSV file with a heading and a column for each tag. */
public final class TaggedTexts {
  /** A record that is cut off at the end of the file is read as far as it goes. */
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setLenientEof(true).get();

  private TaggedTexts() {}

  /**
   * A text.
   *
   * @param text the text
   * @param language de, en, or what else the file says; "und" if nothing
   * @param tags names of its tags
   */
  public record Tagged(String text, String language, Set<String> tags) {}

  /**
   * Reads the records that have a text and a tag.
   *
   * @param text columns of the text, joined by ". "
   * @param tags columns of the tags
   * @param language column of the language; null if there is none
   * @throws UserException if the file cannot be read or lacks a column
   */
  public static List<Tagged> read(
      Path file, List<String> text, List<String> tags, String language) {
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      List<Tagged> texts = new ArrayList<>();
      List<String> heading = null;
      for (CSVRecord row : parser) {
        if (heading == null) {
          heading = row.toList();
          check(heading, text, file);
          check(heading, tags, file);
          check(heading, language == null ? List.of() : List.of(language), file);
        } else {
          String said =
              language == null ? "" : cell(row, heading, language).toLowerCase(Locale.ROOT);
          Tagged read =
              new Tagged(
                  String.join(". ", cells(row, heading, text)),
                  said.isEmpty() ? "und" : said,
                  new TreeSet<>(cells(row, heading, tags)));
          if (!read.text().isEmpty() && !read.tags().isEmpty()) {
            texts.add(read);
          }
        }
      }
      return texts;
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(
          UserException.Kind.INPUT,
          "The file %s cannot be read as CSV in UTF-8. Check that it is, with a heading"
              .formatted(file),
          e);
    }
  }

  private static List<String> cells(CSVRecord row, List<String> heading, List<String> columns) {
    return columns.stream()
        .map(column -> cell(row, heading, column))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static String cell(CSVRecord row, List<String> heading, String column) {
    int position = heading.indexOf(column);
    return position < row.size() ? row.get(position).strip() : "";
  }

  /** A file without a heading begins with somebody's words, so its cells are not repeated. */
  private static void check(List<String> heading, List<String> columns, Path file) {
    for (String column : columns) {
      if (!heading.contains(column)) {
        String hint =
            Nearest.to(column, heading).map(near -> "; did you mean \"" + near + "\"?").orElse("");
        throw new UserException(
            UserException.Kind.INPUT,
            "The first line of %s has no column \"%s\"%s. Name the columns with --text-column, --tag-column and --language-column"
                .formatted(file, column, hint));
      }
    }
  }
}
