package dev.ticketmine.report;

import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.Contrast;
import java.util.List;

/** Figures of comparisons. */
public final class ContrastFigures {
  private final ReportView view;
  private final Figures figures;

  ContrastFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns the share of the group. */
  public Figure share(Contrast row) {
    return enter(Form.CONTRAST_SHARE, row, view.w().percent(row.share()));
  }

  /** Returns the share of the others. */
  public Figure others(Contrast row) {
    return enter(Form.CONTRAST_OTHERS, row, view.w().percent(row.otherShare()));
  }

  /** Returns the interval of the difference in percentage points. */
  public Figure difference(Contrast row) {
    return enter(Form.CONTRAST_DIFFERENCE, row, view.w().pointRange(row.low(), row.high()));
  }

  /** Returns the conversations of the group. */
  public Figure base(Contrast row) {
    return enter(Form.CONTRAST_BASE, row, view.w().number(row.conversations()));
  }

  private Figure enter(Form form, Contrast row, String text) {
    boolean isAll = row.topicId() == null;
    Source source =
        Source.where("question", row.question())
            .and("scope", isAll ? "all" : "topic")
            .and("scope_value", isAll ? "" : row.topicId())
            .and("group_value", row.group())
            .and("outcome", row.outcome());
    ContrastView words = view.contrasts();
    return figures.enter(
        form,
        List.of(
            row.question(),
            isAll ? "all" : row.topicId(),
            row.group().isEmpty() ? "itself" : row.group(),
            row.outcome()),
        text,
        true,
        source,
        List.of(words.outcome(row), words.topic(row), words.group(row)));
  }
}
