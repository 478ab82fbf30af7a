package dev.ticketmine.jobs;

import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.report.model.Precision;
import dev.ticketmine.tables.Decisions;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Counts how many of the decided recommendations were taken, by kind and by month. */
final class PrecisionRows {
  /** Below so many decisions no share is told. */
  static final int FEWEST = 10;

  private static final String ALL = "all";

  /** Decided and taken. */
  private record Tally(long decided, long taken) {
    Tally plus(Tally other) {
      return new Tally(decided + other.decided, taken + other.taken);
    }
  }

  /**
   * Returns all kinds together, each kind, and then all kinds by month, latest first. Of each
   * recommendation the latest decision counts.
   *
   * @param decisions rows of {@link Decisions}
   * @param kinds kinds of recommendations by id, for decisions that do not say it
   * @param zone zone in which months begin
   */
  static List<Precision> of(List<Row> decisions, Map<String, String> kinds, ZoneId zone) {
    List<Row> ordered = new ArrayList<>(decisions);
    ordered.sort(
        Comparator.comparing((Row row) -> row.<Timestamp>getAs(Decisions.DECIDED_AT))
            .thenComparing(row -> Cells.textOrEmpty(row, Decisions.DECISION)));
    Map<String, Row> latest = new HashMap<>();
    ordered.forEach(row -> latest.put(Cells.text(row, Decisions.RECOMMENDATION_ID), row));
    Map<String, Tally> byKind = new TreeMap<>();
    Map<LocalDate, Tally> byMonth = new TreeMap<>(Comparator.reverseOrder());
    latest.forEach(
        (id, row) -> {
          boolean isTaken = !"rejected".equals(Cells.text(row, Decisions.DECISION));
          Tally one = new Tally(1, isTaken ? 1 : 0);
          String kind = Cells.text(row, Decisions.KIND);
          String known = kind == null ? kinds.get(id) : kind;
          byKind.merge(ALL, one, Tally::plus);
          byKind.merge(Objects.requireNonNullElse(known, "unknown"), one, Tally::plus);
          LocalDate day =
              row.<Timestamp>getAs(Decisions.DECIDED_AT).toInstant().atZone(zone).toLocalDate();
          byMonth.merge(day.withDayOfMonth(1), one, Tally::plus);
        });
    List<Precision> rows = new ArrayList<>();
    byKind.forEach((kind, tally) -> rows.add(row(kind, null, tally)));
    byMonth.forEach((month, tally) -> rows.add(row(ALL, month, tally)));
    return rows;
  }

  private static Precision row(String kind, LocalDate month, Tally tally) {
    boolean isEnough = tally.decided() >= FEWEST;
    Interval share = Interval.wilson(tally.taken(), tally.decided());
    return new Precision(
        kind,
        month,
        tally.decided(),
        tally.taken(),
        isEnough ? Double.valueOf(share.low()) : null,
        isEnough ? Double.valueOf(share.high()) : null);
  }

  private PrecisionRows() {}
}
