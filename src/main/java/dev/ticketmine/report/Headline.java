package dev.ticketmine.report;

import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The finding of the night in one sentence: the greatest recent rise of a topic; without any, what
 * better help content could save; else the most frequent topic.
 */
final class Headline {
  private static final List<String> RISES = List.of("spike", "emerging", "resurfaced");

  static String of(ReportView view) {
    return rise(view)
        .or(() -> saving(view))
        .or(() -> largest(view))
        .orElseGet(() -> view.t("page.heading"));
  }

  private static Optional<String> rise(ReportView view) {
    return view.alerts(true).stream()
        .filter(alert -> RISES.contains(alert.kind()) && alert.observed() != null)
        .filter(alert -> alert.expectedHigh() != null)
        .max(
            Comparator.comparingDouble((Alert alert) -> alert.observed() - alert.expectedHigh())
                .thenComparing(Alert::week)
                .thenComparing(Alert::topicId))
        .map(
            alert ->
                view.t(
                    "headline.rise",
                    view.label(view.topic(alert.topicId())),
                    view.w().decimal(alert.observed()),
                    view.w().shortDate(alert.week()),
                    view.value(alert, alert.expectedLow(), alert.expectedHigh())));
  }

  private static Optional<String> saving(ReportView view) {
    record Part(Topic topic, double low, double high) {}
    List<Part> parts =
        view.report().topics().stream()
            .flatMap(
                topic ->
                    topic.gaps().stream()
                        .filter(GapView::isOpen)
                        .map(gap -> new Part(topic, low(gap), high(gap))))
            .filter(part -> part.high() > 0)
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Topic first =
        parts.stream()
            .max(
                Comparator.comparingDouble((Part part) -> part.low() + part.high())
                    .thenComparing(part -> part.topic().id()))
            .orElseThrow()
            .topic();
    return Optional.of(
        view.t(
            "headline.saving",
            view.w()
                .words(
                    parts.stream().mapToDouble(Part::low).sum(),
                    parts.stream().mapToDouble(Part::high).sum()),
            view.label(first)));
  }

  private static double low(Gap gap) {
    return Objects.requireNonNullElse(gap.deflectableLow(), 0.0);
  }

  private static double high(Gap gap) {
    return Objects.requireNonNullElse(gap.deflectableHigh(), 0.0);
  }

  private static Optional<String> largest(ReportView view) {
    return view.report().topics().stream()
        .findFirst()
        .map(
            topic ->
                view.t("headline.topic", view.label(topic), view.w().percent(view.share(topic))));
  }

  private Headline() {}
}
