package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Cuts JSON text into records without parsing them: each element of a list that holds records is
 * one, and so is each value outside of all lists. Brackets and strings are all it looks at, so a
 * record that is wrong inside, be it in syntax, encoding or depth, takes no other with it. Where
 * the text between records breaks off or breaks the syntax, the rest is one rejected piece.
 *
 * <p>Bytes are kept for one record at a time.
 */
final class JsonScanner implements Iterator<JsonScanner.Piece> {
  private static final InvalidRecord BREAKS_OFF =
      new InvalidRecord(
          ReasonCode.TRUNCATED, null, "not complete: the JSON breaks off; export the file again");
  private static final InvalidRecord NO_JSON =
      new InvalidRecord(
          ReasonCode.MALFORMED,
          null,
          "not valid JSON between records; what follows is rejected, export the file again");
  private static final int MAX_WRAPPERS = 3;

  /**
   * A record, or the rest of a file that cannot be read.
   *
   * @param list name of the list it stands in; empty if it stands in none
   * @param problem why it cannot be read; null if it can
   */
  record Piece(String list, Lines.Line line, InvalidRecord problem) {}

  /** Where the scanner stands: outside of all values, in an object that is a page, in a list. */
  private enum Place {
    TOP,
    PAGE,
    LIST,
    END
  }

  private final ByteTape tape;
  private final Set<String> lists;
  private final Set<String> wrappers;
  private Place place = Place.TOP;
  private Piece next;
  private String list = "";
  private int depth;
  private boolean isPage;
  private boolean hasId;

  /**
   * @param lists names of the lists whose elements are records; a list in an object that has an id
   *     before it belongs to that object
   * @param wrappers names of objects that only hold such lists
   * @param maximumBytes largest record
   */
  JsonScanner(
      InputStream in,
      RecordPosition start,
      Set<String> lists,
      Set<String> wrappers,
      int maximumBytes) {
    this.tape = new ByteTape(in, start, maximumBytes);
    this.lists = lists;
    this.wrappers = wrappers;
  }

  @Override
  public boolean hasNext() {
    while (next == null && place != Place.END) {
      try {
        switch (place) {
          case TOP -> top();
          case PAGE -> page();
          default -> element();
        }
      } catch (IOException e) {
        throw tape.unreadable(e);
      }
    }
    return next != null;
  }

  @Override
  public Piece next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Piece piece = next;
    next = null;
    return piece;
  }

  private void top() throws IOException {
    int first = tape.skipSpace();
    isPage = false;
    hasId = false;
    depth = 0;
    list = "";
    if (first < 0) {
      finish();
    } else if (first == '[') {
      tape.read();
      isPage = true;
      place = Place.LIST;
    } else if (first == '{') {
      tape.startRecord();
      tape.read();
      depth = 1;
      place = Place.PAGE;
    } else {
      tape.startRecord();
      reject(NO_JSON);
    }
  }

  /** Goes on in an object to its next list of records or to its end. */
  private void page() throws IOException {
    int c = tape.skipSpace();
    if (c == ',') {
      tape.read();
    } else if (c == '}') {
      tape.read();
      depth--;
      if (depth == 0) {
        next = isPage ? null : new Piece("", tape.endRecord(), null);
        place = Place.TOP;
      }
    } else if (c == '"') {
      member();
    } else {
      rejectRest(c);
    }
  }

  private void member() throws IOException {
    String name = tape.readName();
    int colon = tape.skipSpace();
    if (colon != ':') {
      rejectRest(colon);
      return;
    }
    tape.read();
    int value = tape.skipSpace();
    hasId |= depth == 1 && name.equals("id");
    if (value == '[' && lists.contains(name) && !hasId) {
      tape.read();
      tape.dropRecord();
      isPage = true;
      list = name;
      place = Place.LIST;
    } else if (value == '{' && wrappers.contains(name) && !hasId && depth < MAX_WRAPPERS) {
      tape.read();
      depth++;
    } else if (!tape.skipValue()) {
      rejectRest(-1);
    }
  }

  private void element() throws IOException {
    int c = tape.skipSpace();
    if (c == ',') {
      tape.read();
    } else if (c == ']') {
      tape.read();
      place = depth == 0 ? Place.TOP : Place.PAGE;
    } else if (c == '}' || c == ':' || c < ' ') {
      rejectRest(c);
    } else {
      tape.startRecord();
      if (tape.skipValue()) {
        next = new Piece(list, tape.endRecord(), null);
      } else {
        reject(BREAKS_OFF);
      }
    }
  }

  private void rejectRest(int found) throws IOException {
    if (isPage) {
      tape.startRecord();
    }
    reject(found < 0 ? BREAKS_OFF : NO_JSON);
  }

  private void reject(InvalidRecord problem) throws IOException {
    tape.skipAll();
    next = new Piece(list, tape.endRecord(), tape.isCutOff() ? BREAKS_OFF : problem);
    place = Place.END;
  }

  /** A compressed file may end early between two records, too. */
  private void finish() {
    place = Place.END;
    if (tape.isCutOff()) {
      tape.startRecord();
      next = new Piece("", tape.endRecord(), BREAKS_OFF);
    }
  }
}
