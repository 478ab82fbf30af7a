package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The file that names who is to be erased: a customer's id or e-mail address per line, as the
 * source system has it; or CSV with the heading {@code kind,value} or {@code kind,value,source},
 * where kind is customer or conversation. It is read, and nothing of it is written anywhere.
 */
public final class SubjectFile {
  /** What a value is an id of. */
  enum Of {
    customer,
    conversation
  }

  /**
   * A line of the file.
   *
   * @param line its number, from 1: the only thing that messages say about it
   * @param source export format that the id is one of; empty if not said
   */
  record Subject(int line, Of kind, String value, Optional<String> source) {
    /** Says nothing about the person. */
    @Override
    public String toString() {
      return "line " + line;
    }
  }

  private static final String HEADING = "kind,value";

  private final Path file;
  private final List<Subject> subjects;

  private SubjectFile(Path file, List<Subject> subjects) {
    this.file = file;
    this.subjects = subjects;
  }

  /**
   * Reads a file.
   *
   * @throws UserException if it cannot be read, or a line not understood
   */
  public static SubjectFile read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw wrong(file, 1, "the file is not UTF-8");
    } catch (IOException e) {
      throw new UserException(
          Kind.NO_INPUT,
          "The subjects in %s cannot be read (%s). Check --subjects."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
    List<Subject> subjects = new ArrayList<>();
    Optional<Character> delimiter = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "").strip();
      String heading = line.toLowerCase(Locale.ROOT).replace(';', ',').replace(" ", "");
      if (subjects.isEmpty() && (heading.equals(HEADING) || heading.equals(HEADING + ",source"))) {
        delimiter = Optional.of(line.contains(";") ? ';' : ',');
      } else if (!line.isEmpty()) {
        subjects.add(
            delimiter.isPresent()
                ? subject(file, i + 1, line, delimiter.get())
                : new Subject(i + 1, Of.customer, line, Optional.empty()));
      }
    }
    if (subjects.isEmpty()) {
      throw wrong(file, 1, "it names nobody");
    }
    return new SubjectFile(file, List.copyOf(subjects));
  }

  private static Subject subject(Path file, int number, String line, char delimiter) {
    List<String> cells = cells(file, number, line, delimiter);
    boolean hasKind = Stream.of(Of.values()).anyMatch(kind -> kind.name().equals(cells.get(0)));
    if (!hasKind || cells.size() < 2 || cells.size() > 3 || cells.get(1).isEmpty()) {
      throw wrong(
          file, number, "expected customer or conversation, then the id, then maybe its source");
    }
    return new Subject(
        number,
        Of.valueOf(cells.get(0)),
        cells.get(1),
        cells.stream().skip(2).filter(cell -> !cell.isEmpty()).findFirst());
  }

  private static List<String> cells(Path file, int number, String line, char delimiter) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(line, format)) {
      return parser.getRecords().get(0).toList();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // Its message and cause may hold what stands in the line.
      throw wrong(file, number, "a quote is not closed, or text stands behind one");
    }
  }

  private static UserException wrong(Path file, int line, String problem) {
    return new UserException(
        Kind.INPUT,
        "%s line %d: %s. Write a customer's id or e-mail address per line, or CSV headed 'kind,value,source'."
            .formatted(file, line, problem));
  }

  List<Subject> subjects() {
    return subjects;
  }

  /** Returns what to say of a line that can be read as an id of several sources. */
  UserException ambiguous(int line, List<String> sources) {
    return new UserException(
        Kind.INPUT,
        "%s line %d fits ids of several sources (%s). Say which in a column: kind,value,source. Nothing was erased."
            .formatted(file, line, String.join(", ", sources)));
  }
}
