package dev.ticketmine.text.article;

import dev.ticketmine.text.WordLists;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what readers are told to do: "Öffnen Sie …" and "Öffne …" in German, an English imperative
 * at the beginning of a clause. The verbs stand in {@code lexicon/article/verbs-de.txt} and {@code
 * verbs-en.txt}.
 */
final class Instructions {
  private static final Map<String, Pattern> CLAUSES = Map.of("de", german(), "en", english());

  /** Before "und" and its like an instruction goes on. */
  private static Pattern german() {
    String verbs = String.join("|", verbs("de"));
    String familiar =
        verbs("de").stream()
            .map(verb -> verb.substring(0, verb.length() - (verb.endsWith("en") ? 2 : 1)))
            .map(stem -> stem + "e?")
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?:^(?:\\d+[.)]\\s+|[-*•]\\s+)?|[,;:–]\\s+|\\b(?:und|dann|danach|anschließend|nun|jetzt|zuletzt|zum schluss|oder)\\s+)(?:(?:%s)\\s+sie\\b|(?:%s|gib|nimm|lies|trag)\\s+(?!sie\\b|ich\\b|er\\b|wir\\b)(?=\\p{L}|„))"
            .formatted(verbs, familiar),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static Pattern english() {
    return Pattern.compile(
        "(?:^(?:\\d+[.)]\\s+|[-*•]\\s+)?|[,;:–]\\s+|\\b(?:and|then|next|now|finally|or|afterwards|please)\\s+)(?:please\\s+|now\\s+|then\\s+)?(?:%s)\\s+(?!is\\b|are\\b|was\\b|were\\b|has\\b|have\\b|will\\b|of\\b)(?=[\\p{L}\\d“\"'])"
            .formatted(String.join("|", verbs("en"))),
        Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> verbs(String language) {
    return WordLists.lines("/lexicon/article/verbs-" + language + ".txt");
  }

  /** Returns how many instructions a sentence gives. */
  static int count(String sentence, String language) {
    Matcher clause = CLAUSES.get(language).matcher(sentence);
    int count = 0;
    while (clause.find()) {
      count++;
    }
    return count;
  }

  private Instructions() {}
}
