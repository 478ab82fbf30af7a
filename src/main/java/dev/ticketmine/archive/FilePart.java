package dev.ticketmine.archive;

import dev.ticketmine.archive.InputFile.LineMark;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.input.Contents;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task reads: files that belong together, a file, or a part of one that begins and ends at
 * line starts.
 *
 * @param paths paths of the files
 * @param hashes SHA-256 of each of the files
 * @param formats names of the formats of their contents, in order; {@link #UNREADABLE} for one that
 *     is rejected whole
 * @param isVerbatim whether the contents are the files' very bytes, neither packed nor in UTF-16
 * @param start where the part begins
 * @param end first byte behind it
 */
record FilePart(
    List<String> paths,
    List<String> hashes,
    List<String> formats,
    boolean isVerbatim,
    LineMark start,
    long end)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String UNREADABLE = "";

  FilePart {
    paths = new ArrayList<>(paths);
    hashes = new ArrayList<>(hashes);
    formats = new ArrayList<>(formats);
  }

  /** Returns the whole file as one part. */
  static FilePart whole(InputFile file, List<String> formats, boolean isVerbatim) {
    return new FilePart(
        List.of(file.path()),
        List.of(file.sha256()),
        formats,
        isVerbatim,
        file.marks().get(0),
        file.size());
  }

  /** Returns files that belong together as one part. */
  static FilePart group(List<InputFile> files, List<String> formats) {
    return new FilePart(
        files.stream().map(InputFile::path).toList(),
        files.stream().map(InputFile::sha256).toList(),
        formats,
        true,
        files.get(0).marks().get(0),
        files.stream().mapToLong(InputFile::size).sum());
  }

  /** Returns parts of about this many bytes; together they are the file. */
  static List<FilePart> split(InputFile file, String format, long bytes) {
    List<FilePart> parts = new ArrayList<>();
    LineMark start = file.marks().get(0);
    for (LineMark mark : file.marks()) {
      if (mark.offset() - start.offset() >= bytes && mark.offset() < file.size()) {
        parts.add(part(file, format, start, mark.offset()));
        start = mark;
      }
    }
    parts.add(part(file, format, start, file.size()));
    return parts;
  }

  private static FilePart part(InputFile file, String format, LineMark start, long end) {
    return new FilePart(
        List.of(file.path()), List.of(file.sha256()), List.of(format), true, start, end);
  }

  long bytes() {
    return end - start.offset();
  }

  /** Returns the bytes of a record of a file that is not packed. */
  byte[] bytes(RecordPosition position) {
    try (SeekableByteChannel channel = Files.newByteChannel(Path.of(paths.get(0)))) {
      channel.position(position.offset());
      return Channels.newInputStream(channel).readNBytes((int) position.length());
    } catch (IOException e) {
      throw InputFiles.unreadable(paths.get(0), e);
    }
  }

  /** Opens one of the files, at the beginning of the part. */
  Contents open(String path, ReadLimits limits) throws IOException {
    if (paths.size() > 1 || !isVerbatim) {
      return Contents.open(Path.of(path), limits);
    }
    SeekableByteChannel channel = Files.newByteChannel(Path.of(path));
    channel.position(start.offset());
    return Contents.ofPart(
        Path.of(path).getFileName().toString(),
        new LimitedInputStream(Channels.newInputStream(channel), bytes()));
  }
}
