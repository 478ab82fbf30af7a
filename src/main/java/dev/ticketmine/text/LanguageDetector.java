package dev.ticketmine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Tells German from English and both from the rest. Function words and umlauts decide clear texts;
 * the OpenNLP model is asked for the others only, because it is a hundred times slower.
 */
public final class LanguageDetector {
  /** What a text is called whose language is not known. */
  public static final String UNKNOWN = "und";

  /** Longest beginning of a text that is looked at: more does not change the answer. */
  private static final int MAX_CHARACTERS = 600;

  /** Below this many letters the model guesses. */
  private static final int MIN_LETTERS_FOR_MODEL = 8;

  /** Below this many letters it takes everyday words for some other language. */
  private static final int MIN_LETTERS_FOR_OTHER = 18;

  /** The model spreads its confidence over 103 languages: only ratios of it mean something. */
  private static final double OTHER_LANGUAGE_RATIO = 1.7;

  /** Dialects and nearest relatives that the model takes short German and English texts for. */
  private static final Set<String> RELATIVES =
      Set.of("deu", "gsw", "bar", "nds", "ltz", "eng", "fry", "epo", "afr");

  private static final double MIN_EVIDENCE = 0.35;

  private static final String MODEL = "/langdetect-183.bin";
  private static final Pattern IGNORED =
      Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+|[@#]\\S+|\\[[A-Z][A-Z_0-9]*]|<[a-z_]+>");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)?");
  private static final Pattern GERMAN_FORM =
      Pattern.compile(
          "[äöüß]|sch|cht|tz|pf|(?:ung|ungen|keit|heit|lich|ieren)$"
              + "|^(?:ver|be|er|ent|zer|ge|auf|ab|aus|ein|um|zurück).*en$");
  private static final Pattern ENGLISH_FORM =
      Pattern.compile("th|wh|ough|sh|(?:tion|tions|ing|ment|ness|ly|ed|ck|ee|ay|ey)$");
  private static final Set<String> GERMAN = WordLists.words("function-words.de.txt");
  private static final Set<String> ENGLISH = WordLists.words("function-words.en.txt");

  private static final LanguageDetector SHARED = new LanguageDetector();

  private LanguageDetector() {}

  /** Returns the detector of this JVM; the model is read once, when a text needs it. */
  public static LanguageDetector load() {
    return SHARED;
  }

  /** Returns de, en, or und if neither is likely. */
  public String detect(String text) {
    if (text == null || text.isBlank()) {
      return UNKNOWN;
    }
    String start = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
    String plain = IGNORED.matcher(start).replaceAll(" ").replace('’', '\'');
    List<String> words = words(plain);
    if (words.isEmpty()) {
      return UNKNOWN;
    }
    long german = words.stream().filter(GERMAN::contains).count();
    long english = words.stream().filter(ENGLISH::contains).count();
    boolean dense = Math.max(german, english) >= 0.3 * words.size();
    if (dense && Math.abs(german - english) >= 3) {
      return german > english ? "de" : "en";
    }
    return askModel(plain, german - english + forms(words));
  }

  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Weighs the look of the words: above zero for German, below for English. */
  private static double forms(List<String> words) {
    double balance = 0;
    for (String word : words) {
      balance += GERMAN_FORM.matcher(word).find() ? 0.5 : 0;
      balance -= ENGLISH_FORM.matcher(word).find() ? 0.5 : 0;
    }
    return balance;
  }

  /** Adds the model's opinion to the evidence of the words. */
  private static String askModel(String plain, double margin) {
    double evidence = margin / 2;
    long letters = plain.chars().filter(Character::isLetter).count();
    if (letters >= MIN_LETTERS_FOR_MODEL) {
      double german = 0;
      double english = 0;
      double other = 0;
      for (Language language : Model.SHARED.predictLanguages(plain)) {
        double confidence = language.getConfidence();
        if (language.getLang().equals("deu")) {
          german = confidence;
        } else if (language.getLang().equals("eng")) {
          english = confidence;
        }
        other = RELATIVES.contains(language.getLang()) ? other : Math.max(other, confidence);
      }
      if (letters >= MIN_LETTERS_FOR_OTHER
          && other > OTHER_LANGUAGE_RATIO * Math.max(german, english)) {
        return UNKNOWN;
      }
      evidence += 3 * Math.log(german / english);
    }
    if (evidence >= MIN_EVIDENCE) {
      return "de";
    }
    return evidence <= -MIN_EVIDENCE ? "en" : UNKNOWN;
  }

  /** Reads the model when it is first needed. */
  private static final class Model {
    private static final ThreadSafeLanguageDetectorME SHARED = read();

    private static ThreadSafeLanguageDetectorME read() {
      try (InputStream stream = LanguageDetector.class.getResourceAsStream(MODEL)) {
        if (stream == null) {
          throw new IllegalStateException("The language model is not on the class path: " + MODEL);
        }
        return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
