package dev.ticketmine.archive.format;

import dev.ticketmine.archive.input.DamagedInput;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The records of a JSON file, be it one document (a page with a list of records), several documents
 * one after the other, or JSON Lines of records or pages. Lines are told from a document by the
 * beginning of the file.
 */
final class JsonPieces implements Iterator<JsonScanner.Piece> {
  private static final int HEADER_BYTES = 1 << 16;
  private static final int MAX_LINES = 20;

  private final Lines lines;
  private final Set<String> lists;
  private final Set<String> wrappers;
  private final int maximumBytes;
  private Iterator<JsonScanner.Piece> current = Collections.emptyIterator();

  private JsonPieces(Lines lines, Set<String> lists, Set<String> wrappers, int maximumBytes) {
    this.lines = lines;
    this.lists = lists;
    this.wrappers = wrappers;
    this.maximumBytes = maximumBytes;
  }

  /**
   * Cuts a file into records.
   *
   * @param lists names of the lists whose elements are records
   * @param wrappers names of objects that only hold such lists
   * @param maximumBytes largest record
   */
  static Iterator<JsonScanner.Piece> of(
      InputStream in,
      RecordPosition start,
      Set<String> lists,
      Set<String> wrappers,
      int maximumBytes) {
    byte[] header = header(in, start);
    // A buffered stream would lose what stands before the place where a compressed file breaks off.
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(header), in);
    return start.offset() > 0 || isLines(header)
        ? new JsonPieces(new Lines(whole, start, maximumBytes), lists, wrappers, maximumBytes)
        : new JsonScanner(whole, start, lists, wrappers, maximumBytes);
  }

  /** Returns whether at least half of the first lines of a file hold a whole object each. */
  static boolean isLines(byte[] header) {
    Lines lines = new Lines(new ByteArrayInputStream(header), RecordPosition.startOf(""));
    int whole = 0;
    int all = 0;
    while (lines.hasNext() && all < MAX_LINES) {
      Lines.Line line = lines.next();
      boolean mayBeCut = header.length >= HEADER_BYTES && !lines.hasNext();
      if (!line.isBlank() && !mayBeCut) {
        all++;
        whole += isObject(line) ? 1 : 0;
      }
    }
    return whole > 0 && 2 * whole >= all;
  }

  private static boolean isObject(Lines.Line line) {
    try {
      JsonLines.parse(line);
      return true;
    } catch (InvalidRecord e) {
      return false;
    }
  }

  private static byte[] header(InputStream in, RecordPosition start) {
    byte[] header = new byte[HEADER_BYTES];
    int length = 0;
    try {
      int count = in.read(header, 0, header.length);
      while (count > 0) {
        length += count;
        count = in.read(header, length, header.length - length);
      }
    } catch (EOFException | ZipException | DamagedInput e) {
      // A compressed file that was cut: whoever reads it on will find the same.
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(start.file()), e);
    }
    return Arrays.copyOf(header, length);
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && lines.hasNext()) {
      Lines.Line line = lines.next();
      current =
          line.problem() != null
              ? List.of(new JsonScanner.Piece("", line, null)).iterator()
              : new JsonScanner(
                  new ByteArrayInputStream(line.bytes()),
                  line.position(),
                  lists,
                  wrappers,
                  maximumBytes);
    }
    return current.hasNext();
  }

  @Override
  public JsonScanner.Piece next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
