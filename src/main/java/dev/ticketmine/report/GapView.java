package dev.ticketmine.report;

import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the templates ask for about gaps in the help content. */
public final class GapView {
  private static final String COVERED = "covered";
  private static final String OTHER = "other";

  /** Areas that every shop has; they are shown also when nobody asks about them. */
  static final List<String> CORE_AREAS =
      List.of("billing", "orders", "shipping", "returns", "accounts");

  private static final List<String> STATUSES =
      List.of(COVERED, "weak", "stale", "unfindable", "duplicate", "language_missing", "missing");

  private final ReportView view;

  GapView(ReportView view) {
    this.view = view;
  }

  /** A gap with its topic. */
  public record TopicGap(Topic topic, Gap gap) {}

  /**
   * An area with its open gaps.
   *
   * @param all gaps and covered topics
   * @param gaps those that are open
   */
  public record AreaGaps(String area, long topics, List<Gap> all, List<TopicGap> gaps) {}

  /** Returns the core areas, then others that have topics, with what the content lacks there. */
  public List<AreaGaps> areas() {
    List<String> areas = new ArrayList<>(CORE_AREAS);
    view.report().topics().stream()
        .map(GapView::area)
        .distinct()
        .sorted(Comparator.comparing((String area) -> area.equals(OTHER)).thenComparing(a -> a))
        .filter(area -> !areas.contains(area))
        .forEach(areas::add);
    return areas.stream().map(this::gaps).toList();
  }

  private AreaGaps gaps(String area) {
    List<Topic> members =
        view.report().topics().stream().filter(topic -> area.equals(area(topic))).toList();
    List<TopicGap> gaps =
        members.stream()
            .flatMap(topic -> topic.gaps().stream().map(gap -> new TopicGap(topic, gap)))
            .filter(row -> isOpen(row.gap()))
            .sorted(
                Comparator.comparing(
                        (TopicGap row) -> row.gap().conversations(),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(row -> row.topic().id())
                    .thenComparing(row -> row.gap().language()))
            .toList();
    List<Gap> all = members.stream().flatMap(topic -> topic.gaps().stream()).toList();
    return new AreaGaps(area, members.size(), all, gaps);
  }

  private static String area(Topic topic) {
    return Objects.requireNonNullElse(topic.area(), OTHER);
  }

  /** Returns how many topics of an area have which status, by language: "3 good, 2 weak". */
  public String statuses(AreaGaps area) {
    return STATUSES.stream()
        .filter(status -> count(area, status) > 0)
        .map(status -> count(area, status) + " " + view.w().name("status", status))
        .collect(Collectors.joining(", "));
  }

  private static long count(AreaGaps area, String status) {
    return area.all().stream().filter(gap -> gap.status().equals(status)).count();
  }

  /** Returns whether content is wanting: every status but covered. */
  public static boolean isOpen(Gap gap) {
    return !COVERED.equals(gap.status());
  }
}
