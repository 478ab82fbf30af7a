package dev.ticketmine.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Weeks that are published as one, because each alone has too few conversations.
 *
 * @param start Monday of the first week
 * @param weeks number of weeks
 * @param size who stands behind them
 */
public record WeekSpan(LocalDate start, int weeks, GroupSize size) {
  /**
   * Joins neighbouring weeks, from the first on, until each span may be published; what is left at
   * the end belongs to the last span. Spans that are complete stay the same in later nights.
   *
   * @param weeks sizes by Monday, as in {@code 2026-03-02}; weeks that are missing are empty
   * @param first first Monday of all
   * @param last last Monday of all
   * @return no span if all weeks together are too few
   */
  public static List<WeekSpan> of(
      SortedMap<String, GroupSize> weeks, LocalDate first, LocalDate last, Floor floor) {
    List<WeekSpan> spans = new ArrayList<>();
    WeekSpan open = null;
    for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
      WeekSpan next = new WeekSpan(week, 1, weeks.getOrDefault(week.toString(), GroupSize.NONE));
      open = open == null ? next : open.and(next);
      if (floor.admits(open.size)) {
        spans.add(open);
        open = null;
      }
    }
    if (open != null && !spans.isEmpty()) {
      spans.add(spans.remove(spans.size() - 1).and(open));
    }
    return spans;
  }

  private WeekSpan and(WeekSpan next) {
    return new WeekSpan(start, weeks + next.weeks, size.plus(next.size));
  }
}
