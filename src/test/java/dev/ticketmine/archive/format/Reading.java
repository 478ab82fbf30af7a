package dev.ticketmine.archive.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a reader over text. */
final class Reading {
  static List<ParsedRecord> records(ArchiveReader reader, String text) {
    return records(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<ParsedRecord> records(ArchiveReader reader, byte[] bytes) {
    List<ParsedRecord> records = new ArrayList<>();
    reader
        .read(new ByteArrayInputStream(bytes), RecordPosition.startOf("export"))
        .forEachRemaining(records::add);
    return records;
  }

  static RawConversation conversation(ParsedRecord record) {
    return (RawConversation) record;
  }

  static RejectedRecord rejected(ParsedRecord record) {
    return (RejectedRecord) record;
  }

  private Reading() {}
}
