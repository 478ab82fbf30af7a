package dev.ticketmine.report;

import dev.ticketmine.report.chart.Drawing;
import dev.ticketmine.report.model.BusyHour;
import dev.ticketmine.report.model.Topic;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the templates ask for about the times of contacts: over all, the peaks, and by topic. */
public final class HoursView {
  private static final int PEAKS = 3;
  private static final int TOPICS_BEHIND = 3;

  /** So many times the usual share of a topic's contacts is more than an uneven calendar. */
  private static final double MORE_THAN_USUAL = 1.2;

  private static final Comparator<BusyHour> IN_ORDER =
      Comparator.comparingInt(BusyHour::weekday).thenComparingInt(BusyHour::hour);

  private final ReportView view;
  private final List<BusyHour> all;

  HoursView(ReportView view) {
    this.view = view;
    this.all = view.report().patterns().hours();
  }

  /** Returns all of the time; null if nothing is known. */
  public BusyHour total() {
    return overall().filter(BusyHour::isTotal).findFirst().orElse(null);
  }

  /** Returns the hours of all days, from the first. */
  public List<BusyHour> hours() {
    return overall()
        .filter(time -> time.weekday() == 0 && time.hour() >= 0)
        .sorted(IN_ORDER)
        .toList();
  }

  /** Returns the weekdays, from Monday. */
  public List<BusyHour> weekdays() {
    return overall().filter(HoursView::isWeekday).sorted(IN_ORDER).toList();
  }

  private Stream<BusyHour> overall() {
    return all.stream().filter(time -> time.topicId() == null);
  }

  private static boolean isWeekday(BusyHour time) {
    return time.weekday() > 0 && time.hour() < 0;
  }

  /** Returns the hours of the week as a map, wide and narrow. */
  public List<Drawing> map() {
    return view.charts().hours(overall().toList(), this::words);
  }

  /**
   * A time to prepare for.
   *
   * @param why busy: among the most contacts; late: among the most that wait beyond the target
   * @param topics topics that come then more often than at other times
   */
  public record Peak(BusyHour time, List<String> why, List<Topic> topics) {}

  /** Returns the busiest weekday, the busiest hours, and those in which most wait too long. */
  public List<Peak> peaks() {
    Map<BusyHour, List<String>> reasons = new LinkedHashMap<>();
    Comparator<BusyHour> busiest =
        Comparator.comparing(BusyHour::conversations).reversed().thenComparing(IN_ORDER);
    weekdays().stream().min(busiest).ifPresent(time -> reasons.put(time, List.of("busy")));
    hours().stream().sorted(busiest).limit(PEAKS).forEach(t -> reasons.put(t, List.of("busy")));
    hours().stream()
        .filter(time -> time.withinTarget() != null && waiting(time) > 0)
        .sorted(Comparator.comparing(HoursView::waiting).reversed().thenComparing(IN_ORDER))
        .limit(PEAKS)
        .forEach(time -> reasons.merge(time, List.of("late"), (a, b) -> List.of("busy", "late")));
    return reasons.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(Comparator.comparing(BusyHour::hour).thenComparing(IN_ORDER)))
        .map(entry -> new Peak(entry.getKey(), entry.getValue(), behind(entry.getKey())))
        .toList();
  }

  private static double waiting(BusyHour time) {
    return time.conversations() * (1 - time.withinTarget());
  }

  private List<Topic> behind(BusyHour peak) {
    return all.stream()
        .filter(time -> time.topicId() != null && time.lift() >= MORE_THAN_USUAL)
        .filter(time -> time.weekday() == peak.weekday() && time.hour() == peak.hour())
        .sorted(
            Comparator.comparing(BusyHour::conversations)
                .reversed()
                .thenComparing(BusyHour::topicId))
        .map(time -> view.topic(time.topicId()))
        .filter(Objects::nonNull)
        .limit(TOPICS_BEHIND)
        .toList();
  }

  /** Returns all of the time of a topic; null if it is too small. */
  public BusyHour total(Topic topic) {
    return of(topic).filter(BusyHour::isTotal).findFirst().orElse(null);
  }

  /** Returns when a topic comes more often than others do, the most contacts first. */
  public List<BusyHour> busy(Topic topic) {
    return of(topic)
        .filter(time -> !time.isTotal() && time.lift() >= MORE_THAN_USUAL)
        .sorted(Comparator.comparing(BusyHour::conversations).reversed().thenComparing(IN_ORDER))
        .limit(PEAKS)
        .toList();
  }

  private Stream<BusyHour> of(Topic topic) {
    return all.stream().filter(time -> topic.id().equals(time.topicId()));
  }

  /** Returns a time in words, as "Monday, 9–10". */
  public String words(BusyHour time) {
    String day = time.weekday() == 0 ? null : day(time.weekday(), TextStyle.FULL_STANDALONE);
    String hour =
        time.hour() < 0 ? null : view.t("hours.hour", time.hour(), (time.hour() + 1) % 24);
    if (day == null) {
      return hour == null ? view.t("hours.always") : hour;
    }
    return hour == null ? day : view.t("hours.both", day, hour);
  }

  private String day(int weekday, TextStyle style) {
    return view.w().weekday(DayOfWeek.of(weekday), style);
  }
}
