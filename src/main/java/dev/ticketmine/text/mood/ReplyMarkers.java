package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an agent's reply does for the customer, in German or English. */
public final class ReplyMarkers {
  private static final int CURT_WORDS = 12;
  private static final Set<String> HELPFUL = Set.of("next-step", "explains", "ownership");

  private static final Map<String, ReplyMarkers> SHARED =
      Map.of("de", new ReplyMarkers("de"), "en", new ReplyMarkers("en"));

  private final PhraseRules rules;

  private ReplyMarkers(String language) {
    rules = PhraseRules.load("replies-" + language + ".tsv");
  }

  /**
   * What a reply does.
   *
   * @param acknowledges restates or recognises the problem
   * @param apologises apologises
   * @param takesOwnership says that the writer does or did something about it
   * @param givesNextStep names what the customer or the shop does next
   * @param setsExpectation says by when
   * @param thanks thanks the customer
   * @param explains gives a reason or instructions
   * @param isCurt too short to help
   * @param asksForData asks the customer for facts
   */
  public record Reply(
      boolean acknowledges,
      boolean apologises,
      boolean takesOwnership,
      boolean givesNextStep,
      boolean setsExpectation,
      boolean thanks,
      boolean explains,
      boolean isCurt,
      boolean asksForData) {}

  /**
   * Returns what the reply does.
   *
   * @param language {@code de} or {@code en}; anything else is read as the language with more marks
   */
  public static Reply find(String text, String language) {
    ReplyMarkers known = SHARED.get(language == null ? "" : language);
    String reply = text == null ? "" : text;
    if (known != null) {
      return known.find(reply);
    }
    int german = SHARED.get("de").rules.find(Words.of(reply)).size();
    int english = SHARED.get("en").rules.find(Words.of(reply)).size();
    return SHARED.get(english > german ? "en" : "de").find(reply);
  }

  private Reply find(String text) {
    Words words = Words.of(text);
    List<Hit> hits = rules.find(words);
    Set<String> kinds = new HashSet<>();
    boolean[] courtesy = new boolean[words.size()];
    for (Hit hit : hits) {
      kinds.add(hit.rule().kind());
      if (hit.rule().kind().equals("boilerplate")) {
        for (int word : hit.words()) {
          courtesy[word] = true;
        }
      }
    }
    int own = words.size();
    for (boolean isCourtesy : courtesy) {
      own -= isCourtesy ? 1 : 0;
    }
    boolean helps = kinds.stream().anyMatch(HELPFUL::contains);
    return new Reply(
        kinds.contains("acknowledges"),
        kinds.contains("apologises"),
        kinds.contains("ownership"),
        kinds.contains("next-step"),
        kinds.contains("expectation"),
        kinds.contains("thanks"),
        kinds.contains("explains"),
        own < CURT_WORDS && !helps && !kinds.contains("asks"),
        kinds.contains("asks"));
  }
}
