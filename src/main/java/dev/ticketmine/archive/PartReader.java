package dev.ticketmine.archive;

import dev.ticketmine.archive.format.JointReader;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawBytes;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.archive.format.UnreadableReader;
import dev.ticketmine.archive.input.Contents;
import dev.ticketmine.archive.input.Contents.Content;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records of one part, content after content; fails at the end if its bytes do not balance. */
final class PartReader implements Iterator<ParsedRecord>, Closeable {
  /** A larger record would take too much memory to keep. */
  private static final long LARGEST_KEPT = 64L << 20;

  private final FilePart part;
  private final ReadOptions options;
  private final Iterator<String> paths;
  private final Iterator<String> hashes;
  private final Iterator<String> formats;
  private final SortedMap<String, JointReader.Joint> joints = new TreeMap<>();
  private final ByteBalance balance = new ByteBalance();
  private Contents contents;
  private CountingInput input;
  private Iterator<ParsedRecord> records;
  private String hash = "";
  private String format = FilePart.UNREADABLE;

  PartReader(FilePart part, ReadOptions options) {
    this.part = part;
    this.options = options;
    this.paths = part.paths().iterator();
    this.hashes = part.hashes().iterator();
    this.formats = part.formats().iterator();
  }

  /** Returns the format of the record that was returned last. */
  String format() {
    return format;
  }

  /** Returns the SHA-256 of its file; of the last file, for files that are read together. */
  String hash() {
    return hash;
  }

  /**
   * Returns the bytes of the record that was returned last, if it can be read again alone. One that
   * was too large to be held is read from its file, if that is not packed.
   */
  Optional<RawBytes> raw(RejectedRecord record) {
    RawBytes raw = record.raw();
    if (raw == null || raw.isWhole(record.position())) {
      return Optional.ofNullable(raw);
    }
    return part.isVerbatim() && record.position().length() <= LARGEST_KEPT
        ? Optional.of(new RawBytes(raw.context(), part.bytes(record.position())))
        : Optional.empty();
  }

  /** Returns what became of the bytes, once there is no further record. */
  ByteBalance balance() {
    return balance;
  }

  @Override
  public boolean hasNext() {
    try {
      while (records == null || !records.hasNext()) {
        if (!advance()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(name()), e);
    }
  }

  @Override
  public ParsedRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ParsedRecord record = records.next();
    balance.add(record);
    return record;
  }

  @Override
  public void close() throws IOException {
    if (contents != null) {
      contents.close();
    }
  }

  /** Goes on to the next content; returns false behind the last one. */
  private boolean advance() throws IOException {
    end();
    Content content = contents == null ? null : contents.next();
    if (content != null) {
      begin(content);
    } else if (paths.hasNext()) {
      close();
      hash = hashes.next();
      contents = part.open(paths.next(), options.limits());
    } else if (!joints.isEmpty()) {
      format = joints.firstKey();
      records = joints.remove(format).records();
    } else {
      check();
      return false;
    }
    return true;
  }

  private void end() throws IOException {
    if (records != null) {
      balance.end(records);
      records = null;
    }
    if (input != null) {
      balance.read(input.countToEnd());
      input = null;
    }
  }

  private void begin(Content content) throws IOException {
    format = formats.next();
    input = new CountingInput(content.in());
    RecordPosition start =
        new RecordPosition(content.name(), part.start().offset(), 0, part.start().line());
    if (format.equals(FilePart.UNREADABLE)) {
      records = UnreadableReader.read(input, start, content.refusal());
    } else if (options.formats().named(format) instanceof JointReader reader) {
      joints.computeIfAbsent(format, name -> reader.begin()).add(input, start);
    } else {
      records = options.formats().named(format).read(input, start);
    }
  }

  private void check() {
    balance.check(name());
    if (part.isVerbatim() && balance.bytes() != part.bytes()) {
      throw new UserException(
          Kind.IO,
          "%s changed while it was read: %d bytes instead of %d. Run again when it is complete."
              .formatted(name(), balance.bytes(), part.bytes()));
    }
  }

  private String name() {
    return part.paths().get(0);
  }
}
