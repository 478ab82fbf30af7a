package dev.ticketmine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
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
    try (InputStream stream = WordLists.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The word list '%s' is not built in.".formatted(name));
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String entry = line.strip();
        if (!entry.isEmpty() && !entry.startsWith("#")) {
          lines.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSet(lines);
  }

  private WordLists() {}
}
