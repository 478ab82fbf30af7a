package dev.ticketmine.report;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.Topic;
import java.util.List;

/** Figures of causes. */
public final class CauseFigures {
  private final ReportView view;
  private final Figures figures;

  CauseFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns the conversations of a topic with a cause. */
  public Figure support(Topic topic, Cause cause) {
    return enter(Form.CAUSE_SUPPORT, topic, cause, view.count(cause.support()));
  }

  /** Returns their share. */
  public Figure share(Topic topic, Cause cause) {
    return enter(Form.CAUSE_SHARE, topic, cause, view.w().percent(cause.share()));
  }

  /** Returns the interval of the share. */
  public Figure interval(Topic topic, Cause cause) {
    return enter(
        Form.CAUSE_INTERVAL,
        topic,
        cause,
        view.w().percentRange(cause.shareLow(), cause.shareHigh()));
  }

  /** Returns the same share in other topics. */
  public Figure others(Topic topic, Cause cause) {
    return enter(
        Form.CAUSE_OTHERS,
        topic,
        cause,
        view.w().percent(cause.baseShare()),
        cause.baseShare() != null,
        Source.group(Groups.ARCHIVE, GroupKind.CAUSE, List.of(cause.id())));
  }

  /** Returns the share divided by the share in other topics. */
  public Figure lift(Topic topic, Cause cause) {
    return enter(
        Form.CAUSE_LIFT,
        topic,
        cause,
        view.w().decimal(cause.lift()),
        cause.lift() != null,
        source(topic, cause));
  }

  private Figure enter(Form form, Topic topic, Cause cause, String text) {
    return enter(form, topic, cause, text, cause.support() != null, source(topic, cause));
  }

  private Figure enter(
      Form form, Topic topic, Cause cause, String text, boolean isShown, Source source) {
    List<String> about = List.of(view.label(cause), view.label(topic));
    // An event has no group of conversations that have it.
    return cause.kind().equals("event")
        ? new Figure(form, null, text, isShown, source, about)
        : figures.enter(form, List.of(cause.id()), text, isShown, source, about);
  }

  private static Source source(Topic topic, Cause cause) {
    return Source.group(topic.id(), GroupKind.CAUSE, List.of(cause.id()));
  }
}
