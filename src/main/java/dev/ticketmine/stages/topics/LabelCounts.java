package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelConcept;
import dev.ticketmine.text.LabelConcept.Form;
import dev.ticketmine.text.TermAnalyzer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many questions of one topic say each possible name. */
final class LabelCounts {
  /** A sentence of so many terms that occurs again is a copy; shorter ones may agree by chance. */
  private static final int MIN_TERMS_OF_A_COPY = 5;

  private final Map<String, LabelName> names = new TreeMap<>();
  private final Map<String, Double> counts = new HashMap<>();
  private final Map<String, Integer> questions = new HashMap<>();
  private final Map<String, Map<String, Integer>> shown = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private int problems;

  /** Counts the names in questions of one language; copies count once. */
  void add(String language, List<TopicMember> members, LabelParts parts) {
    Set<Object> seen = new HashSet<>();
    for (TopicMember member : members) {
      String text = fresh(member.about(), language, seen);
      if (text.isBlank()) {
        continue;
      }
      questions.merge(language, 1, Integer::sum);
      for (String term : new TreeSet<>(TermAnalyzer.of(language).terms(text))) {
        terms.merge(language + term, 1, Integer::sum);
      }
      problems += "problem".equals(member.kind()) ? 1 : 0;
      Map<String, LabelName> found = new TreeMap<>(parts.of(text));
      LabelTitle.of(member).map(LabelName::title).ifPresent(title -> found.put(title.key(), title));
      found.values().forEach(name -> count(name, language));
    }
  }

  private void count(LabelName name, String language) {
    String key = name.isShared() ? name.key() : language + name.key();
    names.putIfAbsent(key, name.withKey(key));
    counts.merge(key, name.credit(), Double::sum);
    String written = name.noun() == null ? name.thing() : name.noun().form().text();
    String thing =
        name.noun() == null
            ? key.replaceAll("\\+\\d+$", "")
            : language + name.noun().concept().id();
    shown.computeIfAbsent(thing, any -> new TreeMap<>()).merge(written, 1, Integer::sum);
  }

  Set<String> keys() {
    return names.keySet();
  }

  LabelName name(String key) {
    return names.get(key);
  }

  double count(String key) {
    return counts.getOrDefault(key, 0.0);
  }

  /** Share of all questions for concepts; of those in its language for the archive's own words. */
  double share(String key) {
    double all = questions.values().stream().mapToInt(Integer::intValue).sum();
    if (names.get(key).isShared()) {
      return count(key) / all;
    }
    double own = questions.get(key.substring(0, 2));
    return count(key) / own * Math.sqrt(own / all);
  }

  /** Share of a language's questions that hold the name's rarest term. */
  double evidence(String label, String language) {
    int own = questions.getOrDefault(language, 0);
    return own == 0
        ? 0
        : new TreeSet<>(TermAnalyzer.of(language).terms(label))
                .stream()
                    .mapToInt(term -> terms.getOrDefault(language + term, 0))
                    .average()
                    .orElse(0)
            / own;
  }

  /** Share of the questions that are in this language. */
  double part(String language) {
    double all = questions.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : questions.getOrDefault(language, 0) / all;
  }

  /** Whether most of the questions report a problem. */
  boolean isProblem() {
    return 2 * problems >= questions.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The word for a thing that the questions use most in this language. */
  Form form(LabelName name, String language) {
    if (name.noun() == null) {
      Map<String, Integer> forms = shown.get(name.key().replaceAll("\\+\\d+$", ""));
      String most = most(forms);
      String base = most.endsWith("s") ? most.substring(0, most.length() - 1) : most;
      boolean isGenitive = "de".equals(language) && forms.containsKey(base);
      return new Form(isGenitive ? base : most, "", false);
    }
    LabelConcept concept = name.noun().concept();
    List<Form> forms = concept.forms(language);
    String most = most(shown.getOrDefault(language + concept.id(), Map.of()));
    return forms.stream().filter(each -> each.text().equals(most)).findFirst().orElse(forms.get(0));
  }

  private static String most(Map<String, Integer> forms) {
    String best = "";
    for (Map.Entry<String, Integer> each : forms.entrySet()) {
      best = best.isEmpty() || each.getValue() > forms.get(best) ? each.getKey() : best;
    }
    return best;
  }

  /** Returns the sentences of a text that no earlier text had. */
  private static String fresh(String text, String language, Set<Object> seen) {
    StringBuilder fresh = new StringBuilder();
    boolean isCopy = !seen.add(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip());
    for (String sentence : isCopy ? new String[0] : text.split("(?<=[.!?])\\s+")) {
      Set<String> terms = new TreeSet<>(TermAnalyzer.of(language).terms(sentence));
      if (terms.size() < MIN_TERMS_OF_A_COPY || seen.add(terms)) {
        fresh.append(sentence).append(' ');
      }
    }
    return fresh.toString();
  }
}
