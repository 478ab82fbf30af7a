package dev.ticketmine.archive.format;

import java.util.Iterator;
import java.util.function.LongSupplier;

/**
 * Records of a stream together with the number of bytes that belong to none: line ends, blank
 * lines, a header, a byte-order mark. What is read so far is always records plus separators.
 */
public interface AccountedRecords extends Iterator<ParsedRecord> {
  /** Returns the number of bytes read so far that belong to no record. */
  long separatorBytes();

  /** Returns these records; the supplier says how many bytes belong to none. */
  static AccountedRecords of(Iterator<ParsedRecord> records, LongSupplier separatorBytes) {
    return new AccountedRecords() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public ParsedRecord next() {
        return records.next();
      }

      @Override
      public long separatorBytes() {
        return separatorBytes.getAsLong();
      }
    };
  }
}
