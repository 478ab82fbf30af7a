package dev.ticketmine.report;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Incident;
import dev.ticketmine.report.model.Recommendation;
import java.util.List;

/** Figures of alerts, incidents and recommended steps. */
public final class ChangeFigures {
  private final ReportView view;
  private final Figures figures;

  ChangeFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns what was observed in the week of an alert. */
  public Figure observed(Alert alert) {
    Source source = row(alert);
    boolean isShown = alert.observed() != null;
    return figures.enter(
        Form.ALERT_OBSERVED,
        List.of(alert.topicId(), alert.week(), alert.kind()),
        view.observed(alert),
        isShown,
        source.counting(
            alert.topicId(),
            view.isMood(alert) ? GroupKind.NEGATIVE_WEEK : GroupKind.WEEK,
            alert.week().toString()),
        about(alert));
  }

  /** Returns what was to be expected. */
  public Figure expected(Alert alert) {
    return figures.enter(
        Form.ALERT_EXPECTED,
        List.of(alert.topicId(), alert.week(), alert.kind()),
        view.value(alert, alert.expectedLow(), alert.expectedHigh()),
        true,
        row(alert),
        about(alert));
  }

  private static Source row(Alert alert) {
    return Source.where("topic_id", alert.topicId())
        .and("week_start_date", alert.week())
        .and("kind", alert.kind());
  }

  private List<String> about(Alert alert) {
    return List.of(
        view.label(view.topic(alert.topicId())),
        view.w().date(alert.week()),
        view.w().name("alert", alert.kind()));
  }

  /** Returns the conversations of an incident and what was usual. */
  public Figure conversations(Incident incident) {
    return enter(
        Form.INCIDENT_CONVERSATIONS,
        incident,
        view.incidents().count(incident),
        incident.conversations() != null);
  }

  /** Returns how an incident grew. */
  public Figure growth(Incident incident) {
    return enter(
        Form.INCIDENT_GROWTH,
        incident,
        view.incidents().growth(incident),
        incident.growth() != null);
  }

  private Figure enter(Form form, Incident incident, String text, boolean isShown) {
    return figures.enter(
        form,
        List.of(incident.topicId(), incident.first()),
        text,
        isShown,
        Source.where("topic_id", incident.topicId()).and("first_date", incident.first()),
        List.of(view.label(view.topic(incident.topicId())), view.w().date(incident.first())));
  }

  /** Returns what a step is expected to bring. */
  public Figure impact(Recommendation item) {
    return figures.enter(
        Form.RECOMMENDATION_IMPACT,
        List.of(view.shortId(item)),
        view.w().range(item.impactLow(), item.impactHigh()),
        true,
        Source.where("recommendation_id", item.id()),
        List.of(view.told(item.title()), view.w().name("unit", item.kind())));
  }
}
