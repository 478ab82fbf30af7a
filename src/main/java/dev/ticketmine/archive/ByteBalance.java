package dev.ticketmine.archive;

import dev.ticketmine.archive.format.AccountedRecords;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RejectedRecord;
import java.util.Iterator;

/**
 * What became of the bytes and of the rows, mails or objects of a file. Each side is counted by
 * itself: the bytes where they are read, the others where records come out.
 */
public final class ByteBalance {
  private long bytes;
  private long acceptedBytes;
  private long quarantinedBytes;
  private long separatorBytes;
  private long accepted;
  private long quarantined;
  private long leftOut;
  private long conversations;
  private boolean isAccounted = true;

  void read(long count) {
    bytes += count;
  }

  void add(ParsedRecord record) {
    if (record instanceof RejectedRecord rejected) {
      quarantinedBytes += record.position().bytes();
      quarantined += record.position().pieces();
      leftOut += rejected.code().isFault() ? 0 : record.position().pieces();
    } else {
      acceptedBytes += record.position().bytes();
      accepted += record.position().pieces();
      conversations++;
    }
  }

  void add(ByteBalance other) {
    bytes += other.bytes;
    acceptedBytes += other.acceptedBytes;
    quarantinedBytes += other.quarantinedBytes;
    separatorBytes += other.separatorBytes;
    accepted += other.accepted;
    quarantined += other.quarantined;
    leftOut += other.leftOut;
    conversations += other.conversations;
    isAccounted &= other.isAccounted;
  }

  void end(Iterator<ParsedRecord> records) {
    if (records instanceof AccountedRecords accounted) {
      separatorBytes += accounted.separatorBytes();
    } else {
      isAccounted = false;
    }
  }

  /** Returns the unpacked bytes that were read. */
  public long bytes() {
    return bytes;
  }

  /** Returns the bytes that became conversations. */
  public long acceptedBytes() {
    return acceptedBytes;
  }

  /** Returns the bytes of records that did not become conversations. */
  public long quarantinedBytes() {
    return quarantinedBytes;
  }

  /** Returns the bytes that belong to no record. */
  public long separatorBytes() {
    return separatorBytes;
  }

  /** Returns the number of rows, mails or objects that became conversations. */
  public long accepted() {
    return accepted;
  }

  /** Returns the number of records that did not become conversations. */
  public long quarantined() {
    return quarantined;
  }

  /** Returns how many of {@link #quarantined} were left out on purpose. */
  public long leftOut() {
    return leftOut;
  }

  /** Returns the number of conversations. */
  public long conversations() {
    return conversations;
  }

  /**
   * Fails if a byte was lost or counted twice.
   *
   * @throws IllegalStateException with the sides of the balance
   */
  public void check(String file) {
    if (isAccounted && bytes != acceptedBytes + quarantinedBytes + separatorBytes) {
      throw new IllegalStateException(
          "Bytes of %s do not balance: %d read, but %d accepted, %d quarantined and %d between records"
              .formatted(file, bytes, acceptedBytes, quarantinedBytes, separatorBytes));
    }
  }
}
