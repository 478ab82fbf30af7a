package dev.ticketmine.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Public and bank holidays of a land: {@code DE} (those of the whole country), {@code DE-BY},
 * {@code AT}, {@code CH-ZH}, {@code GB-ENG} …, by ISO 3166-1 and 3166-2; {@code none} has none.
 */
public final class Holidays {
  /** First year that has holidays. */
  static final int FIRST_YEAR = 1990;

  /** Last year that has holidays. */
  static final int LAST_YEAR = 2060;

  private static final String NONE = "none";

  /** Whether holidays of a land are known. */
  public static boolean isKnown(String land) {
    if (land.equals(NONE)) {
      return true;
    }
    String[] parts = parts(land);
    if (!land.equals(land.toUpperCase(Locale.ROOT))
        || !HolidayManager.getSupportedCalendarCodes().contains(land.split("-", -1)[0])) {
      return false;
    }
    CalendarHierarchy place = manager(parts).getCalendarHierarchy();
    for (int i = 1; i < parts.length; i++) {
      place = place.getChildren().get(parts[i]);
      if (place == null) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the days off from {@value #FIRST_YEAR} to {@value #LAST_YEAR}; observances are none.
   *
   * @throws IllegalArgumentException if the land is not known
   */
  static Set<LocalDate> of(String land) {
    Set<LocalDate> days = new HashSet<>();
    if (land.equals(NONE)) {
      return days;
    }
    if (!isKnown(land)) {
      throw new IllegalArgumentException("The holidays of '%s' are not known".formatted(land));
    }
    String[] parts = parts(land);
    String[] region = new String[parts.length - 1];
    System.arraycopy(parts, 1, region, 0, region.length);
    HolidayManager manager = manager(parts);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
        if (holiday.getType() != HolidayType.OBSERVANCE) {
          days.add(holiday.getDate());
        }
      }
    }
    return days;
  }

  private static String[] parts(String land) {
    return land.toLowerCase(Locale.ROOT).split("-", -1);
  }

  private static HolidayManager manager(String[] parts) {
    return HolidayManager.getInstance(ManagerParameters.create(parts[0]));
  }

  private Holidays() {}
}
