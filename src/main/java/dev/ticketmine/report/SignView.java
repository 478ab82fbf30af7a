package dev.ticketmine.report;

import dev.ticketmine.report.model.ClosingLine;
import dev.ticketmine.report.model.Phase;
import dev.ticketmine.report.model.Sign;
import dev.ticketmine.report.model.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the templates ask for about what conversations show, how they end, and their phases. */
public final class SignView {
  /** Signs in the order of the report, by what they are about. */
  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "customers",
              List.of(
                  "hard",
                  "misunderstood",
                  "corrects",
                  "expects",
                  "tried_already",
                  "asks_where",
                  "asks_meaning",
                  "impatient",
                  "disappointed",
                  "ironic",
                  "threatens_to_leave",
                  "delighted")),
          new Group("sensitive", List.of("loss", "fraud", "health", "death", "device_reports")),
          new Group(
              "replies",
              List.of(
                  "formal_address",
                  "informal_address",
                  "mixed_address",
                  "cheerful",
                  "cheerful_to_unhappy",
                  "holding",
                  "tells_checked",
                  "closing",
                  "kept_published_promise")),
          new Group(
              "ends",
              List.of(
                  "closed_unsolved",
                  "closed_reopened",
                  "closed_back_14d",
                  "closed_with_complaint")),
          new Group(
              "purposes",
              List.of("purpose_order", "purpose_fix", "purpose_help", "purpose_relation")),
          new Group("bots", List.of("bot_took_part", "bot_alone", "bot_handed_over")));

  private static final List<String> PHASES = List.of("recognise", "search", "solve");
  private static final int PLACES = 3;
  private static final int LINES = 5;

  private final ReportView view;

  SignView(ReportView view) {
    this.view = view;
  }

  /** Signs that belong together. */
  public record Group(String name, List<String> signs) {}

  /** Returns the groups of which something is known. */
  public List<Group> groups() {
    return GROUPS.stream().filter(group -> !of(group).isEmpty()).toList();
  }

  /** Returns the signs of a group over all conversations. */
  public List<Sign> of(Group group) {
    return group.signs().stream()
        .flatMap(
            name ->
                all().stream()
                    .filter(sign -> sign.scope().equals("all") && sign.name().equals(name)))
        .toList();
  }

  /** Returns where a sign is shown more often than usual, the highest shares first. */
  public List<Sign> places(Sign sign) {
    return all().stream()
        .filter(place -> !place.scope().equals("all") && !place.scope().equals("area"))
        .filter(place -> place.name().equals(sign.name()))
        .sorted(
            Comparator.comparing(Sign::share)
                .reversed()
                .thenComparing(Sign::scope)
                .thenComparing(Sign::scopeValue))
        .limit(PLACES)
        .toList();
  }

  /** Returns what conversations about a topic show more often than usual. */
  public List<Sign> of(Topic topic) {
    // What a contact is for follows from the area of its topic, which the page names already.
    return GROUPS.stream()
        .filter(group -> !group.name().equals("purposes"))
        .flatMap(group -> group.signs().stream())
        .flatMap(
            name ->
                all().stream()
                    .filter(sign -> sign.scope().equals("topic"))
                    .filter(sign -> sign.scopeValue().equals(topic.id()))
                    .filter(sign -> sign.name().equals(name)))
        .toList();
  }

  /** Returns the share of a sign over all conversations. */
  public double usual(Sign sign) {
    return all().stream()
        .filter(other -> other.scope().equals("all") && other.name().equals(sign.name()))
        .mapToDouble(Sign::share)
        .findFirst()
        .orElseThrow();
  }

  /** Without topics that are not shown. */
  private List<Sign> all() {
    return view.report().patterns().signs().stream()
        .filter(sign -> !sign.scope().equals("topic") || view.topic(sign.scopeValue()) != null)
        .toList();
  }

  /** Returns where a sign was counted, in words. */
  public String where(Sign sign) {
    return switch (sign.scope()) {
      case "topic" -> view.label(view.topic(sign.scopeValue()));
      case "all" -> view.t("hours.all");
      default -> view.w().name(sign.scope(), sign.scopeValue());
    };
  }

  /** Returns the topic of a place; null for a channel. */
  public Topic topic(Sign sign) {
    return sign.scope().equals("topic") ? view.topic(sign.scopeValue()) : null;
  }

  /** Returns the most frequent closing lines in the language of the report, of all for null. */
  public List<ClosingLine> closings(Topic topic) {
    String id = topic == null ? null : topic.id();
    return view.report().patterns().closings().stream()
        .filter(line -> Objects.equals(line.topicId(), id))
        .filter(line -> line.language().equals(view.w().language()))
        .limit(LINES)
        .toList();
  }

  /** Returns the phases in their order. */
  public List<Phase> phases() {
    return view.report().patterns().phases().stream()
        .sorted(Comparator.comparingInt(phase -> PHASES.indexOf(phase.name())))
        .toList();
  }
}
