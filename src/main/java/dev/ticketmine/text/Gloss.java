package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts German into English word by word, so that a model of English understands it: longest phrase
 * first, separable verbs joined, words by {@link Lexicon}, function words dropped, unknown words
 * left as they are. The result is no translation: order and grammar stay German.
 */
public final class Gloss {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}]*(?:[-'’]\\p{L}++)*+|\\d++(?:[.,]\\d++)*+|[.!?;:,()\\n]");
  private static final Set<String> CLAUSE_WORDS =
      Set.of("und", "oder", "aber", "sondern", "denn", "weil", "dass", "wenn", "obwohl", "ob");
  private static final Set<String> DROPPED =
      Set.of(
          ("der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr mich"
                  + " dich sich uns euch mir dir ihm ihn ihnen mein meine meinen meinem meiner"
                  + " meines dein deine deinen deinem deiner sein seine seinen seinem seiner ihre"
                  + " ihren ihrem ihrer unser unsere unseren eure euer bin bist ist sind seid war"
                  + " waren wäre hat habe haben hatte hatten hätte werde wird werden wurde wurden"
                  + " worden zu zum zur im am vom beim ins ans in an auf aus bei von mit für und"
                  + " oder aber auch da dann denn doch ja mal nun so schon sehr als ob dass daß"
                  + " dieser diese dieses diesen diesem bitte hallo man was wie hier jetzt noch"
                  + " um über unter durch halt eben wohl eh")
              .split(" "));

  private final Lexicon lexicon;

  /** Glosses by this lexicon. */
  public Gloss(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns the text in English words; empty if nothing of it carries meaning. */
  public String english(String german) {
    List<String> words = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(german);
    while (matcher.find()) {
      String word = Lexicon.normal(matcher.group());
      words.add(word);
      stems.add(Lexicon.stem(word));
    }
    Map<Integer, String> verbs = joinedVerbs(words);
    Set<Integer> particles =
        verbs.entrySet().stream()
            .filter(verb -> verb.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    StringBuilder english = new StringBuilder();
    for (int i = 0; i < words.size(); ) {
      Optional<Lexicon.Phrase> phrase = lexicon.phraseAt(stems, i);
      // "fällt klein aus" is in the lexicon as a whole: that says more than "ausfallen" alone.
      boolean isWhole =
          phrase.isPresent() && particles.contains(i + phrase.get().stems().size() - 1);
      if (verbs.containsKey(i) && !isWhole) {
        append(english, verbs.get(i));
        i++;
      } else if (phrase.isPresent()) {
        append(english, phrase.get().english());
        i += phrase.get().stems().size();
      } else {
        append(english, word(words.get(i)));
        i++;
      }
    }
    return english.toString();
  }

  /** The sense of every verb whose particle ends its clause, by position; the particle has none. */
  private Map<Integer, String> joinedVerbs(List<String> words) {
    Map<Integer, String> verbs = new HashMap<>();
    int start = 0;
    for (int end = 0; end <= words.size(); end++) {
      if (end < words.size() && !endsClause(words.get(end))) {
        continue;
      }
      int last = end - 1;
      if (last > start && GermanVerbs.isParticle(words.get(last))) {
        for (int i = last - 1; i >= start; i--) {
          Optional<String> sense = lexicon.separable(words.get(last), words.get(i));
          if (sense.isPresent()) {
            verbs.put(i, sense.get());
            verbs.put(last, "");
            break;
          }
        }
      }
      start = end + 1;
    }
    return verbs;
  }

  private static boolean endsClause(String word) {
    return !Character.isLetterOrDigit(word.charAt(0)) || CLAUSE_WORDS.contains(word);
  }

  private String word(String word) {
    if (DROPPED.contains(word) || "\n".equals(word)) {
      return "";
    }
    if (!Character.isLetter(word.charAt(0))) {
      return word;
    }
    return lexicon.english(word).orElseGet(() -> parts(word));
  }

  private String parts(String word) {
    if (word.indexOf('-') < 0) {
      return word;
    }
    StringBuilder english = new StringBuilder();
    for (String part : word.split("-")) {
      append(english, lexicon.english(part).orElse(part));
    }
    return english.toString();
  }

  private static void append(StringBuilder text, String addition) {
    if (addition.isEmpty()) {
      return;
    }
    if (text.length() > 0 && Character.isLetterOrDigit(addition.charAt(0))) {
      text.append(' ');
    }
    text.append(addition);
  }
}
