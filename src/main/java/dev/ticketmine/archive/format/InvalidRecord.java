package dev.ticketmine.archive.format;

/** A record breaks its format. The message says how to mend it and holds none of its content. */
public final class InvalidRecord extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field field at fault; null if none alone is
   * @param reason the rule that is broken and how to mend it
   */
  public InvalidRecord(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  /** Returns the field at fault; null if none alone is. */
  public String field() {
    return field;
  }
}
