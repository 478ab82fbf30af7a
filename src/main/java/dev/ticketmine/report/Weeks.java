package dev.ticketmine.report;

import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The weeks of a chart. Weeks that are shown as one have the same height: their average. */
final class Weeks {
  /**
   * A week of a chart.
   *
   * @param start Monday
   * @param conversations conversations, on average over the weeks that it is shown with
   * @param of what it is shown with
   */
  record Average(LocalDate start, double conversations, Week of) {}

  /** Returns every week by itself. */
  static List<Average> averages(List<Week> weeks) {
    List<Average> averages = new ArrayList<>();
    for (Week week : weeks) {
      for (int index = 0; index < week.weeks(); index++) {
        averages.add(
            new Average(
                week.start().plusWeeks(index), (double) week.conversations() / week.weeks(), week));
      }
    }
    return averages;
  }

  /** Returns the same without weeks that the archive holds only a part of. */
  static List<Average> complete(List<Week> weeks, Archive archive) {
    return averages(weeks).stream()
        .filter(
            week ->
                archive.lastDate() == null
                    || (!week.start().plusDays(6).isAfter(archive.lastDate())
                        && !week.start().isBefore(archive.firstDate())))
        .toList();
  }

  private Weeks() {}
}
