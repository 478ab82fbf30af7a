package dev.ticketmine.stages.topics;

import dev.ticketmine.stages.topics.LabelPhrases.Phrase;
import dev.ticketmine.text.LabelWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names topics in one language by class-based TF-IDF: a phrase counts by the share of the topic's
 * questions that hold it, times the logarithm of how much rarer it is in the others. Grootendorst,
 * "BERTopic" (2022), here on cased phrases instead of words.
 */
final class TopicNames {
  private static final int MIN_QUESTIONS = 2;
  private static final int KEYPHRASES = 8;

  /** A phrase of more words says more than its parts: so much for each further word. */
  private static final double BONUS_OF_A_WORD = 0.6;

  private record Scored(Phrase phrase, double share, double score) {}

  private final Map<String, List<Scored>> ranked = new TreeMap<>();

  /** Ranks the phrases of every topic's questions, all in this language. */
  TopicNames(String language, Map<String, List<String>> questionsByTopic) {
    List<String> all = questionsByTopic.values().stream().flatMap(List::stream).toList();
    LabelPhrases phrases = new LabelPhrases(LabelWords.of(language, all));
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    questionsByTopic.forEach(
        (topic, questions) -> {
          Map<String, Integer> own = counts.computeIfAbsent(topic, key -> new TreeMap<>());
          for (String question : questions) {
            for (Phrase phrase : phrases.of(question)) {
              own.merge(phrase.key(), 1, Integer::sum);
              forms
                  .computeIfAbsent(phrase.key(), key -> new TreeMap<>())
                  .merge(phrase.text(), 1, Integer::sum);
            }
          }
        });
    Map<String, Double> shares = new HashMap<>();
    counts.forEach(
        (topic, own) ->
            own.forEach(
                (key, count) ->
                    shares.merge(
                        key, (double) count / questionsByTopic.get(topic).size(), Double::sum)));
    counts.forEach(
        (topic, own) ->
            ranked.put(
                topic,
                own.entrySet().stream()
                    .filter(entry -> entry.getValue() >= MIN_QUESTIONS)
                    .map(
                        entry ->
                            scored(
                                entry.getKey(),
                                frequent(forms.get(entry.getKey())),
                                (double) entry.getValue() / questionsByTopic.get(topic).size(),
                                shares.get(entry.getKey()),
                                counts.size()))
                    .sorted(
                        Comparator.comparingDouble((Scored scored) -> -scored.score())
                            .thenComparing(scored -> scored.phrase().key()))
                    .toList()));
  }

  /** Returns the best name of a topic that is not taken yet, and takes it; null without any. */
  String label(String topic, Set<String> taken) {
    for (Scored scored : ranked.getOrDefault(topic, List.of())) {
      String label = scored.phrase().text();
      if (hasDistinctWords(scored.phrase()) && taken.add(label.toLowerCase(Locale.ROOT))) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
      }
    }
    return null;
  }

  /** Returns the strongest phrases that at least this share of the topic's questions hold. */
  List<String> frequent(String topic, double share) {
    return ranked.getOrDefault(topic, List.of()).stream()
        .filter(scored -> scored.share() >= share)
        .map(scored -> scored.phrase().text())
        .limit(KEYPHRASES)
        .toList();
  }

  /** Returns the strongest phrases of a topic; none is part of a stronger one. */
  List<String> keyphrases(String topic) {
    List<String> keyphrases = new ArrayList<>();
    Set<String> stems = new HashSet<>();
    for (Scored scored : ranked.getOrDefault(topic, List.of())) {
      List<String> own = Arrays.asList(scored.phrase().key().split(" "));
      if (keyphrases.size() < KEYPHRASES && !stems.containsAll(own)) {
        stems.addAll(own);
        keyphrases.add(scored.phrase().text());
      }
    }
    return keyphrases;
  }

  private static boolean hasDistinctWords(Phrase phrase) {
    List<String> stems = Arrays.asList(phrase.key().split(" "));
    return new HashSet<>(stems).size() == stems.size();
  }

  private static Scored scored(
      String key, String form, double share, double allShares, int topics) {
    int words = key.split(" ").length;
    double rarity = Math.log(1 + topics * share / allShares);
    double bonus = 1 + BONUS_OF_A_WORD * (words - 1);
    return new Scored(new Phrase(key, form, words), share, share * rarity * bonus);
  }

  private static String frequent(Map<String, Integer> forms) {
    String best = null;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      if (best == null || form.getValue() > forms.get(best)) {
        best = form.getKey();
      }
    }
    return best;
  }
}
