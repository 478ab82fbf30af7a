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
    this.rules = PhraseRules.load("replies-" + language + ".tsv");
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
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("listens")) {
        if (hit.rule().value() > 0) {
          return Optional.of(span(words, hit));
        }
        if (terms == null) {
          terms = new HashSet<>(TermAnalyzer.of(language).terms(turn));
        }
        Span sentence = sentence(words, words.sentence(hit.first()));
        if (TermAnalyzer.of(language).terms(sentence.in(text)).stream().anyMatch(terms::contains)) {
          return Optional.of(span(words, hit));
        }
      }
    }
    return Optional.empty();
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

  private static Optional<Span> reason(Words words, List<Hit> hits) {
    for (Hit refusal : hits) {
      for (Hit reason : hits) {
        if (refusal.rule().kind().equals("refusal")
            && reason.rule().kind().equals("explains")
            && Math.abs(words.sentence(refusal.first()) - words.sentence(reason.first())) <= 1) {
          return Optional.of(span(words, reason));
        }
      }
    }
    return Optional.empty();
  }

  private static Span span(Words words, Hit hit) {
    return new Span(words.start(hit.first()), words.end(hit.last()));
  }

  private static Span sentence(Words words, int number) {
    int start = -1;
    int end = -1;
    for (int i = 0; i < words.size(); i++) {
      if (words.sentence(i) == number) {
        start = start < 0 ? words.start(i) : start;
        end = words.end(i);
      }
    }
    return new Span(start, end);
  }
}
