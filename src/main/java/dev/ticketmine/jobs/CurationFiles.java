package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.CurationReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The files in which people say what they know about topics. */
final class CurationFiles {
  /** Returns the paths that the settings name. */
  static List<String> paths(Settings.Topics settings) {
    return Stream.of(settings.curationFile(), settings.guidedFile())
        .filter(path -> !path.isEmpty())
        .toList();
  }

  /**
   * Reads them.
   *
   * @throws UserException if one is missing or wrong
   */
  static Curation read(Settings.Topics settings) {
    return new Curation(
        settings.curationFile(),
        read(settings.curationFile(), "topics.curation-file", CurationReader::lines),
        read(settings.guidedFile(), "topics.guided-file", CurationReader::guided));
  }

  private static <T> List<T> read(
      String path, String key, BiFunction<Reader, String, List<T>> reader) {
    if (path.isEmpty()) {
      return List.of();
    }
    if (!Files.isReadable(Path.of(path))) {
      throw new UserException(
          Kind.CONFIGURATION,
          "%s names %s, which is missing or cannot be read. Correct the path."
              .formatted(key, path));
    }
    try (Reader text = Files.newBufferedReader(Path.of(path))) {
      return reader.apply(text, path);
    } catch (IOException e) {
      throw new UserException(Kind.IO, "%s cannot be read. Check the disk.".formatted(path), e);
    }
  }

  private CurationFiles() {}
}
