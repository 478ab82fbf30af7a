package dev.ticketmine.canary;

import dev.ticketmine.privacy.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sentences of a language that values stand in. */
final class Phrases {
  private final Map<EntityType, List<String>> byKind = new EnumMap<>(EntityType.class);

  private Phrases() {}

  /** Reads the built-in sentences. */
  static Phrases of(String language) {
    String file = "phrases." + language + ".txt";
    Phrases phrases = new Phrases();
    try (InputStream in = Phrases.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> open = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        if (line.startsWith("[")) {
          EntityType kind = EntityType.valueOf(line.substring(1, line.length() - 1));
          open = phrases.byKind.computeIfAbsent(kind, k -> new ArrayList<>());
        } else if (!line.startsWith(";")) {
          open.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  /** Returns the sentences for a kind. */
  List<String> of(EntityType kind) {
    return byKind.get(kind);
  }
}
