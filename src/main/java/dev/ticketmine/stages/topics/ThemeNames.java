package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelConcepts;
import dev.ticketmine.text.LabelConcepts.Hit;
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
 * Names families of topics by the things that most of their conversations are about: "Rechnung und
 * Zahlung". A family without one is named after its largest topic. Names are unique.
 */
final class ThemeNames {
  /** A second thing is named too if it has at least this share of the first one's weight. */
  private static final double SECOND = 0.6;

  /**
   * A topic of a theme.
   *
   * @param themeId its theme
   * @param label its name in one language
   * @param weight its conversations
   */
  record Topic(String themeId, String label, long weight) {}

  private final String language;
  private final LabelConcepts concepts;

  ThemeNames(String language) {
    this.language = language;
    this.concepts = LabelConcepts.of(language);
  }

  /** Returns a name for every theme; the themes with most conversations choose first. */
  Map<String, String> of(List<Topic> topics) {
    Map<String, List<Topic>> themes = new TreeMap<>();
    for (Topic topic : topics) {
      themes.computeIfAbsent(topic.themeId(), key -> new ArrayList<>()).add(topic);
    }
    themes
        .values()
        .forEach(
            own ->
                own.sort(
                    Comparator.comparingLong((Topic topic) -> -topic.weight())
                        .thenComparing(topic -> String.valueOf(topic.label()))));
    List<String> order = new ArrayList<>(themes.keySet());
    order.sort(Comparator.comparingLong((String id) -> -weight(themes.get(id))));
    Set<String> taken = new HashSet<>();
    Map<String, String> names = new TreeMap<>();
    for (String id : order) {
      names.put(id, name(themes.get(id), taken));
    }
    return names;
  }

  private String name(List<Topic> topics, Set<String> taken) {
    String largest = topics.get(0).label();
    Map<String, Long> things = things(topics);
    List<String> ranked = new ArrayList<>(things.keySet());
    ranked.sort(Comparator.comparingLong((String thing) -> -things.get(thing)));
    List<String> names = new ArrayList<>();
    for (int first = 0; first < ranked.size() && topics.size() > 1; first++) {
      String one = ranked.get(first);
      for (int second = first + 1; second < ranked.size(); second++) {
        String two = ranked.get(second);
        if (things.get(two) >= SECOND * things.get(one)) {
          names.add(one + ("de".equals(language) ? " und " : " and ") + two);
        }
      }
      names.add(one);
    }
    names.add(largest);
    for (String name : names) {
      if (name != null && taken.add(name.toLowerCase(Locale.ROOT))) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      }
    }
    return largest;
  }

  /** The things in the names of the topics with their conversations, by concept. */
  private Map<String, Long> things(List<Topic> topics) {
    Map<Integer, String> words = new HashMap<>();
    Map<String, Long> weights = new LinkedHashMap<>();
    for (Topic topic : topics) {
      Set<Integer> seen = new HashSet<>();
      for (Hit hit : topic.label() == null ? List.<Hit>of() : concepts.in(topic.label())) {
        int id = hit.concept().id();
        if (hit.concept().kind().isThing() && seen.add(id)) {
          words.putIfAbsent(id, hit.form().text());
          weights.merge(words.get(id), topic.weight(), Long::sum);
        }
      }
    }
    return weights;
  }

  private static long weight(List<Topic> topics) {
    return topics.stream().mapToLong(Topic::weight).sum();
  }
}
