package dev.ticketmine.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a week's days are open, read from a text such as {@code "Mo-Fr 09:00-17:00, Sa
 * 10:00-14:00"}. Days have German or English names of two or three letters ({@code Mo, Di, Mi, Do,
 * Fr, Sa, So}; {@code Mon … Sun}); a day has one span; {@code 24:00} is the end of a day.
 */
public final class BusinessHours implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final String TIME = "(\\d{1,2}):(\\d{2})";
  private static final Pattern PART =
      Pattern.compile(
          "([A-Za-z]{2,3})(?:\\s*-\\s*([A-Za-z]{2,3}))?\\s+" + TIME + "\\s*-\\s*" + TIME);
  private static final Map<String, DayOfWeek> DAYS =
      Map.ofEntries(
          Map.entry("Mo", DayOfWeek.MONDAY),
          Map.entry("Di", DayOfWeek.TUESDAY),
          Map.entry("Mi", DayOfWeek.WEDNESDAY),
          Map.entry("Do", DayOfWeek.THURSDAY),
          Map.entry("Fr", DayOfWeek.FRIDAY),
          Map.entry("Sa", DayOfWeek.SATURDAY),
          Map.entry("So", DayOfWeek.SUNDAY),
          Map.entry("Mon", DayOfWeek.MONDAY),
          Map.entry("Tue", DayOfWeek.TUESDAY),
          Map.entry("Wed", DayOfWeek.WEDNESDAY),
          Map.entry("Thu", DayOfWeek.THURSDAY),
          Map.entry("Fri", DayOfWeek.FRIDAY),
          Map.entry("Sat", DayOfWeek.SATURDAY),
          Map.entry("Sun", DayOfWeek.SUNDAY));

  /**
   * A day's hours.
   *
   * @param opens minute of the day, 0 to 1439
   * @param closes minute of the day after it, to 1440
   */
  public record Span(int opens, int closes) implements Serializable {}

  private final EnumMap<DayOfWeek, Span> spans = new EnumMap<>(DayOfWeek.class);

  /**
   * Reads hours.
   *
   * @throws IllegalArgumentException if they cannot be understood or name a day twice
   */
  public static BusinessHours parse(String text) {
    BusinessHours hours = new BusinessHours();
    for (String part : text.split(",", -1)) {
      hours.add(part.strip());
    }
    return hours;
  }

  /** Whether {@link #parse} understands a text. */
  public static boolean isValid(String text) {
    try {
      return !parse(text).spans.isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The hours of a day of the week; none if it is closed. */
  public Optional<Span> of(DayOfWeek day) {
    return Optional.ofNullable(spans.get(day));
  }

  private void add(String part) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no span such as Mo-Fr 09:00-17:00".formatted(part));
    }
    DayOfWeek day = day(matcher.group(1));
    DayOfWeek last = matcher.group(2) == null ? day : day(matcher.group(2));
    Span span =
        new Span(
            minute(matcher.group(3), matcher.group(4)), minute(matcher.group(5), matcher.group(6)));
    if (span.opens() >= span.closes()) {
      throw new IllegalArgumentException("'%s' ends before it begins".formatted(part));
    }
    put(day, span);
    while (day != last) {
      day = day.plus(1);
      put(day, span);
    }
  }

  private void put(DayOfWeek day, Span span) {
    if (spans.put(day, span) != null) {
      throw new IllegalArgumentException("%s has two spans".formatted(day));
    }
  }

  private static DayOfWeek day(String name) {
    DayOfWeek day = DAYS.get(name);
    if (day == null) {
      throw new IllegalArgumentException("'%s' is no day of the week".formatted(name));
    }
    return day;
  }

  private static int minute(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    if (minutes >= HOUR || hours * HOUR + minutes > DAY) {
      throw new IllegalArgumentException("'%s:%s' is no time of day".formatted(hour, minute));
    }
    return hours * HOUR + minutes;
  }

  private BusinessHours() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessHours hours && spans.equals(hours.spans);
  }

  @Override
  public int hashCode() {
    return Objects.hash(spans);
  }
}
