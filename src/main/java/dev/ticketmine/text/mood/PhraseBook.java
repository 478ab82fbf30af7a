package dev.ticketmine.text.mood;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.text.Span;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Phrases that replies and help articles should avoid, what to say instead, and why. An operator
 * edits the files {@code conf/phrases/de.conf} and {@code en.conf}.
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

  /**
   * A phrase of the book in a text.
   *
   * @param advice the entry
   * @param span where the phrase stands
   */
  public record Place(Advice advice, Span span) {}

  private static final List<String> FIELDS = List.of("avoid", "say", "why");
  private static final String IN = "in";
  private static final String UNLESS = "unless";
  private static final List<String> USES = List.of("replies", "articles");

  /** The polite form of address; in lower case it means somebody else. */
  private static final String POLITE = "sie";

  /**
   * An entry as it is looked for.
   *
   * @param words the phrase to avoid, each word in its one spelling
   * @param unless words of the same sentence, behind the phrase, with which it is no fault
   */
  private record Entry(
      Advice advice,
      ArrayList<String> words,
      HashSet<String> unless,
      boolean isForReplies,
      boolean isForArticles)
      implements Serializable {}

  private final LinkedHashMap<String, ArrayList<Entry>> entries = new LinkedHashMap<>();
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
    ArrayList<Entry> read = new ArrayList<>();
    try {
      for (Config entry : book.getConfigList("phrases")) {
        read.add(entry(entry));
      }
      versions.put(language, book.getString("version"));
    } catch (ConfigException.WrongType e) {
      throw wrong("The phrase book cannot be read: " + e.getMessage(), e);
    }
    entries.put(language, read);
  }

  private static Entry entry(Config entry) {
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
      if (!FIELDS.contains(field) && !field.equals(IN) && !field.equals(UNLESS)) {
        throw wrong(
            "%s: unknown field '%s'. Each entry of 'phrases' has avoid, say and why, and may have in and unless."
                .formatted(place, field),
            null);
      }
    }
    String use = entry.hasPath(IN) ? entry.getString(IN) : null;
    if (use != null && !USES.contains(use)) {
      throw wrong(
          "%s: 'in' is '%s'. It is replies or articles; without it, an entry holds for both."
              .formatted(place, use),
          null);
    }
    String avoid = entry.getString("avoid");
    return new Entry(
        new Advice(avoid, entry.getString("say"), entry.getString("why")),
        folded(List.of(avoid)),
        new HashSet<>(folded(entry.hasPath(UNLESS) ? entry.getStringList(UNLESS) : List.of())),
        use == null || use.equals(USES.get(0)),
        use == null || use.equals(USES.get(1)));
  }

  private static ArrayList<String> folded(List<String> texts) {
    ArrayList<String> folded = new ArrayList<>();
    for (String text : texts) {
      Words words = Words.of(text);
      for (int i = 0; i < words.size(); i++) {
        folded.add(words.folded(i));
      }
    }
    return folded;
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
    return entries.getOrDefault(language, new ArrayList<>()).stream().map(Entry::advice).toList();
  }

  /** Returns the phrases that a reply had better avoid, in the order of the book. */
  public List<String> avoided(String text, String language) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    Words words = Words.of(text);
    return applying(language).stream()
        .filter(Entry::isForReplies)
        .filter(entry -> !starts(entry, words).isEmpty())
        .map(entry -> entry.advice().avoid())
        .toList();
  }

  /**
   * Returns the places of an article with a phrase that it had better avoid, by place; of phrases
   * that share words the longest.
   */
  public List<Place> inArticle(String text, String language) {
    Words words = Words.of(text);
    List<Place> places = new ArrayList<>();
    for (Entry entry : applying(language)) {
      for (int start : entry.isForArticles() ? starts(entry, words) : List.<Integer>of()) {
        int end = start + entry.words().size();
        if (isPolite(words, start, end)) {
          Span span = new Span(words.start(start), words.end(end - 1));
          places.add(new Place(entry.advice(), span));
        }
      }
    }
    places.sort(
        Comparator.comparingInt((Place place) -> place.span().start())
            .thenComparingInt(place -> -place.span().end()));
    List<Place> longest = new ArrayList<>();
    int end = 0;
    for (Place place : places) {
      if (place.span().start() >= end) {
        longest.add(place);
        end = place.span().end();
      }
    }
    return longest;
  }

  /** A language without a book has all books. */
  private List<Entry> applying(String language) {
    return entries.entrySet().stream()
        .filter(book -> book.getKey().equals(language) || !entries.containsKey(language))
        .flatMap(book -> book.getValue().stream())
        .toList();
  }

  /** The words with which the phrase begins. */
  private static List<Integer> starts(Entry entry, Words text) {
    List<Integer> starts = new ArrayList<>();
    int length = entry.words().size();
    boolean isNoFault = false;
    // From the end, because what excuses a phrase stands behind it in its sentence.
    for (int start = text.size() - length; start >= 0; start--) {
      int next = start + length;
      if (next < text.size()) {
        boolean isSameSentence = text.sentence(next) == text.sentence(next - 1);
        boolean excuses = entry.unless().contains(text.folded(next));
        isNoFault = isSameSentence && (isNoFault || excuses);
      }
      if (!isNoFault && isAt(entry.words(), text, start)) {
        starts.add(start);
      }
    }
    return starts;
  }

  private static boolean isAt(List<String> phrase, Words text, int start) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(text.folded(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPolite(Words text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.folded(i).equals(POLITE) && !text.raw(i).startsWith("S")) {
        return false;
      }
    }
    return true;
  }
}
