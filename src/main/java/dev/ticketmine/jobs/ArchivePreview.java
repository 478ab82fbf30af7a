package dev.ticketmine.jobs;

import dev.ticketmine.archive.FilePreview;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.config.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows what files would be read as, without a lake. */
public final class ArchivePreview {
  /**
   * Reads the files that these paths stand for.
   *
   * @param format format of all files; found by itself when empty
   * @throws dev.ticketmine.errors.UserException if a path leads nowhere or a file does not fit
   */
  public static List<FilePreview> of(
      List<String> paths, Optional<String> format, Settings settings) {
    return FilePreview.of(InputFiles.list(paths), ReadSettings.of(settings, format, Instant.EPOCH));
  }

  private ArchivePreview() {}
}
