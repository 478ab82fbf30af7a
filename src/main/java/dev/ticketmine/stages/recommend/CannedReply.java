package dev.ticketmine.stages.recommend;

import dev.ticketmine.stages.recommend.ReplyLines.Line;
import dev.ticketmine.text.TypicalTerms;
import dev.ticketmine.text.mood.ReplyMarkers;
import dev.ticketmine.text.mood.ReplyStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts a canned reply together: greeting, thanks, acknowledgement, what is done, the answer, what
 * comes next, closing. Courtesies are those of the house; the answer is chosen as for articles.
 *
 * @param texts lines in order
 * @param messageIds message each line is from; empty for set forms
 * @param steps what each line does
 * @param lacks steps that it lacks
 */
record CannedReply(
    List<String> texts, List<String> messageIds, List<String> steps, List<String> lacks) {
  private static final int MOST_OF_ANSWER = 4;
  private static final double SUPPORTED = 0.5;

  /** An answer must be at least this part as typical of the topic as its most typical sentence. */
  private static final double WORTH = 0.5;

  static final CannedReply NONE = new CannedReply(List.of(), List.of(), List.of(), List.of());

  /** A line and what it does. */
  private record Part(String text, String messageId, String step) {}

  /**
   * Returns a reply; nothing if agents' replies hold no answer.
   *
   * @param typical weights of the terms typical of the topic's replies
   */
  static CannedReply of(
      List<Reply> replies,
      List<Line> lines,
      Map<String, Double> typical,
      HouseStyle style,
      String language) {
    List<AnswerSentences.Candidate> answer =
        AnswerSummary.of(
            replies.stream()
                .flatMap(reply -> AnswerSentences.of(reply, language).stream())
                .toList(),
            typical);
    Set<String> usable = new HashSet<>();
    lines.forEach(line -> usable.add(line.text()));
    Support support = new Support(lines, typical);
    List<Part> told = new ArrayList<>();
    answer.stream()
        .filter(candidate -> usable.contains(candidate.text()))
        .limit(MOST_OF_ANSWER)
        .forEach(
            candidate ->
                told.add(new Part(candidate.text(), candidate.reply().messageId(), "answer")));
    Set<ReplyStep> done = new HashSet<>();
    told.forEach(part -> done.addAll(stepsOf(part.text(), language)));
    for (ReplyStep step : List.of(ReplyStep.EXPLAIN, ReplyStep.NEXT_STEP)) {
      if (!done.contains(step)) {
        support
            .best(step)
            .filter(line -> told.stream().noneMatch(part -> part.text().equals(line.text())))
            .ifPresent(
                line -> {
                  told.add(new Part(line.text(), line.reply().messageId(), step.label()));
                  done.addAll(stepsOf(line.text(), language));
                });
      }
    }
    if (told.isEmpty()) {
      return NONE;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(style.greeting(), style.greetingMessageId(), "greeting"));
    for (ReplyStep step : List.of(ReplyStep.THANK, ReplyStep.ACKNOWLEDGE, ReplyStep.TAKE_ACTION)) {
      if (!done.contains(step)) {
        style
            .courtesy(step, lines)
            .ifPresent(
                line -> {
                  parts.add(new Part(line.text(), line.reply().messageId(), step.label()));
                  done.addAll(stepsOf(line.text(), language));
                });
      }
    }
    parts.addAll(told);
    parts.add(new Part(style.closing(), "", "closing"));
    String whole = String.join(" ", parts.stream().map(Part::text).toList());
    return new CannedReply(
        parts.stream().map(Part::text).toList(),
        parts.stream().map(Part::messageId).toList(),
        parts.stream().map(Part::step).toList(),
        ReplyStep.lacking(ReplyMarkers.find(whole, null, language)::has));
  }

  private static List<ReplyStep> stepsOf(String text, String language) {
    ReplyMarkers.Reply found = ReplyMarkers.find(text, null, language);
    return List.of(ReplyStep.values()).stream().filter(step -> step.isIn(found::has)).toList();
  }

  /** How many conversations stand behind a line. */
  private static final class Support {
    private final List<Line> lines;
    private final Map<String, Double> typical;
    private final double heaviest;
    private final Map<String, Set<String>> terms = new HashMap<>();

    Support(List<Line> lines, Map<String, Double> typical) {
      this.lines = lines;
      this.typical = typical;
      for (Line line : lines) {
        String conversation = line.reply().conversationId();
        terms.computeIfAbsent(conversation, key -> new HashSet<>()).addAll(line.terms());
      }
      this.heaviest = lines.stream().mapToDouble(this::weight).max().orElse(0);
    }

    /** The answer of a step that is most about the topic. */
    Optional<Line> best(ReplyStep step) {
      return lines.stream()
          .filter(line -> step.isIn(line.marks()::contains))
          .filter(line -> weight(line) >= WORTH * heaviest && backed(line) >= 2)
          .min(
              Comparator.comparingDouble((Line line) -> -weight(line))
                  .thenComparing(Line::text)
                  .thenComparing(line -> line.reply().messageId()));
    }

    private double weight(Line line) {
      double sum = line.terms().stream().mapToDouble(t -> typical.getOrDefault(t, 0.0)).sum();
      return sum / Math.sqrt(Math.max(1, line.terms().size()));
    }

    private long backed(Line line) {
      Map<String, Double> own = new TreeMap<>(typical);
      own.keySet().retainAll(line.terms());
      return terms.values().stream()
          .filter(said -> TypicalTerms.contained(own, said) >= SUPPORTED)
          .count();
    }
  }
}
