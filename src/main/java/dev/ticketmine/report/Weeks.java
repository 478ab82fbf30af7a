package dev.ticketmine.report;

import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Series of weeks without holes: a week without conversations is a zero, not a missing point. */
final class Weeks {
  /** Returns one week for each week of the archive. */
  static List<Week> filled(List<Week> weeks, Archive archive) {
    if (archive.weeks().isEmpty()) {
      return weeks;
    }
    Map<LocalDate, Week> known = new HashMap<>();
    weeks.forEach(week -> known.put(week.start(), week));
    LocalDate last = archive.weeks().get(archive.weeks().size() - 1).start();
    List<Week> filled = new ArrayList<>();
    for (LocalDate start = archive.weeks().get(0).start();
        !start.isAfter(last);
        start = start.plusWeeks(1)) {
      filled.add(known.getOrDefault(start, Week.of(start, 0)));
    }
    return filled;
  }

  /** Returns the same without weeks that the archive holds only a part of. */
  static List<Week> complete(List<Week> weeks, Archive archive) {
    return filled(weeks, archive).stream()
        .filter(
            week ->
                archive.lastDate() == null
                    || (!week.start().plusDays(6).isAfter(archive.lastDate())
                        && !week.start().isBefore(archive.firstDate())))
        .toList();
  }

  /** Returns the conversations of {@code count} complete weeks, {@code skip} weeks from the end. */
  static long sum(List<Week> complete, int skip, int count) {
    int end = Math.max(0, complete.size() - skip);
    return complete.subList(Math.max(0, end - count), end).stream()
        .mapToLong(Week::conversations)
        .sum();
  }

  private Weeks() {}
}
