package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArchiveReader;
import dev.ticketmine.archive.input.Contents;
import dev.ticketmine.archive.input.Contents.Content;
import dev.ticketmine.archive.input.DamagedInput;
import dev.ticketmine.archive.input.ReadLimits;
import dev.ticketmine.errors.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of one content of a file, by which its format is told.
 *
 * @param isDamaged whether the content ends too early within these bytes
 * @param isRefused whether it must not be read
 */
record FileContent(String name, byte[] beginning, boolean isDamaged, boolean isRefused) {
  private static final int BYTES = 1 << 16;

  /**
   * Returns the contents of a file in order.
   *
   * @throws UserException if the file cannot be read
   */
  static List<FileContent> of(InputFile file, ReadLimits limits) {
    List<FileContent> all = new ArrayList<>();
    try (Contents contents = Contents.open(Path.of(file.path()), limits)) {
      for (Content content = contents.next(); content != null; content = contents.next()) {
        all.add(of(content));
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    }
    return all;
  }

  private static FileContent of(Content content) throws IOException {
    ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    byte[] buffer = new byte[BYTES];
    boolean isDamaged = false;
    try {
      int count = 0;
      while (count >= 0 && beginning.size() < BYTES) {
        beginning.write(buffer, 0, count);
        count = content.in().read(buffer, 0, BYTES - beginning.size());
      }
    } catch (DamagedInput e) {
      isDamaged = true;
    }
    return new FileContent(
        content.name(), beginning.toByteArray(), isDamaged, content.refusal() != null);
  }

  /**
   * Returns the reader of this content; null if it is rejected whole.
   *
   * @throws UserException if a sound content is in no known format or does not fit its mapping
   */
  ArchiveReader reader(ReadOptions options) {
    if (isRefused) {
      return null;
    }
    try {
      ArchiveReader reader =
          options.format() == null
              ? options.formats().detect(beginning, name)
              : options.formats().named(options.format());
      reader.check(beginning, name);
      return reader;
    } catch (UserException e) {
      if (isDamaged) {
        return null;
      }
      throw e;
    }
  }
}
