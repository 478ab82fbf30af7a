package dev.ticketmine.text.mood;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what an agent's reply does for the customer, in German or English, and where it says so.
 * The phrases stand in {@code lexicon/mood/replies-de.tsv} and its like. Method:
 * docs/methods/service-quality.md.
 */
public final class ReplyMarkers {
  private static final int CURT_WORDS = 12;
  private static final int NEGATION_REACH = 2;
  private static final Set<ReplyMark> HELPFUL =
      Set.of(ReplyMark.GIVES_NEXT_STEP, ReplyMark.EXPLAINS, ReplyMark.TAKES_OWNERSHIP);
  private static final Map<String, ReplyMark> KINDS =
      Map.ofEntries(
          Map.entry("acknowledges", ReplyMark.ACKNOWLEDGES),
          Map.entry("apologises", ReplyMark.APOLOGISES),
          Map.entry("ownership", ReplyMark.TAKES_OWNERSHIP),
          Map.entry("thanks", ReplyMark.THANKS),
          Map.entry("explains", ReplyMark.EXPLAINS),
          Map.entry("next-step", ReplyMark.GIVES_NEXT_STEP),
          Map.entry("expectation", ReplyMark.SETS_EXPECTATION),
          Map.entry("asks", ReplyMark.ASKS_FOR_DATA),
          Map.entry("refusal", ReplyMark.HAS_REFUSAL),
          Map.entry("alternative", ReplyMark.OFFERS_ALTERNATIVE));

  private static final Map<String, ReplyMarkers> SHARED =
      Map.of("de", new ReplyMarkers("de"), "en", new ReplyMarkers("en"));

  private final String language;
  private final PhraseRules rules;

  private ReplyMarkers(String language) {
    this.language = language;
    this.rules = PhraseRules.load("mood/replies-" + language + ".tsv");
  }

  /**
   * What a reply does.
   *
   * @param evidence each mark that it has, with the first place that shows it
   * @param isCurt too short to help
   * @param vagueWords words that leave the time or the outcome open, sorted
   * @param templateId what replies with the same words have in common; none for short replies
   */
  public record Reply(
      Map<ReplyMark, Span> evidence,
      boolean isCurt,
      List<String> vagueWords,
      Optional<String> templateId) {
    /** Whether the reply has a mark. */
    public boolean has(ReplyMark mark) {
      return evidence.containsKey(mark);
    }
  }

  /**
   * Returns what the reply does.
   *
   * @param turn the customer's message before it, or null
   * @param language {@code de} or {@code en}; anything else is read as the language with more marks
   */
  public static Reply find(String text, String turn, String language) {
    ReplyMarkers known = SHARED.get(language == null ? "" : language);
    String reply = text == null ? "" : text;
    if (known == null) {
      int german = SHARED.get("de").rules.find(Words.of(reply)).size();
      int english = SHARED.get("en").rules.find(Words.of(reply)).size();
      known = SHARED.get(english > german ? "en" : "de");
    }
    return known.find(reply, turn == null ? "" : turn);
  }

  private Reply find(String text, String turn) {
    Words words = Words.of(text);
    List<Hit> hits = rules.find(words);
    Map<ReplyMark, Span> evidence = new EnumMap<>(ReplyMark.class);
    List<Hit> courtesies = new ArrayList<>();
    Set<String> vague = new TreeSet<>();
    for (Hit hit : hits) {
      ReplyMark mark = KINDS.get(hit.rule().kind());
      if (mark != null) {
        evidence.putIfAbsent(mark, span(words, hit));
      } else if (hit.rule().kind().equals("boilerplate")) {
        courtesies.add(hit);
      } else if (hit.rule().kind().equals("vague")) {
        vague.add(hit.rule().phrase().toString());
      }
    }
    listens(words, text, turn, hits).ifPresent(span -> evidence.put(ReplyMark.LISTENS, span));
    blames(words, hits).ifPresent(span -> evidence.put(ReplyMark.BLAMES_CUSTOMER, span));
    reason(words, hits).ifPresent(span -> evidence.put(ReplyMark.GIVES_REASON_FOR_REFUSAL, span));
    ReplyBody body = ReplyBody.of(words, courtesies);
    boolean isCurt =
        body.wordCount() < CURT_WORDS
            && evidence.keySet().stream().noneMatch(HELPFUL::contains)
            && !evidence.containsKey(ReplyMark.ASKS_FOR_DATA);
    return new Reply(evidence, isCurt, List.copyOf(vague), body.templateId());
  }

  /** A phrase that repeats, strong by itself, or weak with a word of the customer's beside it. */
  private Optional<Span> listens(Words words, String text, String turn, List<Hit> hits) {
    Set<String> terms = null;
    int read = -1;
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("listens")) {
        if (hit.rule().value() > 0) {
          return Optional.of(span(words, hit));
        }
        if (terms == null) {
          terms = new HashSet<>(TermAnalyzer.of(language).terms(turn));
        }
        int sentence = words.sentence(hit.first());
        if (sentence != read && names(words.sentenceOf(hit.first()).in(text), terms)) {
          return Optional.of(span(words, hit));
        }
        read = sentence;
      }
    }
    return Optional.empty();
  }

  private boolean names(String sentence, Set<String> terms) {
    return TermAnalyzer.of(language).terms(sentence).stream().anyMatch(terms::contains);
  }

  /** "Not your fault" blames nobody. */
  private static Optional<Span> blames(Words words, List<Hit> hits) {
    Set<Integer> negations = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("negation")) {
        negations.add(hit.first());
      }
    }
    for (Hit hit : hits) {
      boolean isNegated = false;
      for (int i = hit.first() - NEGATION_REACH; i < hit.first(); i++) {
        isNegated |= negations.contains(i);
      }
      if (hit.rule().kind().equals("blames") && !isNegated) {
        return Optional.of(span(words, hit));
      }
    }
    return Optional.empty();
  }

  /** The first explanation in the sentence of a refusal or beside it. */
  private static Optional<Span> reason(Words words, List<Hit> hits) {
    Set<Integer> refusals = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("refusal")) {
        refusals.add(words.sentence(hit.first()));
      }
    }
    for (Hit hit : hits) {
      int sentence = words.sentence(hit.first());
      if (hit.rule().kind().equals("explains")
          && (refusals.contains(sentence)
              || refusals.contains(sentence - 1)
              || refusals.contains(sentence + 1))) {
        return Optional.of(span(words, hit));
      }
    }
    return Optional.empty();
  }

  private static Span span(Words words, Hit hit) {
    return new Span(words.start(hit.first()), words.end(hit.last()));
  }
}
