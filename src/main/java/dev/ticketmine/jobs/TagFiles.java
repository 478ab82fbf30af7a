package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.tags.TagOptions;
import dev.ticketmine.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files in which a team says what it knows about tags. */
final class TagFiles {
  /** Returns the options of the tag audit that the settings name. */
  static TagOptions options(Settings.Tags settings) {
    return TagOptions.defaults().with(taxonomy(settings));
  }

  /**
   * Reads the taxonomy.
   *
   * @throws UserException if the file is missing or wrong
   */
  static Taxonomy taxonomy(Settings.Tags settings) {
    String file = settings.taxonomyFile();
    return new Taxonomy(
        file.isEmpty() ? List.of() : Taxonomy.read(text(Path.of(file), "tags.taxonomy-file"), file),
        settings.protectedTags());
  }

  /** Returns the text of a file that a setting or an argument names. */
  static String text(Path file, String namedBy) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserException(
          Kind.NO_INPUT,
          "%s names %s, which is missing or cannot be read. Correct the path."
              .formatted(namedBy, file));
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserException(
          Kind.INPUT, "%s cannot be read as text in UTF-8. Save it as UTF-8.".formatted(file), e);
    }
  }

  private TagFiles() {}
}
