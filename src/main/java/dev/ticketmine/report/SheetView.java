package dev.ticketmine.report;

import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Recommendation;
import dev.ticketmine.report.model.Topic;
import java.util.List;

/** The management summary: what fits on one sheet of paper. */
public final class SheetView {
  private static final int ACTIONS = 3;
  private static final int TOPICS = 5;

  private final ReportView view;

  SheetView(ReportView view) {
    this.view = view;
  }

  /** Returns the first steps. */
  public List<Recommendation> actions() {
    return view.actions().stream().limit(ACTIONS).toList();
  }

  /** Returns the largest topics. */
  public List<Topic> topics() {
    return view.report().topics().stream().limit(TOPICS).toList();
  }

  /** Returns how many topics lack help content in some language. */
  public long openGaps() {
    return view.report().topics().stream()
        .filter(topic -> topic.gaps().stream().anyMatch(GapView::isOpen))
        .count();
  }

  /**
   * Returns the contacts a week that better help content could save, as the sum of the topics'
   * ranges; null if none is told.
   */
  public String avoidable() {
    List<Gap> gaps =
        view.report().topics().stream()
            .flatMap(topic -> topic.gaps().stream())
            .filter(gap -> GapView.isOpen(gap) && gap.deflectableHigh() != null)
            .toList();
    return gaps.isEmpty()
        ? null
        : view.w()
            .range(
                gaps.stream().mapToDouble(Gap::deflectableLow).sum(),
                gaps.stream().mapToDouble(Gap::deflectableHigh).sum());
  }
}
