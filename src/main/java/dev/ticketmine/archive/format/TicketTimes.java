package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Reads points in time in the notations that exports use. */
final class TicketTimes {
  private static final List<DateTimeFormatter> USUAL =
      List.of(
          formatter("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][XX]"),
          formatter("yyyy-MM-dd"),
          formatter("d.M.yyyy[,] HH:mm[:ss]"),
          formatter("d.M.yyyy"));

  /** How a workbook's cells that are dates come in, whatever the pattern of dates in text. */
  static final DateTimeFormatter CELL = formatter("uuuu-MM-dd'T'HH:mm:ss");

  private final List<DateTimeFormatter> formatters;
  private final ZoneId zone;

  /** Reads by one pattern, or by the usual ones if it is null. */
  TicketTimes(String pattern, ZoneId zone) {
    this.formatters = pattern == null ? USUAL : List.of(formatter(pattern), CELL);
    this.zone = zone;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Returns the time; null for null. */
  Instant parse(String field, String value) throws InvalidRecord {
    if (value == null) {
      return null;
    }
    for (DateTimeFormatter formatter : formatters) {
      try {
        TemporalAccessor time =
            formatter.parseBest(
                value.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return instant(time).truncatedTo(ChronoUnit.MICROS);
      } catch (DateTimeException e) {
        // The next notation may fit.
      }
    }
    throw new InvalidRecord(
        ReasonCode.INVALID_VALUE,
        field,
        "field '%s' is no time in a known notation; set archive.csv.date-pattern".formatted(field));
  }

  private Instant instant(TemporalAccessor time) {
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    LocalDateTime local =
        time instanceof LocalDateTime dateTime
            ? dateTime
            : LocalDateTime.of(LocalDate.from(time), LocalTime.MIDNIGHT);
    return local.atZone(zone).toInstant();
  }
}
