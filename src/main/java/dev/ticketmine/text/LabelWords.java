package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which words of a text may stand in a name, and in which order. German nouns are told by
 * their capitals inside sentences, English ones by the articles and prepositions before them, as
 * the given texts write them.
 */
public final class LabelWords {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[[A-Z_0-9]+]|\\p{L}[\\p{L}\\p{M}]*(?:[-'’]\\p{L}++)*+|\\d+\\S*|[.!?;:,()\\n\"„“]");
  private static final Set<String> ENGLISH_ARTICLES =
      Set.of("the", "a", "an", "my", "your", "our", "his", "her", "their", "this", "that", "these");
  private static final Set<String> GERMAN_ARTICLES =
      Set.of(
          ("der die das den dem des ein eine einen einem einer eines mein meine meinen meinem"
                  + " meiner meines ihr ihre ihren ihrem ihrer unser unsere unseren dein deine"
                  + " deinen euer eure euren dieser diese dieses diesen diesem zu gerne bitte"
                  + " wieder einfach leider jetzt noch auch immer")
              .split(" "));
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "(?:(?:ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zu|zurück|um|frei|fest)?ge\\p{L}{2,}(?:t|en)"
              + "|(?:be|ver|er|ent|zer)\\p{L}{3,}t|defekt|kaputt|undicht|falsch|doppelt)");
  private static final Pattern INFINITIVE = Pattern.compile("\\p{L}{3,}(?:en|ern|eln)");
  private static final double NOUN_SHARE = 0.6;
  private static final double NAME_SHARE = 0.7;
  private static final double ENGLISH_NOUN_SHARE = 0.25;
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "with", "about", "on", "in", "from", "regarding", "no", "any");

  /**
   * A word of a text.
   *
   * @param shown as it would be shown in a name
   * @param stem equal for inflected forms of one word
   * @param kind what it may do in a name
   * @param start its first character in the text
   */
  public record Word(String shown, String stem, Kind kind, int start) {
    /** Whether no name reaches across this word. */
    public boolean endsRun() {
      return kind == Kind.BORDER;
    }

    /** Whether names leave this word out, such as an article. */
    public boolean isSkipped() {
      return kind == Kind.SKIPPED;
    }
  }

  /** What a word may do in a name. */
  public enum Kind {
    BORDER,
    SKIPPED,
    NOUN,
    ADJECTIVE,
    VERB,
    WORD
  }

  private final boolean isGerman;
  private final Set<String> stopWords;
  private final Map<String, int[]> capitals = new HashMap<>();
  private final Map<String, int[]> names = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  private LabelWords(String language, Collection<String> texts) {
    isGerman = "de".equals(language);
    stopWords = new HashSet<>(WordLists.words("stop-words." + (isGerman ? "de" : "en") + ".txt"));
    stopWords.addAll(
        WordLists.words("/lexicon/label-stop-words." + (isGerman ? "de" : "en") + ".txt"));
    texts.forEach(isGerman ? this::countCapitals : this::countNouns);
  }

  /** Knows the words of a language; German nouns are learnt from these texts. */
  public static LabelWords of(String language, Collection<String> texts) {
    return new LabelWords(language, texts);
  }

  /** Returns the words of a text in order. */
  public List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(word(matcher.group(), matcher.start()));
    }
    return words;
  }

  /** Returns whether these words, in this order, may name a topic. */
  public boolean isLabel(List<Word> words) {
    List<Kind> kinds = words.stream().map(Word::kind).toList();
    if (!isGerman) {
      return words.get(words.size() - 1).kind() == Kind.NOUN
          && (kinds.size() > 1 || words.get(0).shown().length() > 2);
    }
    return kinds.equals(List.of(Kind.NOUN))
        || kinds.equals(List.of(Kind.ADJECTIVE, Kind.NOUN))
        || kinds.equals(List.of(Kind.NOUN, Kind.VERB))
        || kinds.equals(List.of(Kind.NOUN, Kind.NOUN, Kind.VERB));
  }

  private Word word(String token, int start) {
    String lower = token.toLowerCase(Locale.GERMAN);
    if (!Character.isLetter(token.charAt(0)) || token.length() < 2) {
      return new Word(token, token, Kind.BORDER, start);
    }
    if ((isGerman ? GERMAN_ARTICLES : ENGLISH_ARTICLES).contains(lower)) {
      return new Word(lower, lower, Kind.SKIPPED, start);
    }
    if (stopWords.contains(lower)) {
      return new Word(lower, lower, Kind.BORDER, start);
    }
    String stem = stems.computeIfAbsent(lower, this::stem);
    if (!isGerman) {
      boolean isAcronym = token.length() <= 5 && token.equals(token.toUpperCase(Locale.ROOT));
      return new Word(
          isAcronym || isName(lower) ? token : lower,
          stem,
          isNoun(lower) ? Kind.NOUN : Kind.WORD,
          start);
    }
    if (isNoun(lower)) {
      boolean isCapital = Character.isUpperCase(token.charAt(0));
      String shown =
          isCapital ? token : token.substring(0, 1).toUpperCase(Locale.GERMAN) + token.substring(1);
      return new Word(shown, stem, Kind.NOUN, start);
    }
    if (PARTICIPLE.matcher(lower).matches() || INFINITIVE.matcher(lower).matches()) {
      return new Word(lower, stem, Kind.VERB, start);
    }
    boolean isAdjective = lower.length() > 4 && lower.matches("\\p{L}+(?:e|er|es)");
    return new Word(lower, stem, isAdjective ? Kind.ADJECTIVE : Kind.BORDER, start);
  }

  private String stem(String lower) {
    String stem = String.join("", TermAnalyzer.of(isGerman ? "de" : "en").terms(lower));
    return stem.isEmpty() ? lower : stem;
  }

  private boolean isNoun(String lower) {
    int[] counts = capitals.get(lower);
    double share = isGerman ? NOUN_SHARE : ENGLISH_NOUN_SHARE;
    return counts != null && counts[0] >= share * (counts[0] + counts[1]);
  }

  private boolean isName(String lower) {
    int[] counts = names.get(lower);
    return counts != null && counts[0] >= NAME_SHARE * (counts[0] + counts[1]);
  }

  /** Counts how often a word ends a run of words that an article or preposition opened. */
  private void countNouns(String text) {
    String last = null;
    boolean isOpened = false;
    boolean isStart = true;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(Locale.ROOT);
      if (!isStart && Character.isLetter(lower.charAt(0))) {
        boolean isCapital = Character.isUpperCase(matcher.group().charAt(0));
        names.computeIfAbsent(lower, key -> new int[2])[isCapital ? 0 : 1]++;
      }
      isStart = ".!?\n".indexOf(lower.charAt(0)) >= 0;
      boolean opens = ENGLISH_ARTICLES.contains(lower) || PREPOSITIONS.contains(lower);
      boolean ends = opens || !Character.isLetter(lower.charAt(0)) || stopWords.contains(lower);
      if (ends) {
        count(last, isOpened);
        last = null;
        isOpened = opens;
      } else {
        count(last, false);
        last = lower;
      }
    }
    count(last, isOpened);
  }

  private void count(String word, boolean isNoun) {
    if (word != null) {
      capitals.computeIfAbsent(word, key -> new int[2])[isNoun ? 0 : 1]++;
    }
  }

  /** Counts capitals where only nouns have them: not after a full stop or at the beginning. */
  private void countCapitals(String text) {
    boolean isStart = true;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      boolean isWord = Character.isLetter(token.charAt(0));
      if (isWord && !isStart) {
        boolean isCapital = Character.isUpperCase(token.charAt(0));
        int[] counts =
            capitals.computeIfAbsent(token.toLowerCase(Locale.GERMAN), key -> new int[2]);
        counts[isCapital ? 0 : 1]++;
      }
      isStart = !isWord && !",".equals(token) && !token.startsWith("[");
    }
  }
}
