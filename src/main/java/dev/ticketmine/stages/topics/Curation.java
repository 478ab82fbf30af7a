package dev.ticketmine.stages.topics;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people say about topics: the lines of the curation file and the topics that they gave by
 * examples. It is laid over what the machine found, every night anew, so a line that is taken out
 * has no effect any more.
 *
 * @param file name of the curation file, for messages
 * @param lines its lines
 * @param guided topics given by examples
 */
public record Curation(String file, List<Line> lines, List<Guided> guided) implements Serializable {
  /** What a line asks for. */
  public enum Action {
    /** Give the topic these names. */
    rename,
    /** Count the topic's questions for the topic {@code value}. */
    merge,
    /** Put the question or conversation {@code value} into the topic. */
    move,
    /** Make a topic of what is like the questions {@code value}. */
    split,
    /** Keep the topic and its names, whatever the machine finds. */
    pin,
    /** Leave the topic out of what is published. */
    ignore,
    /** Treat the topic's contacts as {@code value} says: leverage, simplify, and so on. */
    value
  }

  /**
   * A line of the file.
   *
   * @param number its number, from 1
   * @param labelDe German name; empty if not given
   * @param labelEn English name; empty if not given
   */
  public record Line(
      int number, Action action, String topicId, String value, String labelDe, String labelEn)
      implements Serializable {
    /** Returns the ids in the value, which are separated by spaces. */
    List<String> values() {
      return Stream.of(value.split("\\s+")).filter(id -> !id.isEmpty()).sorted().toList();
    }

    /** Returns the id of the topic that a split makes. */
    String splitId() {
      return TopicIds.hash("split " + String.join(" ", values()));
    }
  }

  /** A topic that people gave by examples, in any language. */
  public record Guided(String labelDe, String labelEn, List<String> examples)
      implements Serializable {
    String id() {
      return TopicIds.hash("guided " + labelDe + "\n" + labelEn);
    }
  }

  /** Returns a curation that says nothing. */
  public static Curation none() {
    return new Curation("", List.of(), List.of());
  }

  List<Line> lines(Action action) {
    return lines.stream().filter(line -> line.action() == action).toList();
  }

  /** Returns whether the machine must not give the topic up. */
  boolean isProtected(String topicId) {
    return isMergeTarget(topicId) || isNamed(Action.pin, topicId);
  }

  boolean isMergeTarget(String topicId) {
    return lines(Action.merge).stream().anyMatch(line -> line.value().equals(topicId));
  }

  boolean isIgnored(String topicId) {
    return isNamed(Action.ignore, topicId);
  }

  private boolean isNamed(Action action, String topicId) {
    return lines(action).stream().anyMatch(line -> line.topicId().equals(topicId));
  }

  /** Returns for each merged topic the one that it ends in. The file has no circles. */
  Map<String, String> merges() {
    Map<String, String> next = new TreeMap<>();
    lines(Action.merge).forEach(line -> next.put(line.topicId(), line.value()));
    Map<String, String> ends = new TreeMap<>();
    next.forEach(
        (from, to) -> {
          String end = to;
          while (next.containsKey(end)) {
            end = next.get(end);
          }
          ends.put(from, end);
        });
    return ends;
  }

  /** Returns the topic of each question or conversation that was put into one. */
  Map<String, String> moves() {
    Map<String, String> moves = new LinkedHashMap<>();
    lines(Action.move).forEach(line -> moves.put(line.value(), line.topicId()));
    lines(Action.split)
        .forEach(line -> line.values().forEach(id -> moves.putIfAbsent(id, line.splitId())));
    return moves;
  }

  /** Returns the names that people gave, by topic id: German, English; empty if not given. */
  Map<String, List<String>> names() {
    Map<String, List<String>> names = new TreeMap<>();
    guided.forEach(topic -> names.put(topic.id(), List.of(topic.labelDe(), topic.labelEn())));
    for (Line line : lines) {
      boolean hasName = !line.labelDe().isEmpty() || !line.labelEn().isEmpty();
      if (hasName && (line.action() == Action.rename || line.action() == Action.split)) {
        names.put(
            line.action() == Action.split ? line.splitId() : line.topicId(),
            List.of(line.labelDe(), line.labelEn()));
      }
    }
    return names;
  }

  /** Returns what people decided to do about contacts, by the id that the topic has now. */
  public Map<String, String> values() {
    Map<String, String> merges = merges();
    Map<String, String> values = new TreeMap<>();
    lines(Action.value)
        .forEach(
            line ->
                values.putIfAbsent(
                    merges.getOrDefault(line.topicId(), line.topicId()), line.value()));
    return values;
  }

  /** Returns the ids of the topics whose place people said. */
  Set<String> givenIds() {
    return Stream.concat(
            guided.stream().map(Guided::id), lines(Action.split).stream().map(Line::splitId))
        .collect(Collectors.toSet());
  }
}
