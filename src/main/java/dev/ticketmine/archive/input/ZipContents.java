package dev.ticketmine.archive.input;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The entries of a zip archive and of archives in it, in their order. After a damaged entry the
 * archive is given up, as what follows cannot be told from chance.
 */
final class ZipContents extends Contents {
  private static final Pattern UNSAFE =
      Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|\0");

  private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.|__MACOSX/)");

  /** An open archive: the outermost one, or one inside another. */
  private record Level(String name, ZipInputStream zip, EndMark end) {}

  private final InputStream raw;
  private final UnpackBudget budget;
  private final Deque<Level> levels = new ArrayDeque<>();
  private UnpackedInput current;

  ZipContents(String name, InputStream raw, UnpackBudget budget) {
    this.raw = raw;
    this.budget = budget;
    enter(name, raw);
  }

  private void enter(String name, InputStream in) {
    EndMark end = new EndMark(in);
    levels.push(new Level(name, new ZipInputStream(end), end));
  }

  @Override
  public Content next() throws IOException {
    if (current != null && current.isDamaged()) {
      levels.clear();
    }
    while (!levels.isEmpty()) {
      Level level = levels.peek();
      try {
        skipRest();
        ZipEntry entry = level.zip().getNextEntry();
        if (entry == null) {
          if (!level.end().isReached()) {
            throw DamagedInput.broken();
          }
          levels.pop();
        } else {
          Content content = content(level, entry);
          if (content != null) {
            return content;
          }
        }
      } catch (DamagedInput e) {
        return damaged(level, e);
      } catch (EOFException | ZipException | IllegalArgumentException e) {
        return damaged(level, DamagedInput.broken());
      }
    }
    return null;
  }

  /** Java would skip what was not read too, but without counting it. */
  private void skipRest() throws IOException {
    if (current != null) {
      current.transferTo(OutputStream.nullOutputStream());
      current = null;
    }
  }

  /** Returns the content of an entry; null if it has none of its own. */
  private Content content(Level level, ZipEntry entry) throws IOException {
    budget.enter();
    current = new UnpackedInput(level.zip(), budget);
    String name = level.name() + "/" + entry.getName();
    if (UNSAFE.matcher(entry.getName()).find()) {
      return new Content(
          level.name(),
          current,
          new DamagedInput(
              ReasonCode.MALFORMED,
              "the archive has an entry that names a place outside of it; pack it again"));
    }
    if (entry.isDirectory() || HIDDEN.matcher(entry.getName()).find()) {
      return null;
    }
    if (!isArchive(entry.getName())) {
      return new Content(name, Decoders.open(entry.getName(), current, budget), null);
    }
    if (levels.size() >= budget.maximumNesting()) {
      return new Content(
          name,
          current,
          new DamagedInput(
              ReasonCode.TOO_LARGE,
              "more than %d archives lie inside each other; unpack the outer one or raise archive.limits.maximum-nesting"
                  .formatted(budget.maximumNesting())));
    }
    enter(name, current);
    current = null;
    return null;
  }

  /** Returns a content that says why nothing more can be read. */
  private Content damaged(Level level, DamagedInput damage) {
    levels.clear();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw damage;
          }
        };
    return new Content(level.name(), broken, damage);
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
