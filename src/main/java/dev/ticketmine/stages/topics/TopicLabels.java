package dev.ticketmine.stages.topics;

import dev.ticketmine.stages.topics.LabelParts.Name;
import dev.ticketmine.text.LabelConcept;
import dev.ticketmine.text.LabelConcept.Form;
import dev.ticketmine.text.LabelWords;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names topics in German and English by what their questions say of a thing. A name counts by the
 * share of the topic's distinct questions that say it, times the logarithm of how much rarer it is
 * in the other topics (class-based TF-IDF, Grootendorst, "BERTopic", 2022), times a factor for its
 * form: a thing with a wish or a trouble says more than a thing alone. Names made of concepts only
 * are counted over both languages together.
 */
final class TopicLabels {
  private static final List<String> LANGUAGES = List.of("de", "en");
  private static final int MIN_QUESTIONS = 2;
  private static final int MIN_TERMS_OF_A_COPY = 6;
  private static final int MIN_OWN_QUESTIONS = 3;
  private static final double MIN_SHARE = 0.04;
  private static final double MIN_OWN_SHARE = 0.12;
  private static final double WEIGHT_OF_TROUBLE = 3.0;
  private static final double WEIGHT_OF_OWN_TROUBLE = 1.8;
  private static final double WEIGHT_OF_PHRASE = 1.3;
  private static final double WEIGHT_OF_MATTER = 1.8;
  private static final double WEIGHT_OF_THING = 0.9;
  private static final double WEIGHT_OF_OWN_THING = 0.7;

  /** What the questions of one topic say. */
  private static final class Topic {
    final Map<String, Integer> questions = new HashMap<>();
    final Map<String, Map<String, Double>> counts = new TreeMap<>();
    final Map<String, Integer> nouns = new HashMap<>();
    int problems;

    boolean isProblem() {
      return 2 * problems >= size();
    }

    int size() {
      return questions.values().stream().mapToInt(Integer::intValue).sum();
    }

    double count(String language, String key) {
      return counts.getOrDefault(language, Map.of()).getOrDefault(key, 0.0);
    }
  }

  private record Scored(Name name, double score) {}

  private final Map<String, Topic> topics = new TreeMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, Map<String, Integer>> shown = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();

  /** Reads the names in the questions of all topics. */
  TopicLabels(Map<String, List<TopicMember>> members) {
    for (String language : LANGUAGES) {
      List<String> texts =
          members.values().stream()
              .flatMap(List::stream)
              .filter(member -> language.equals(member.language()))
              .map(TopicMember::about)
              .toList();
      LabelParts parts = new LabelParts(language, LabelWords.of(language, texts));
      members.forEach((id, own) -> read(id, language, own, parts));
    }
    for (Topic topic : topics.values()) {
      Set<String> keys = new TreeSet<>();
      topic.counts.values().forEach(counts -> keys.addAll(counts.keySet()));
      keys.forEach(key -> shares.merge(key, share(topic, key), Double::sum));
    }
  }

  /** Returns the best name of a topic that is not taken yet, and takes it; null without any. */
  String label(String id, String language, Set<String> taken) {
    Topic topic = topics.get(id);
    if (topic == null) {
      return null;
    }
    for (Scored scored : ranked(topic, language)) {
      Form noun = form(topic, scored.name(), language);
      String label = LabelWriter.write(scored.name(), noun, language, topic.isProblem());
      if (hasDistinctWords(label) && taken.add(language + " " + label.toLowerCase(Locale.ROOT))) {
        return label;
      }
    }
    return null;
  }

  private List<Scored> ranked(Topic topic, String language) {
    List<Scored> ranked = new ArrayList<>();
    Set<String> keys = new TreeSet<>();
    topic.counts.values().forEach(counts -> keys.addAll(counts.keySet()));
    for (String key : keys) {
      Name name = names.get(key);
      double count =
          name.isShared()
              ? LANGUAGES.stream().mapToDouble(each -> topic.count(each, key)).sum()
              : topic.count(language, key);
      double share = share(topic, key);
      double least = name.isShared() ? MIN_SHARE : MIN_OWN_SHARE;
      if (count >= (name.isShared() ? MIN_QUESTIONS : MIN_OWN_QUESTIONS) && share >= least) {
        double rarity = Math.log(1 + topics.size() * share / shares.get(key));
        ranked.add(new Scored(name, share * rarity * weight(name)));
      }
    }
    ranked.sort(
        Comparator.comparingDouble((Scored scored) -> -scored.score())
            .thenComparing(scored -> scored.name().key()));
    return ranked;
  }

  private static double weight(Name name) {
    if (name.isLone()) {
      if (name.isShared()) {
        boolean isMatter = name.noun().concept().kind() == LabelConcept.Kind.MATTER;
        return isMatter ? WEIGHT_OF_MATTER : WEIGHT_OF_THING;
      }
      return name.thing().indexOf(' ') > 0 ? WEIGHT_OF_PHRASE : WEIGHT_OF_OWN_THING;
    }
    return name.isShared() ? WEIGHT_OF_TROUBLE : WEIGHT_OF_OWN_TROUBLE;
  }

  /** Share of all questions for concepts; of those in its language for the archive's own words. */
  private double share(Topic topic, String key) {
    double count = LANGUAGES.stream().mapToDouble(each -> topic.count(each, key)).sum();
    if (names.get(key).isShared()) {
      return count / topic.size();
    }
    String language = topic.count("de", key) > 0 ? "de" : "en";
    double own = topic.questions.getOrDefault(language, 1);
    return count / own * Math.sqrt(own / topic.size());
  }

  private void read(String id, String language, List<TopicMember> members, LabelParts parts) {
    Set<Object> seen = new HashSet<>();
    for (TopicMember member : members) {
      if (!language.equals(member.language()) || !seen.add(content(member.about(), language))) {
        continue;
      }
      Topic topic = topics.computeIfAbsent(id, key -> new Topic());
      topic.questions.merge(language, 1, Integer::sum);
      topic.problems += "problem".equals(member.kind()) ? 1 : 0;
      Map<String, Double> counts = topic.counts.computeIfAbsent(language, key -> new TreeMap<>());
      parts
          .of(member.about())
          .forEach(
              (key, name) -> {
                String ownKey = name.isShared() ? key : language + key;
                names.putIfAbsent(
                    ownKey, new Name(ownKey, name.thing(), name.noun(), name.trouble(), 1));
                counts.merge(ownKey, name.credit(), Double::sum);
                if (!name.isShared()) {
                  shown
                      .computeIfAbsent(ownKey, any -> new TreeMap<>())
                      .merge(name.thing(), 1, Integer::sum);
                }
                if (name.noun() != null) {
                  topic.nouns.merge(language + " " + name.noun().form().text(), 1, Integer::sum);
                }
              });
    }
  }

  /**
   * What makes a long text the same as another although words are swapped; short ones may agree.
   */
  private static Object content(String text, String language) {
    Set<String> terms = new TreeSet<>(TermAnalyzer.of(language).terms(text));
    return terms.size() >= MIN_TERMS_OF_A_COPY
        ? terms
        : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  /** The word for a thing that the topic's questions use most in this language. */
  private Form form(Topic topic, Name name, String language) {
    if (name.noun() == null) {
      if (name.thing().isEmpty()) {
        return null;
      }
      Map<String, Integer> forms = shown.get(name.key());
      String best = null;
      for (Map.Entry<String, Integer> each : forms.entrySet()) {
        best = best == null || each.getValue() > forms.get(best) ? each.getKey() : best;
      }
      return new Form(best, "", false);
    }
    LabelConcept concept = name.noun().concept();
    Form best = concept.forms(language).get(0);
    for (Form each : concept.forms(language)) {
      int count = topic.nouns.getOrDefault(language + " " + each.text(), 0);
      best = count > topic.nouns.getOrDefault(language + " " + best.text(), 0) ? each : best;
    }
    return best;
  }

  private static boolean hasDistinctWords(String label) {
    List<String> words = List.of(label.toLowerCase(Locale.ROOT).split(" "));
    return new HashSet<>(words).size() == words.size();
  }
}
