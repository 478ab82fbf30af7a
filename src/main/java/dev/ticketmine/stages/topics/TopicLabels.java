package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names topics in German and English by what their questions say of a thing. A name counts by the
 * share of the topic's distinct questions that say it, times the logarithm of how much rarer it is
 * in the other topics (class-based TF-IDF, Grootendorst, "BERTopic", 2022), times how much it says
 * by its form. Names made of concepts only are counted over both languages together.
 */
final class TopicLabels {
  static final List<String> LANGUAGES = List.of("de", "en");
  private static final int MIN_QUESTIONS = 2;
  private static final double MIN_SHARE = 0.04;
  private static final double MIN_OWN_SHARE = 0.1;

  /** Below this, what the questions have in common is chance. */
  private static final double MIN_SCORE = 0.15;

  /** A name in the customers' words, and how strongly they suggest it. */
  record Scored(LabelName name, double score) {}

  private final Map<String, LabelCounts> topics = new TreeMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final LabelCandidates candidates;

  /**
   * Reads the names in the questions of all topics.
   *
   * @param members questions by topic
   * @param meaning how near a name lies to a topic
   */
  TopicLabels(Map<String, List<TopicMember>> members, LabelMeaning meaning) {
    candidates = new LabelCandidates(meaning);
    for (String language : LANGUAGES) {
      Map<String, List<TopicMember>> own = new TreeMap<>();
      members.forEach(
          (id, all) ->
              own.put(id, all.stream().filter(each -> language.equals(each.language())).toList()));
      List<String> texts =
          own.values().stream().flatMap(List::stream).map(TopicMember::about).toList();
      LabelParts parts = new LabelParts(language, LabelWords.of(language, texts));
      own.forEach(
          (id, each) ->
              topics.computeIfAbsent(id, key -> new LabelCounts()).add(language, each, parts));
    }
    for (LabelCounts topic : topics.values()) {
      topic.keys().forEach(key -> shares.merge(key, topic.share(key), Double::sum));
    }
  }

  /**
   * A name as it is shown.
   *
   * @param meaning equal for names in two languages that say the same
   * @param isBroad whether it says little alone
   */
  record Label(String text, String meaning, boolean isBroad) {}

  /**
   * Returns the best name of a topic that is not taken yet, and takes it; null without any.
   *
   * @param other its name in the other language; null without one
   */
  Label label(String id, String language, Label other, Set<String> taken) {
    LabelCounts topic = topics.get(id);
    if (topic == null) {
      return null;
    }
    Map<String, Scored> strongest = new LinkedHashMap<>();
    ranked(topic, language, MIN_SHARE, MIN_OWN_SHARE)
        .forEach(scored -> strongest.put(scored.name().key(), scored));
    // Rather a name that few questions say than none.
    ranked(topic, language, 0, 0)
        .forEach(scored -> strongest.putIfAbsent(scored.name().key(), scored));
    strongest.values().removeIf(scored -> scored.score() < MIN_SCORE);
    List<Scored> said = List.copyOf(strongest.values());
    for (Label label : candidates.of(id, language, topic, said, other)) {
      if (hasDistinctWords(label.text())
          && taken.add(language + " " + label.text().toLowerCase(Locale.ROOT))) {
        return label;
      }
    }
    return null;
  }

  private List<Scored> ranked(LabelCounts topic, String language, double least, double leastOwn) {
    List<Scored> ranked = new ArrayList<>();
    for (String key : topic.keys()) {
      LabelName name = topic.name(key);
      double share = topic.share(key);
      boolean isOften =
          topic.count(key) >= MIN_QUESTIONS && share >= (name.isShared() ? least : leastOwn);
      if (isOften && (name.isShared() || key.startsWith(language))) {
        double rarity = Math.log(1 + topics.size() * share / shares.get(key));
        ranked.add(new Scored(name, share * rarity * name.weight()));
      }
    }
    ranked.sort(
        Comparator.comparingDouble((Scored scored) -> -scored.score())
            .thenComparing(scored -> scored.name().key()));
    return ranked;
  }

  private static boolean hasDistinctWords(String label) {
    List<String> words = List.of(label.toLowerCase(Locale.ROOT).split(" "));
    return new HashSet<>(words).size() == words.size();
  }
}
