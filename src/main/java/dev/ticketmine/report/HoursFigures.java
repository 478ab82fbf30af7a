package dev.ticketmine.report;

import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.BusyHour;
import java.util.List;

/** Figures of the times of contacts. */
public final class HoursFigures {
  private final ReportView view;
  private final Figures figures;

  HoursFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns the conversations begun then. */
  public Figure contacts(BusyHour time) {
    return enter(Form.HOURS_CONTACTS, time, view.w().number(time.conversations()));
  }

  /** Returns their share of all. */
  public Figure share(BusyHour time) {
    return enter(Form.HOURS_SHARE, time, view.w().percent(time.share()));
  }

  /** Returns the median time to the first answer. */
  public Figure firstResponse(BusyHour time) {
    return enter(Form.HOURS_RESPONSE, time, view.w().minutes(time.firstResponseMinutes()));
  }

  /** Returns the share answered within the target. */
  public Figure withinTarget(BusyHour time) {
    return enter(Form.HOURS_WITHIN, time, view.w().percent(time.withinTarget()));
  }

  /** Returns what next week may bring, as a range. */
  public Figure expected(BusyHour time) {
    return enter(
        Form.HOURS_EXPECTED, time, view.w().range(time.expectedLow(), time.expectedHigh()));
  }

  private Figure enter(Form form, BusyHour time, String text) {
    boolean isAll = time.topicId() == null;
    String about = isAll ? "all" : time.topicId();
    Source source =
        Source.where("scope", isAll ? "all" : "topic")
            .and("scope_value", isAll ? "" : time.topicId())
            .and("weekday", time.weekday())
            .and("hour", time.hour());
    String name = isAll ? view.t("hours.all") : view.label(view.topic(time.topicId()));
    return figures.enter(
        form,
        List.of(about, day(time), hour(time)),
        text,
        !text.equals("–"),
        source,
        List.of(name, view.hours().words(time)));
  }

  private static String day(BusyHour time) {
    return time.weekday() == 0 ? "every" : String.valueOf(time.weekday());
  }

  private static String hour(BusyHour time) {
    return time.hour() < 0 ? "whole" : String.valueOf(time.hour());
  }
}
