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

  private final LinkedHashMap<String, ArrayList<Advice>> advice = new LinkedHashMap<>();

  private PhraseBook() {}

  /** A book without entries. */
  public static PhraseBook empty() {
    return new PhraseBook();
  }

  /**
   * Reads {@code de.conf} and {@code en.conf} of a folder; a file that is missing has no entries.
   *
   * @throws UserException if a file cannot be understood
   */
  public static PhraseBook load(Path folder) {
    PhraseBook book = new PhraseBook();
    for (String language : LANGUAGES) {
      Path file = folder.resolve(language + ".conf");
      if (Files.isRegularFile(file)) {
        book.advice.put(language, read(file));
      }
    }
    return book;
  }

  /** Returns the book that is built in: {@code conf/phrases} as it was at build time. */
  public static PhraseBook builtIn() {
    PhraseBook book = new PhraseBook();
    for (String language : LANGUAGES) {
      String resource = "conf/phrases/" + language + ".conf";
      Config config = ConfigFactory.parseResources(PhraseBook.class.getClassLoader(), resource);
      book.advice.put(language, entries(config, resource));
    }
    return book;
  }

  private static ArrayList<Advice> read(Path file) {
    try {
      return entries(ConfigFactory.parseFile(file.toFile()), file.toString());
    } catch (ConfigException.Parse e) {
      throw unreadable(file.toString(), e);
    }
  }

  private static ArrayList<Advice> entries(Config book, String name) {
    try {
      ArrayList<Advice> entries = new ArrayList<>();
      for (Config entry : book.getConfigList("phrases")) {
        entries.add(
            new Advice(entry.getString("avoid"), entry.getString("say"), entry.getString("why")));
      }
      return entries;
    } catch (ConfigException e) {
      throw unreadable(name, e);
    }
  }

  private static UserException unreadable(String name, ConfigException problem) {
    return new UserException(
        UserException.Kind.CONFIGURATION,
        "The phrase book %s cannot be read: each entry of 'phrases' needs avoid, say and why (%s)"
            .formatted(name, problem.getMessage()),
        problem);
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
