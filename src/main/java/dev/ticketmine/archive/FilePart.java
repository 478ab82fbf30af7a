package dev.ticketmine.archive;

import dev.ticketmine.archive.InputFile.LineMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What one task reads: a file, or a part of one that begins and ends at line starts.
 *
 * @param path path of the file
 * @param format name of its format
 * @param start where the part begins
 * @param end first byte behind it
 */
record FilePart(String path, String format, LineMark start, long end) implements Serializable {
  private static final long serialVersionUID = 1L;

  static boolean isCompressed(String path) {
    return path.endsWith(".gz");
  }

  /** Returns the whole file as one part of no format. */
  static FilePart whole(InputFile file) {
    return new FilePart(file.path(), null, file.marks().get(0), file.size());
  }

  /** Returns parts of about this many bytes; together they are the file. */
  static List<FilePart> split(InputFile file, String format, long bytes) {
    List<FilePart> parts = new ArrayList<>();
    LineMark start = file.marks().get(0);
    for (LineMark mark : file.marks()) {
      if (mark.offset() - start.offset() >= bytes && mark.offset() < file.size()) {
        parts.add(new FilePart(file.path(), format, start, mark.offset()));
        start = mark;
      }
    }
    parts.add(new FilePart(file.path(), format, start, file.size()));
    return parts;
  }

  /** Opens the part. */
  InputStream open() throws IOException {
    if (isCompressed(path)) {
      return new GZIPInputStream(Files.newInputStream(Path.of(path)), 1 << 16);
    }
    SeekableByteChannel channel = Files.newByteChannel(Path.of(path));
    channel.position(start.offset());
    return new LimitedInputStream(Channels.newInputStream(channel), end - start.offset());
  }
}
