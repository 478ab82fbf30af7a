package dev.ticketmine.stages.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks real questions that stand for a topic. */
final class TypicalQuestions {
  private static final int MIN_WORDS = 4;
  private static final int MAX_WORDS = 20;
  private static final int EASY_WORDS = 10;
  private static final int MAX_EXAMPLES = 5;
  private static final int MAX_EXAMPLE_LENGTH = 200;

  private static final double COST_OF_A_WORD = 0.01;
  private static final double COST_OF_A_PLACEHOLDER = 0.06;
  private static final double COST_OF_NO_QUESTION = 0.06;
  private static final double COST_OF_A_FAULT = 0.04;

  /** More than one sentence, or a line break. */
  private static final Pattern STORY = Pattern.compile("[.!?…]\\s|\\n");

  private static final Pattern LOUD = Pattern.compile("[!?]{2}|\\p{Lu}{5}|[\\p{So}\\p{Cs}]|\\.\\.");

  /** Begins as something added to what was said before. */
  private static final Pattern ADDITION =
      Pattern.compile(
          "(?:p\\.?s|(?:und |and |ach )?(?:noch|another|one more|separate|eine (?:zweite|andere)|nebenbei|by the way|btw"
              + "|außerdem|also|zudem|while|wenn ich|wo ich|secondly|zweitens|even so|trotzdem|erm|äh)\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Returns a short question near the centre, put as a question or a request if there is one. */
  static Optional<TopicMember> canonical(List<TopicMember> members) {
    Optional<TopicMember> fitting =
        members.stream()
            .filter(member -> hasWords(member, MIN_WORDS, MAX_WORDS))
            .min(
                Comparator.comparingDouble(TypicalQuestions::cost)
                    .thenComparing(TopicMember::questionId));
    return fitting.or(() -> nearestFirst(members).stream().findFirst());
  }

  /** Returns questions near the centre, each from another customer and with another text. */
  static List<String> examples(List<TopicMember> members) {
    List<String> examples = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TopicMember member : nearestFirst(members)) {
      boolean fits = member.question().length() < MAX_EXAMPLE_LENGTH && hasWords(member, 3, 100);
      String text = member.question().toLowerCase(Locale.ROOT);
      if (fits
          && examples.size() < MAX_EXAMPLES
          && !seen.contains("customer " + member.customerKey())
          && seen.add("text " + text)) {
        seen.add("customer " + member.customerKey());
        examples.add(member.question());
      }
    }
    return examples;
  }

  /** Returns the member nearest to the centre. */
  static Optional<TopicMember> exemplar(List<TopicMember> members) {
    return nearestFirst(members).stream().findFirst();
  }

  private static List<TopicMember> nearestFirst(List<TopicMember> members) {
    return members.stream()
        .sorted(
            Comparator.comparingDouble(TopicMember::distance)
                .thenComparing(TopicMember::questionId))
        .toList();
  }

  private static double cost(TopicMember member) {
    int words = words(member);
    boolean asks =
        member.question().strip().endsWith("?")
            || "question".equals(member.kind())
            || "request".equals(member.kind());
    return member.distance()
        + COST_OF_A_WORD * Math.max(0, words - EASY_WORDS)
        + (member.question().indexOf('[') >= 0 ? COST_OF_A_PLACEHOLDER : 0)
        + (asks ? 0 : COST_OF_NO_QUESTION)
        + costOfForm(member.question().strip());
  }

  /** A question for others to read is one written sentence that tells no more than it needs. */
  private static double costOfForm(String question) {
    String inner = question.substring(0, question.length() - 1);
    boolean isWritten =
        Character.isUpperCase(question.codePointAt(0))
            && ".?!".indexOf(question.charAt(question.length() - 1)) >= 0;
    double cost = isWritten ? 0 : COST_OF_A_FAULT;
    cost += STORY.matcher(inner).find() ? COST_OF_A_FAULT : 0;
    cost += inner.chars().anyMatch(Character::isDigit) ? COST_OF_A_FAULT : 0;
    cost += LOUD.matcher(question).find() ? COST_OF_A_FAULT : 0;
    return cost + (ADDITION.matcher(question).lookingAt() ? COST_OF_A_PLACEHOLDER : 0);
  }

  private static boolean hasWords(TopicMember member, int min, int max) {
    int words = words(member);
    return words >= min && words <= max;
  }

  private static int words(TopicMember member) {
    return member.question().strip().split("\\s+").length;
  }

  private TypicalQuestions() {}
}
