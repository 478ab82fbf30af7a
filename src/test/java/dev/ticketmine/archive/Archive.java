package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads files as a night does, without Spark. */
final class Archive {
  /** What came out of some files. */
  record Outcome(
      List<RawConversation> accepted, List<RejectedRecord> rejected, ByteBalance balance) {}

  static Outcome read(ReadLimits limits, String... paths) throws IOException {
    return read(ReadOptions.standard(ZoneOffset.UTC, Instant.EPOCH).within(limits), paths);
  }

  static Outcome read(ReadOptions options, String... paths) throws IOException {
    List<RawConversation> accepted = new ArrayList<>();
    List<RejectedRecord> rejected = new ArrayList<>();
    ByteBalance last = null;
    for (FilePart part : new FileParts(options).of(InputFiles.list(List.of(paths)), 1)) {
      try (PartReader reader = new PartReader(part, options)) {
        while (reader.hasNext()) {
          ParsedRecord record = reader.next();
          if (record instanceof RawConversation conversation) {
            accepted.add(conversation);
          } else {
            rejected.add((RejectedRecord) record);
          }
        }
        last = reader.balance();
      }
    }
    return new Outcome(accepted, rejected, last);
  }

  static Outcome read(String... paths) throws IOException {
    return read(ReadLimits.standard(), paths);
  }

  private Archive() {}
}
