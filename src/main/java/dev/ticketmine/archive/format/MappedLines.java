package dev.ticketmine.archive.format;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** One record for each line that is not blank. */
final class MappedLines<T> implements Iterator<T> {
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
      next = line.isBlank() ? null : line;
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
}
