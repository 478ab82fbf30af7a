package dev.ticketmine.archive.format;

/**
 * The bytes of a record, and what its reader needs to read it again alone.
 *
 * @param context what stands elsewhere in the file: the header of a table, the name of the list,
 *     the name of a file that is a record; empty if nothing is needed
 * @param bytes the record itself
 */
public record RawBytes(byte[] context, byte[] bytes) {
  private static final byte[] NOTHING = {};

  /** Returns a line's bytes; null if it was too long to be held. */
  static RawBytes of(Lines.Line line, byte[] context) {
    return line.bytes().length < line.position().length()
        ? null
        : new RawBytes(context, line.bytes());
  }

  static RawBytes of(Lines.Line line) {
    return of(line, NOTHING);
  }
}
