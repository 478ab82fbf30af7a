package dev.ticketmine.stages.topics;

import dev.ticketmine.stages.topics.TopicLabels.Label;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read about the topics, made from members near their centres. */
final class TopicDescriptions {
  private static final int KEYPHRASES = 8;

  /**
   * Names of a topic.
   *
   * @param de German
   * @param en English
   */
  record Labels(String de, String en) {}

  private final Map<String, List<TopicMember>> members;
  private final TopicNames german;
  private final TopicNames english;
  private final TopicLabels labels;

  /**
   * Describes topics by members near their centres.
   *
   * @param members clear questions of all topics
   * @param meaning how near a name lies to a topic
   */
  TopicDescriptions(List<TopicMember> members, LabelMeaning meaning) {
    this.members =
        members.stream()
            .collect(
                Collectors.groupingBy(TopicMember::topicId, TreeMap::new, Collectors.toList()));
    german = new TopicNames("de", questions("de"));
    english = new TopicNames("en", questions("en"));
    labels = new TopicLabels(this.members, meaning);
  }

  /**
   * Names topics that have no name yet, those with most members first; names are unique.
   *
   * @param known names that are kept
   * @param topicIds topics to name
   * @param areas their core areas
   */
  Map<String, Labels> labels(
      Map<String, Labels> known, List<String> topicIds, Map<String, String> areas) {
    Set<String> taken = new HashSet<>();
    known.values().forEach(kept -> taken.addAll(lower(kept)));
    Map<String, Labels> names = new TreeMap<>();
    List<String> order =
        topicIds.stream()
            .sorted(
                Comparator.comparingInt((String id) -> -members(id).size())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String id : order) {
      Labels kept = known.get(id);
      names.put(id, kept != null ? kept : named(id, areas, taken));
    }
    return names;
  }

  private Labels named(String id, Map<String, String> areas, Set<String> taken) {
    long german = members(id).stream().filter(member -> "de".equals(member.language())).count();
    boolean isGermanFirst = 2 * german >= members(id).size();
    Label first = labels.label(id, isGermanFirst ? "de" : "en", null, taken);
    Label second = labels.label(id, isGermanFirst ? "en" : "de", first, taken);
    String de = shown(id, "de", isGermanFirst ? first : second);
    String en = shown(id, "en", isGermanFirst ? second : first);
    // A topic without a name in one language is shown by its name in the other.
    String any = Stream.of(de, en).filter(label -> label != null).findFirst().orElse(null);
    if (any == null) {
      List<String> phrases = keyphrases(id);
      String phrase = phrases.isEmpty() ? null : phrases.get(0);
      String area = areas.get(id);
      return new Labels(
          VagueNames.name("de", area, phrase, taken), VagueNames.name("en", area, phrase, taken));
    }
    return new Labels(de == null ? any : de, en == null ? any : en);
  }

  private String shown(String id, String language, Label label) {
    if (label == null || !label.isBroad()) {
      return label == null ? null : label.text();
    }
    TopicNames names = "de".equals(language) ? german : english;
    return LabelDetail.narrowed(label.text(), language, names.frequent(id, LabelDetail.SHARE));
  }

  List<String> keyphrases(String id) {
    List<TopicMember> own = members(id);
    long germanCount = own.stream().filter(member -> "de".equals(member.language())).count();
    boolean isGermanFirst = 2 * germanCount >= own.size();
    return Stream.concat(
            (isGermanFirst ? german : english).keyphrases(id).stream(),
            (isGermanFirst ? english : german).keyphrases(id).stream())
        .distinct()
        .limit(KEYPHRASES)
        .toList();
  }

  /** Returns the members of a topic in any language, or in the one given. */
  Optional<TopicMember> canonical(String id, String language) {
    return TypicalQuestions.canonical(
        members(id).stream()
            .filter(member -> language == null || language.equals(member.language()))
            .toList());
  }

  List<TopicMember> members(String id) {
    return members.getOrDefault(id, List.of());
  }

  private Map<String, List<String>> questions(String language) {
    Map<String, List<String>> questions = new TreeMap<>();
    members.forEach(
        (topic, own) -> {
          List<String> texts =
              own.stream()
                  .filter(member -> language.equals(member.language()))
                  .map(TopicMember::question)
                  .toList();
          if (!texts.isEmpty()) {
            questions.put(topic, texts);
          }
        });
    return questions;
  }

  /** Names as they are taken: in lower case, each in its language. */
  private static List<String> lower(Labels labels) {
    return Stream.of("de " + labels.de(), "en " + labels.en())
        .map(label -> label.toLowerCase(java.util.Locale.ROOT))
        .toList();
  }
}
