package dev.ticketmine.archive.format;

import java.util.NoSuchElementException;
import java.util.function.Function;

/** One record for each line that is not blank. */
final class MappedLines<T extends ParsedRecord> implements AccountedRecords {
  private final Lines lines;
  private final Function<Lines.Line, T> parser;
  private Lines.Line next;

  MappedLines(Lines lines, Function<Lines.Line, T> parser) {
    this.lines = lines;
    this.parser = parser;
  }

  @Override
  public boolean hasNext() {
    while (next == null && lines.hasNext()) {
      Lines.Line line = lines.next();
      if (line.isBlank()) {
        lines.separate(line.length());
      } else {
        lines.separate(line.endLength());
        next = line;
      }
    }
    return next != null;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Lines.Line line = next;
    next = null;
    return parser.apply(line);
  }

  @Override
  public long separatorBytes() {
    return lines.separatorBytes();
  }
}
