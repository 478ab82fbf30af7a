package dev.ticketmine.report;

import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Driver;
import java.util.ArrayList;
import java.util.List;

/** What a change is associated with, in a few sentences; never what caused it. */
final class DriverWords {
  private final ReportView view;

  DriverWords(ReportView view) {
    this.view = view;
  }

  /** Returns the sentences about an alert; none where nothing is claimed of this kind of alert. */
  List<String> of(Alert alert) {
    Driver driver = alert.driver();
    if (driver == null) {
      return alert.observed() == null ? List.of(view.t("driver.few")) : List.of();
    }
    Wording words = view.w();
    String values = view.attribute(driver.attribute()) + ": " + String.join(", ", driver.values());
    List<String> sentences = new ArrayList<>();
    if (driver.share() == null) {
      sentences.add(view.t("driver.hidden", values, words.shortDate(driver.since())));
    } else {
      sentences.add(
          view.t(
              view.isMood(alert) ? "driver.mood" : "driver.rise",
              words.percent(driver.share()),
              words.percentRange(driver.low(), driver.high()),
              values,
              words.shortDate(driver.since()),
              words.percent(driver.usual())));
    }
    if (driver.event() != null) {
      sentences.add(
          view.t(
              "driver.event",
              driver.event(),
              words.shortDate(driver.eventDate()),
              words.counted("days", driver.lagDays())));
    }
    sentences.add(view.t("driver.strength", words.name("strength", driver.strength())));
    return sentences;
  }
}
