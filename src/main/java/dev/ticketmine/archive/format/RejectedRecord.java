package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.util.List;

/**
 * A record that could not be read.
 *
 * @param position where it stands
 * @param code the kind of reason
 * @param reason why it was rejected and how to mend it, without any of its content
 * @param field field at fault; null if none alone is
 */
public record RejectedRecord(RecordPosition position, ReasonCode code, String reason, String field)
    implements ParsedRecord {
  RejectedRecord(RecordPosition position, InvalidRecord cause) {
    this(position, cause.code(), cause.getMessage(), cause.field());
  }

  /** Returns a line that cannot be read as the only record of its file. */
  static AccountedRecords only(Lines.Line line, Lines lines) {
    lines.separate(line.endLength());
    return AccountedRecords.of(
        List.<ParsedRecord>of(new RejectedRecord(line.position(), line.problem())).iterator(),
        lines::separatorBytes);
  }
}
