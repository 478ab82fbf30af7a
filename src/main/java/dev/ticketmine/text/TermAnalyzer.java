package dev.ticketmine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns a text into terms that can be counted and compared: lower case, stems, no stop words, no
 * placeholders, no numbers. German spellings with ä, ae and a become one. Thread-safe.
 */
public final class TermAnalyzer {
  private static final Pattern IGNORED =
      Pattern.compile(
          "\\[[A-Z][A-Z_0-9]*+]|<[a-z_]++>|https?://\\S+|www\\.\\S+"
              // Only from the beginning of a word: a long one without "@" would take its square.
              + "|(?<![^\\s\\]>])[^\\s@]++@\\S+\\.\\S+|@\\w+");

  private static final TermAnalyzer GERMAN = new TermAnalyzer("de");
  private static final TermAnalyzer ENGLISH = new TermAnalyzer("en");
  private static final TermAnalyzer OTHER = new TermAnalyzer("und");

  private final Analyzer analyzer;

  private TermAnalyzer(String language) {
    this.analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, filters(source, language));
          }
        };
  }

  /** Returns the analyser for de or en; for any other language one that does not stem. */
  public static TermAnalyzer of(String language) {
    if ("de".equals(language)) {
      return GERMAN;
    }
    return "en".equals(language) ? ENGLISH : OTHER;
  }

  /** Returns the text without placeholders, addresses and mentions. */
  public static String withoutPlaceholders(String text) {
    return IGNORED.matcher(text).replaceAll(" ").replace('’', '\'');
  }

  /** Returns the terms in the order of the text, with repetitions. */
  public List<String> terms(String text) {
    List<String> terms = termsAndNumbers(text);
    terms.removeIf(term -> term.length() == 1 || term.chars().noneMatch(Character::isLetter));
    return terms;
  }

  /** Returns the terms, numbers and versions in the order of the text, with repetitions. */
  public List<String> termsAndNumbers(String text) {
    List<String> terms = new ArrayList<>();
    if (text == null || text.isBlank()) {
      return terms;
    }
    String plain = withoutPlaceholders(text);
    try (TokenStream tokens = analyzer.tokenStream("text", plain)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static TokenStream filters(TokenStream source, String language) {
    switch (language) {
      case "de":
        // Stop words are taken out after normalisation, so that "fuer" falls like "für".
        return new GermanLightStemFilter(
            new StopFilter(
                new GermanNormalizationFilter(new LowerCaseFilter(source)), StopWords.GERMAN));
      case "en":
        return new KStemFilter(
            new StopFilter(
                new LowerCaseFilter(new EnglishPossessiveFilter(source)), StopWords.ENGLISH));
      default:
        return new StopFilter(
            new StopFilter(
                new GermanNormalizationFilter(new LowerCaseFilter(source)), StopWords.GERMAN),
            StopWords.ENGLISH);
    }
  }

  /** The stop words as the analysers see them. */
  private static final class StopWords {
    private static final CharArraySet ENGLISH = read("stop-words.en.txt", false);
    private static final CharArraySet GERMAN = read("stop-words.de.txt", true);

    private static CharArraySet read(String name, boolean normalised) {
      Set<String> words = WordLists.words(name);
      CharArraySet stops = new CharArraySet(words, false);
      if (normalised) {
        words.forEach(word -> stops.add(plain(word)));
      }
      return CharArraySet.unmodifiableSet(stops);
    }

    private static String plain(String word) {
      return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
    }
  }
}
