package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;

/** A record breaks its format. The message says how to mend it and holds none of its content. */
public final class InvalidRecord extends Exception {
  private static final long serialVersionUID = 1L;

  private final ReasonCode code;
  private final String field;

  /**
   * @param code the kind of reason
   * @param field field at fault; null if none alone is
   * @param reason the rule that is broken and how to mend it
   */
  public InvalidRecord(ReasonCode code, String field, String reason) {
    super(reason, null, false, false);
    this.code = code;
    this.field = field;
  }

  /** Returns the kind of reason. */
  public ReasonCode code() {
    return code;
  }

  /** Returns the field at fault; null if none alone is. */
  public String field() {
    return field;
  }
}
