package dev.ticketmine.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the date of a night, or "yesterday", which schedulers without templates need. */
final class NightDate implements ITypeConverter<LocalDate> {
  private final Clock clock;

  /** Made by picocli. */
  NightDate() {
    this(Clock.systemUTC());
  }

  NightDate(Clock clock) {
    this.clock = clock;
  }

  @Override
  public LocalDate convert(String text) {
    if (text.equals("yesterday")) {
      return LocalDate.now(clock).minusDays(1);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("give a date such as 2026-03-01, or yesterday");
    }
  }
}
