package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.recommend.Decision;
import dev.ticketmine.stages.recommend.DecisionReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file in which people say what they decided about recommendations. */
public final class DecisionFile {
  private static final String KEY = "recommendations.decisions-file";

  /**
   * Reads a file.
   *
   * @throws UserException if it is missing or any line is wrong
   */
  public static List<Decision> read(Path file) {
    return read(file, "--file");
  }

  /** Reads the file that the settings name; an empty path means none. */
  static List<Decision> configured(String path) {
    return path.isEmpty() ? List.of() : read(Path.of(path), KEY);
  }

  private static List<Decision> read(Path file, String said) {
    if (!Files.isReadable(file)) {
      throw new UserException(
          Kind.NO_INPUT,
          "%s names %s, which is missing or cannot be read. Correct the path."
              .formatted(said, file));
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return DecisionReader.lines(text, file.toString());
    } catch (IOException e) {
      throw new UserException(Kind.IO, "%s cannot be read. Check the disk.".formatted(file), e);
    }
  }

  private DecisionFile() {}
}
