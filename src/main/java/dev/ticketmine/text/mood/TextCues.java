package dev.ticketmine.text.mood;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text shows beside mood and reply marks, in German or English: that a customer was
 * misunderstood, what was tried, what is expected; that an agent puts off, closes, jokes. The
 * phrases stand in {@code lexicon/cue}. Method and precision: docs/methods/cues.md.
 */
public final class TextCues {
  /** An agent's reply that is in high spirits; whether that fits, the message before it says. */
  public static final String CHEERFUL = "cheerful";

  /** A German reply that says Sie. */
  public static final String FORMAL = "formal_address";

  /** A German reply that says du. */
  public static final String INFORMAL = "informal_address";

  /** The last words of a reply before the greeting. */
  public static final String CLOSING = "closing";

  private static final int CLOSING_SENTENCES = 3;
  private static final String VETO = "no:";
  private static final int NEGATION_REACH = 3;
  private static final Set<String> NEGATIONS =
      Set.of(
          "nicht", "kein", "keine", "keinen", "nie", "weder", "not", "no", "never", "isnt", "wasnt",
          "wouldnt", "werent", "dont", "arent");

  /** Behind a small letter or a comma: at the start of a sentence the capital says nothing. */
  private static final Pattern SIE =
      Pattern.compile("(?<=[\\p{Ll},] )(?:Sie|Ihnen|Ihre[mnrs]?|Ihr)(?![\\p{L}])");

  private static final Pattern DU =
      Pattern.compile(
          "(?<![\\p{L}])(?:[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?[mnrs]?)(?![\\p{L}])");

  private static final Map<String, TextCues> CUSTOMER =
      Map.of("de", new TextCues("customer-de", false), "en", new TextCues("customer-en", false));
  private static final Map<String, TextCues> AGENT =
      Map.of("de", new TextCues("agent-de", true), "en", new TextCues("agent-en", true));

  private final PhraseRules rules;
  private final EmojiLexicon emoji = EmojiLexicon.load();
  private final boolean isAgent;

  private TextCues(String name, boolean isAgent) {
    this.rules = PhraseRules.load("cue/" + name + ".tsv");
    this.isAgent = isAgent;
  }

  /**
   * Returns the cues of a customer's message, by name, with the first sentence that shows each.
   *
   * @param text a text; null counts as empty
   * @param language {@code de} or {@code en}; anything else is read as both
   */
  public static Map<String, Span> ofCustomer(String text, String language) {
    return find(CUSTOMER, text, language);
  }

  /** Returns the same of an agent's reply. */
  public static Map<String, Span> ofAgent(String text, String language) {
    Map<String, Span> cues = find(AGENT, text, language);
    if (text != null && !"en".equals(language)) {
      putFirst(cues, FORMAL, SIE.matcher(text));
      putFirst(cues, INFORMAL, DU.matcher(text));
    }
    return cues;
  }

  private static void putFirst(Map<String, Span> cues, String name, Matcher matcher) {
    if (matcher.find()) {
      cues.put(name, new Span(matcher.start(), matcher.end()));
    }
  }

  private static Map<String, Span> find(
      Map<String, TextCues> readers, String text, String language) {
    Map<String, Span> cues = new TreeMap<>();
    if (text == null || text.isBlank()) {
      return cues;
    }
    Words words = Words.of(text);
    TextCues known = readers.get(language == null ? "" : language);
    if (known != null) {
      known.collect(words, cues);
    } else {
      readers.get("de").collect(words, cues);
      readers.get("en").collect(words, cues);
    }
    return cues;
  }

  private void collect(Words words, Map<String, Span> cues) {
    List<Hit> hits = rules.find(words);
    Set<String> vetoes = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.rule().kind().startsWith(VETO)) {
        vetoes.add(hit.rule().kind().substring(VETO.length()) + words.sentence(hit.first()));
      }
    }
    int last = words.size() == 0 ? 0 : words.sentence(words.size() - 1);
    for (Hit hit : hits) {
      String cue = hit.rule().kind();
      if (!cue.startsWith(VETO)
          && !cues.containsKey(cue)
          && !vetoes.contains(cue + words.sentence(hit.first()))
          && !(hit.rule().value() > 0 && isNegated(words, hit.first()))
          && !(cue.equals(CLOSING) && words.sentence(hit.first()) < last - CLOSING_SENTENCES)) {
        cues.put(cue, words.sentenceOf(hit.first()));
      }
    }
    if (isAgent) {
      smiles(words, cues);
    }
  }

  private void smiles(Words words, Map<String, Span> cues) {
    for (int i = 0; i < words.size() && !cues.containsKey(CHEERFUL); i++) {
      if (words.isEmoji(i) && emoji.strength(words.raw(i)) > 0) {
        cues.put(CHEERFUL, words.sentenceOf(i));
      }
    }
  }

  private static boolean isNegated(Words words, int first) {
    for (int i = Math.max(0, first - NEGATION_REACH); i < first; i++) {
      if (NEGATIONS.contains(words.folded(i)) && words.sentence(i) == words.sentence(first)) {
        return true;
      }
    }
    return false;
  }
}
