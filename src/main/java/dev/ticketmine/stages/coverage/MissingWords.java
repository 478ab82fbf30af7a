package dev.ticketmine.stages.coverage;

import dev.ticketmine.text.TermAnalyzer;
import dev.ticketmine.text.TypicalTerms;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that customers typically use for a topic and that an article lacks. */
final class MissingWords {
  private static final int MOST = 8;
  private static final int TERMS = 20;
  private static final double MINIMUM_SHARE = 0.08;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z][A-Z_0-9]*]");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]+");

  private final Map<String, TypicalTerms> asked = new HashMap<>();

  MissingWords(Collection<TopicSample> samples) {
    for (TopicSample sample : samples) {
      asked
          .computeIfAbsent(sample.language(), language -> new TypicalTerms(MINIMUM_SHARE, TERMS))
          .add(sample.topicId(), sample.language(), sample.questions().values());
    }
  }

  /** Returns the words as customers write them, most typical first. */
  List<String> of(TopicSample sample, Set<String> articleTerms) {
    List<String> terms =
        asked.get(sample.language()).of(sample.topicId()).keySet().stream()
            .filter(term -> !articleTerms.contains(term))
            .limit(MOST)
            .toList();
    Map<String, String> spelling = spellings(sample);
    return terms.stream().map(term -> spelling.getOrDefault(term, term)).distinct().toList();
  }

  /** The most frequent spelling of every term. */
  private static Map<String, String> spellings(TopicSample sample) {
    TermAnalyzer analyzer = TermAnalyzer.of(sample.language());
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (String question : sample.questions().values()) {
      Matcher word = WORD.matcher(PLACEHOLDER.matcher(question).replaceAll(" "));
      while (word.find()) {
        List<String> terms = analyzer.terms(word.group());
        if (terms.size() == 1) {
          counts
              .computeIfAbsent(terms.get(0), key -> new TreeMap<>())
              .merge(word.group(), 1, Integer::sum);
        }
      }
    }
    Map<String, String> spelling = new HashMap<>();
    counts.forEach(
        (term, words) ->
            spelling.put(
                term,
                words.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey()));
    return spelling;
  }
}
