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
 * @param raw its bytes, if it can be read again alone; null if not, or if nothing is wrong with it
 */
public record RejectedRecord(
    RecordPosition position, ReasonCode code, String reason, String field, RawBytes raw)
    implements ParsedRecord {
  /** A record that cannot be read again alone. */
  public RejectedRecord(RecordPosition position, ReasonCode code, String reason, String field) {
    this(position, code, reason, field, null);
  }

  RejectedRecord(RecordPosition position, InvalidRecord cause) {
    this(position, cause, null);
  }

  RejectedRecord(RecordPosition position, InvalidRecord cause, RawBytes raw) {
    this(
        position,
        cause.code(),
        cause.getMessage(),
        cause.field(),
        cause.code().isFault() ? raw : null);
  }

  /** Returns a line that cannot be read as the only record of its file. */
  static AccountedRecords only(Lines.Line line, Lines lines) {
    lines.separate(line.endLength());
    return AccountedRecords.of(
        List.<ParsedRecord>of(new RejectedRecord(line.position(), line.problem())).iterator(),
        lines::separatorBytes);
  }
}
