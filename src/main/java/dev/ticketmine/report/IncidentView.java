package dev.ticketmine.report;

import dev.ticketmine.report.model.Incident;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What the templates ask for about candidates for a major issue. */
public final class IncidentView {
  private final ReportView view;

  IncidentView(ReportView view) {
    this.view = view;
  }

  /**
   * Returns the incidents of topics that are shown, of the latest weeks: open ones first. What is
   * over and of what nothing can be shown helps nobody.
   */
  public List<Incident> recent() {
    LocalDate last = view.report().archive().lastDate();
    if (last == null) {
      return List.of();
    }
    LocalDate first = last.minusWeeks(view.options().recentWeeks());
    return view.report().incidents().stream()
        .filter(incident -> view.topic(incident.topicId()) != null)
        .filter(incident -> !incident.last().isBefore(first))
        .filter(incident -> incident.isOpen() || incident.attribute() != null)
        .sorted(
            Comparator.comparing((Incident incident) -> !incident.isOpen())
                .thenComparing(Incident::first, Comparator.reverseOrder())
                .thenComparing(Incident::topicId))
        .toList();
  }

  /** Returns what the incident is tied to, or that there are too few to show. */
  public String value(Incident incident) {
    return incident.attribute() == null
        ? view.t("incidents.few")
        : view.attribute(incident.attribute()) + ": " + incident.value();
  }

  /** Returns the number of conversations and what was usual. */
  public String count(Incident incident) {
    return incident.conversations() == null
        ? view.count(null)
        : view.t(
            "incidents.count",
            view.w().number(incident.conversations()),
            view.w().decimal(incident.expected()));
  }

  /** Returns how the cluster grew or shrank. */
  public String growth(Incident incident) {
    Double growth = incident.growth();
    if (growth == null) {
      return "–";
    }
    return growth == 0
        ? view.t("incidents.steady")
        : view.t(
            growth > 0 ? "incidents.growing" : "incidents.shrinking",
            view.w().decimal(Math.abs(growth)));
  }
}
