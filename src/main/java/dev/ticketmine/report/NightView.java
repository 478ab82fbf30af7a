package dev.ticketmine.report;

import dev.ticketmine.report.model.NightDifference;
import dev.ticketmine.report.model.Topic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the templates ask for about why figures are not those of the night before. */
public final class NightView {
  private static final List<String> REASONS = List.of("new", "late", "edited", "moved", "erased");
  private static final List<String> SETTINGS = List.of("configuration", "model", "code");
  private static final int TOPICS = 10;

  private final ReportView view;
  private final List<NightDifference> all;

  NightView(ReportView view) {
    this.view = view;
    this.all = view.report().archive().differences();
  }

  /** Returns the day of the night before; null without one. */
  public LocalDate since() {
    return view.report().archive().comparedWith();
  }

  /** Returns what is different in the archive, in words with numbers. */
  public List<String> archive() {
    return all.stream()
        .filter(each -> each.topicId().isEmpty() && REASONS.contains(each.reason()))
        .sorted(inOrder())
        .map(each -> view.t("night." + each.reason(), count(each)))
        .toList();
  }

  /** Returns what else was not as it is now: configuration, model, code. */
  public List<String> settings() {
    return SETTINGS.stream()
        .filter(name -> all.stream().anyMatch(each -> each.reason().equals(name)))
        .map(name -> view.t("night." + name))
        .toList();
  }

  /** Returns the topics with the largest differences that can be shown. */
  public List<Topic> topics() {
    return view.report().topics().stream()
        .filter(topic -> size(topic) > 0)
        .sorted(
            Comparator.comparingLong(this::size)
                .reversed()
                .thenComparing(Topic::conversations, Comparator.reverseOrder())
                .thenComparing(Topic::id))
        .limit(TOPICS)
        .toList();
  }

  private long size(Topic topic) {
    return all.stream()
        .filter(each -> each.topicId().equals(topic.id()))
        .map(NightDifference::conversations)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Returns what came to a topic, or left it, and why; a dash if nothing did. */
  public String moves(Topic topic, String direction) {
    String words =
        all.stream()
            .filter(each -> each.topicId().equals(topic.id()))
            .filter(each -> each.direction().equals(direction))
            .sorted(inOrder())
            .map(each -> view.t("night." + direction + "." + each.reason(), count(each)))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "–" : words;
  }

  private String count(NightDifference difference) {
    return difference.conversations() == null
        ? view.t("night.few", view.options().floor().minimumConversations())
        : view.w().number(difference.conversations());
  }

  private static Comparator<NightDifference> inOrder() {
    return Comparator.comparingInt(each -> REASONS.indexOf(each.reason()));
  }
}
