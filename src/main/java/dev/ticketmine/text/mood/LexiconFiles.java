package dev.ticketmine.text.mood;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tab-separated word lists under {@code lexicon/mood}. */
final class LexiconFiles {
  private static final String FOLDER = "/lexicon/mood/";

  private LexiconFiles() {}

  /** Returns the fields of every line that is neither blank nor a comment. */
  static List<String[]> read(String name) {
    try (InputStream in = LexiconFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + FOLDER + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FOLDER + name, e);
    }
  }
}
