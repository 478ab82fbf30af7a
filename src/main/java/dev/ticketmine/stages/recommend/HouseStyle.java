package dev.ticketmine.stages.recommend;

import dev.ticketmine.stages.recommend.ReplyLines.Line;
import dev.ticketmine.text.mood.ReplyStep;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How agents of a house greet in a language: the words that most conversations begin with, of those
 * that fit everybody. Closings are cut off with signatures before anything is stored, so that one
 * is a set form.
 *
 * @param greetingMessageId a message that begins so; empty for a set form
 * @param topics topics in which a sentence is said, by its words
 * @param all sentences of all topics
 */
record HouseStyle(
    String greeting,
    String greetingMessageId,
    String closing,
    Map<String, Set<String>> topics,
    List<Line> all) {
  /** What is said about fewer topics may be about a case. */
  private static final int FEWEST_TOPICS = 3;

  private static final Pattern GREETING =
      Pattern.compile(
          "^\\W*(Hallo|Hi|Hey|Guten Tag|Moin|Servus|Grüezi|Grüß Gott|Hello|Dear)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Returns the style of replies in a language. */
  static HouseStyle of(
      List<Reply> replies, Map<String, List<Line>> linesOfTopics, String language) {
    boolean isGerman = language.equals("de");
    Map<String, Set<String>> used = new HashMap<>();
    for (Reply reply : replies) {
      Matcher greeting = GREETING.matcher(reply.text());
      if (greeting.find()) {
        used.computeIfAbsent(greeting.group(1), word -> new TreeSet<>()).add(reply.messageId());
      }
    }
    Optional<Map.Entry<String, Set<String>>> usual =
        used.entrySet().stream()
            .min(
                Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey));
    Map<String, Set<String>> topics = new HashMap<>();
    linesOfTopics.forEach(
        (topic, lines) ->
            lines.forEach(
                line -> topics.computeIfAbsent(line.key(), key -> new TreeSet<>()).add(topic)));
    return new HouseStyle(
        usual.map(Map.Entry::getKey).orElse(isGerman ? "Guten Tag" : "Hello") + " [Name],",
        usual.map(entry -> entry.getValue().iterator().next()).orElse(""),
        isGerman ? "Viele Grüße, [Ihr Name]" : "Kind regards, [your name]",
        topics,
        linesOfTopics.values().stream().flatMap(List::stream).toList());
  }

  /**
   * Returns what thanks, acknowledges or takes charge, in words that the house uses about three
   * topics or more: of those in replies to this topic, the most usual one, else the most usual of
   * all.
   */
  Optional<Line> courtesy(ReplyStep step, List<Line> lines) {
    Map<String, Set<String>> said = new HashMap<>();
    lines.forEach(
        line ->
            said.computeIfAbsent(line.key(), key -> new HashSet<>())
                .add(line.reply().conversationId()));
    return mostUsual(step, lines, said).or(() -> mostUsual(step, all, Map.of()));
  }

  private Optional<Line> mostUsual(
      ReplyStep step, List<Line> lines, Map<String, Set<String>> said) {
    return lines.stream()
        .filter(line -> step.isIn(line.marks()::contains))
        .filter(line -> topics.get(line.key()).size() >= FEWEST_TOPICS)
        .min(
            Comparator.comparingInt((Line line) -> -said.getOrDefault(line.key(), Set.of()).size())
                .thenComparing(Comparator.comparingInt(line -> -topics.get(line.key()).size()))
                .thenComparing(Line::text)
                .thenComparing(line -> line.reply().messageId()));
  }
}
