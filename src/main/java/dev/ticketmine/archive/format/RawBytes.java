package dev.ticketmine.archive.format;

/**
 * The bytes of a record, and what its reader needs to read it again alone.
 *
 * @param context what stands elsewhere in the file: the header of a table, the name of the list,
 *     the name of a file that is a record; empty if nothing is needed
 * @param bytes the record itself; its beginning, if it was too large to be held
 */
public record RawBytes(byte[] context, byte[] bytes) {
  private static final byte[] NOTHING = {};

  /** Returns a line's bytes; null if the line is what is left of a damaged file. */
  static RawBytes of(Lines.Line line, byte[] context) {
    boolean isHeld = line.bytes().length >= line.position().length();
    return line.problem() != null && isHeld ? null : new RawBytes(context, line.bytes());
  }

  static RawBytes of(Lines.Line line) {
    return of(line, NOTHING);
  }

  /** Returns whether these are all bytes of the record that stands there. */
  public boolean isWhole(RecordPosition position) {
    return bytes.length >= position.length();
  }
}
