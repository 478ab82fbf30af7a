package dev.ticketmine.report;

import dev.ticketmine.report.model.Contrast;
import dev.ticketmine.report.model.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the templates ask for about comparisons: what goes with what, and what does not. */
public final class ContrastView {
  /** Questions in the order of the report. */
  private static final List<String> QUESTIONS =
      List.of(
          "rating_by_mark",
          "channel_for_topic",
          "last_quarter",
          "after_bad_end",
          "after_bad_first_contact",
          "hard_situation",
          "same_issue",
          "silence",
          "strain",
          "team",
          "segment_topics");

  private static final Set<String> BAD =
      Set.of(
          "low_rating",
          "returns_7d",
          "stays_away_90d",
          "angry",
          "hard",
          "long_thread",
          "threatens_to_leave",
          "silent_24h",
          "continues_14d",
          "changes_channel",
          "is_curt",
          "apologises_without_next_step");

  /** What is neither good nor bad. */
  private static final Set<String> PLAIN = Set.of("about_topic");

  private static final int ROWS = 5;

  private final ReportView view;
  private final List<Contrast> all;

  ContrastView(ReportView view) {
    this.view = view;
    this.all =
        view.report().patterns().contrasts().stream()
            .filter(row -> row.topicId() == null || view.topic(row.topicId()) != null)
            .toList();
  }

  /** A question with its largest differences and how many there are. */
  public record Group(String question, List<Contrast> rows, int count) {}

  /** Returns the questions that show a difference. */
  public List<Group> groups() {
    return QUESTIONS.stream()
        .map(question -> clear().filter(row -> row.question().equals(question)).toList())
        .filter(rows -> !rows.isEmpty())
        .map(
            rows ->
                new Group(rows.get(0).question(), rows.stream().limit(ROWS).toList(), rows.size()))
        .toList();
  }

  private Stream<Contrast> clear() {
    return all.stream().filter(Contrast::isClear);
  }

  /** Returns the questions in which chance explains every difference, in words. */
  public List<String> alike() {
    return QUESTIONS.stream()
        .filter(question -> all.stream().anyMatch(row -> row.question().equals(question)))
        .filter(question -> clear().noneMatch(row -> row.question().equals(question)))
        .map(this::question)
        .toList();
  }

  /** Returns the questions that not enough is known for, in words. */
  public List<String> undecided() {
    return QUESTIONS.stream()
        .filter(view.report().patterns().undecided()::contains)
        .map(this::question)
        .toList();
  }

  /** Returns where answers came faster and yet something got worse. */
  public List<Contrast> conflicts() {
    return clear().filter(row -> row.verdict().equals("goal_conflict")).toList();
  }

  /** Returns whether the last quarter could be compared with the one before. */
  public boolean hasQuarter() {
    return all.stream().anyMatch(row -> row.question().equals("last_quarter"));
  }

  /** Returns what is clearly different about a topic. */
  public List<Contrast> of(Topic topic) {
    return clear().filter(row -> topic.id().equals(row.topicId())).limit(2 * ROWS).toList();
  }

  /** Returns a question in words. */
  public String question(String question) {
    return view.w().name("contrast", question);
  }

  /** Returns what is compared, in words: a mark, channel, segment or team, and the topic. */
  public String group(Contrast row) {
    String group =
        switch (row.question()) {
          case "rating_by_mark" -> view.w().name("metric", "replies_" + row.group() + "_share");
          case "channel_for_topic" -> view.w().name("channel", row.group());
          case "segment_topics" -> view.w().name("segment", row.group());
          default -> row.group();
        };
    return group.isEmpty() ? question(row.question()) : group;
  }

  /** Returns the topic in words; the whole archive if there is none. */
  public String topic(Contrast row) {
    return row.topicId() == null ? view.t("hours.all") : view.label(view.topic(row.topicId()));
  }

  /** Returns what is counted, in words. */
  public String outcome(Contrast row) {
    String mark = "replies_" + row.outcome() + "_share";
    String asMark = view.w().name("metric", mark);
    return asMark.equals(mark.replace('_', ' ')) ? view.w().name("outcome", row.outcome()) : asMark;
  }

  /** Returns {@code better}, {@code worse} or {@code plain} for a difference. */
  public String sense(Contrast row) {
    if (PLAIN.contains(row.outcome())) {
      return "plain";
    }
    return BAD.contains(row.outcome()) != (row.difference() > 0) ? "better" : "worse";
  }
}
