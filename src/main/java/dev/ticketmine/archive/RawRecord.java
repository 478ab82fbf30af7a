package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawBytes;
import dev.ticketmine.archive.format.RecordPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A rejected record with all that is needed to read it again. It holds raw text: it must not be
 * logged, shuffled or written unencrypted.
 *
 * @param format name of its format
 * @param position where it stands
 * @param createdAt start of a conversation without a date, as it was when the file was read
 * @param raw its bytes
 */
public record RawRecord(String format, RecordPosition position, Instant createdAt, RawBytes raw) {
  /** Returns it as bytes, for {@link #of}. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(format);
      out.writeUTF(position.file());
      out.writeLong(position.offset());
      out.writeLong(position.length());
      out.writeLong(position.line());
      out.writeLong(createdAt.toEpochMilli());
      out.writeInt(raw.context().length);
      out.write(raw.context());
      out.write(raw.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  /** Returns the record that {@link #toBytes} made bytes of. */
  public static RawRecord of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new RawRecord(
          in.readUTF(),
          new RecordPosition(in.readUTF(), in.readLong(), in.readLong(), in.readLong()),
          Instant.ofEpochMilli(in.readLong()),
          new RawBytes(in.readNBytes(in.readInt()), in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("A kept record breaks off", e);
    }
  }

  /** Reads it again, under these options. */
  List<ParsedRecord> read(ReadOptions options) {
    List<ParsedRecord> records = new ArrayList<>();
    options
        .startingAt(createdAt)
        .formats()
        .named(format)
        .readAgain(raw, position)
        .forEachRemaining(records::add);
    return records;
  }
}
