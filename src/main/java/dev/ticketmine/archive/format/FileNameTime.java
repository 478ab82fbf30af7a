package dev.ticketmine.archive.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a date, and a time behind it if there is one, in a file's name. */
final class FileNameTime {
  private static final String TIME =
      "(?:[T _-]*(\\d{2})[-:._h]?(\\d{2})(?:[-:._m]?(\\d{2}))?(?!\\d))?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})" + TIME);

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{2})[-_.](\\d{2})[-_.]((?:19|20)\\d{2})" + TIME);

  /** Returns the time, midnight if the name has only a date; nothing if it has none. */
  static Optional<Instant> of(String name, ZoneId zone) {
    Matcher yearFirst = YEAR_FIRST.matcher(name);
    if (yearFirst.find()) {
      return instant(yearFirst, 1, 3, zone);
    }
    Matcher dayFirst = DAY_FIRST.matcher(name);
    return dayFirst.find() ? instant(dayFirst, 3, 1, zone) : Optional.empty();
  }

  private static Optional<Instant> instant(Matcher found, int year, int day, ZoneId zone) {
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(found, year),
                  number(found, 2),
                  number(found, day),
                  number(found, 4),
                  number(found, 5),
                  number(found, 6))
              .atZone(zone)
              .toInstant());
    } catch (DateTimeException e) {
      // Digits that only look like a date, such as those of a phone number.
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private FileNameTime() {}
}
