package dev.ticketmine.text.mood;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.ticketmine.errors.UserException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that replies should avoid, what to say instead, and why. An operator edits the files
 * {@code conf/phrases/de.conf} and {@code en.conf}.
 */
public final class PhraseBook implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> LANGUAGES = List.of("de", "en");

  /**
   * An entry of the book.
   *
   * @param avoid what not to write
   * @param say what to write instead
   * @param why the reason
   */
  public record Advice(String avoid, String say, String why) implements Serializable {}

  private static final List<String> FIELDS = List.of("avoid", "say", "why");

  private final LinkedHashMap<String, ArrayList<Advice>> advice = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> versions = new LinkedHashMap<>();

  private PhraseBook() {}

  /** A book without entries. */
  public static PhraseBook empty() {
    return new PhraseBook();
  }

  /**
   * Reads {@code de.conf} and {@code en.conf} of a folder; a file that is missing has no entries.
   *
   * @throws UserException if a file cannot be understood, with file, line and field
   */
  public static PhraseBook load(Path folder) {
    PhraseBook book = new PhraseBook();
    for (String language : LANGUAGES) {
      Path file = folder.resolve(language + ".conf");
      if (Files.isRegularFile(file)) {
        book.add(language, read(file));
      }
    }
    return book;
  }

  /** Returns the book that is built in: {@code conf/phrases} as it was at build time. */
  public static PhraseBook builtIn() {
    PhraseBook book = new PhraseBook();
    for (String language : LANGUAGES) {
      String resource = "conf/phrases/" + language + ".conf";
      book.add(language, ConfigFactory.parseResources(PhraseBook.class.getClassLoader(), resource));
    }
    return book;
  }

  private static Config read(Path file) {
    try {
      return ConfigFactory.parseFile(file.toFile());
    } catch (ConfigException.Parse e) {
      throw wrong("The phrase book cannot be read: " + e.getMessage(), e);
    }
  }

  private void add(String language, Config book) {
    String place = book.origin().description();
    if (!book.hasPath("version") || !book.hasPath("phrases")) {
      throw wrong(
          "%s: a phrase book needs 'version', such as \"2026-03\", and 'phrases'.".formatted(place),
          null);
    }
    ArrayList<Advice> entries = new ArrayList<>();
    try {
      for (Config entry : book.getConfigList("phrases")) {
        entries.add(entry(entry));
      }
      versions.put(language, book.getString("version"));
    } catch (ConfigException.WrongType e) {
      throw wrong("The phrase book cannot be read: " + e.getMessage(), e);
    }
    advice.put(language, entries);
  }

  private static Advice entry(Config entry) {
    String place = entry.origin().description();
    for (String field : FIELDS) {
      if (!entry.hasPath(field) || entry.getString(field).isBlank()) {
        throw wrong(
            "%s: '%s' is missing or empty. Each entry of 'phrases' needs avoid, say and why."
                .formatted(place, field),
            null);
      }
    }
    for (String field : entry.root().keySet()) {
      if (!FIELDS.contains(field)) {
        throw wrong(
            "%s: unknown field '%s'. Each entry of 'phrases' has avoid, say and why."
                .formatted(place, field),
            null);
      }
    }
    return new Advice(entry.getString("avoid"), entry.getString("say"), entry.getString("why"));
  }

  private static UserException wrong(String message, ConfigException problem) {
    return new UserException(UserException.Kind.CONFIGURATION, message, problem);
  }

  /** Returns the version that a language's file states; empty if there is no such file. */
  public String version(String language) {
    return versions.getOrDefault(language, "");
  }

  /** Returns the entries of a language. */
  public List<Advice> entries(String language) {
    return List.copyOf(advice.getOrDefault(language, new ArrayList<>()));
  }

  /** Returns the phrases to avoid that occur in a text, in the order of the book. */
  public List<String> avoided(String text, String language) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    String folded = spaced(text);
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, ArrayList<Advice>> book : advice.entrySet()) {
      boolean applies = book.getKey().equals(language) || !advice.containsKey(language);
      for (Advice entry : applies ? book.getValue() : List.<Advice>of()) {
        if (folded.contains(spaced(entry.avoid()))) {
          found.add(entry.avoid());
        }
      }
    }
    return found;
  }

  private static String spaced(String text) {
    Words words = Words.of(text);
    StringBuilder folded = new StringBuilder(" ");
    for (int i = 0; i < words.size(); i++) {
      folded.append(words.folded(i)).append(' ');
    }
    return folded.toString();
  }
}
