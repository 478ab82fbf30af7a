package dev.ticketmine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Word lists that lie beside the classes: entries in lower case, comments in lines of their own
 * that start with a hash.
 */
public final class WordLists {
  /** Reads a list whose entries are separated by white space. */
  static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(name)) {
      Collections.addAll(words, line.split("\\s+"));
    }
    return Collections.unmodifiableSet(words);
  }

  /** Reads a list with one entry, possibly of several words, in each line. */
  public static Set<String> lines(String name) {
    Set<String> lines = new LinkedHashSet<>();
    entries(name).forEach(entry -> lines.add(entry.strip()));
    return Collections.unmodifiableSet(lines);
  }

  /** Reads a table: the tab-separated fields of each line, in order. */
  public static List<String[]> fields(String name) {
    return entries(name).stream().map(line -> line.split("\t")).toList();
  }

  private static List<String> entries(String name) {
    try (InputStream stream = WordLists.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The word list '%s' is not built in.".formatted(name));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the word list '%s'.".formatted(name), e);
    }
  }

  private WordLists() {}
}
