package dev.ticketmine.text.time;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.text.time.TimePart.Kind;
import dev.ticketmine.text.time.TimeRules.Hit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the coming times that a German or English text names ("bis Freitag", "within 3 business
 * days", "am 3. Mai zwischen 8 und 12 Uhr"), seen from the time the text was sent. Times that lie
 * behind are left out. What each expression means: docs/methods/promises.md.
 */
public final class TimeFinder {
  private static final Map<String, TimeFinder> SHARED =
      Map.of("de", new TimeFinder("de"), "en", new TimeFinder("en"));

  private final TimeRules rules;

  private TimeFinder(String language) {
    rules = TimeRules.load(language);
  }

  /**
   * Returns the times in order.
   *
   * @param language {@code de} or {@code en}
   * @param sent when the text was sent
   * @param calendar says which days are business days, and in which zone days begin
   */
  public static List<TimeMention> find(
      String text, String language, Instant sent, BusinessCalendar calendar) {
    return SHARED.get(language).find(RuleLines.lower(text), sent, calendar);
  }

  /** A part with its place. */
  private record Place(int start, int end, TimePart part) {}

  private List<TimeMention> find(String lower, Instant sent, BusinessCalendar calendar) {
    TimeMeaning meaning = new TimeMeaning(rules, sent, calendar);
    List<Place> places = new ArrayList<>();
    for (Hit hit : rules.find(lower)) {
      Place next = new Place(hit.start(), hit.end(), meaning.of(hit));
      Place last = places.isEmpty() ? null : places.get(places.size() - 1);
      TimePart joined = last == null ? null : join(last, next, lower);
      if (joined == null) {
        places.add(next);
      } else {
        places.set(places.size() - 1, new Place(last.start(), next.end(), joined));
      }
    }
    List<TimeMention> mentions = new ArrayList<>();
    for (Place place : places) {
      boolean isVague = place.part().kind() == Kind.VAGUE;
      Optional<TimeRange> range =
          range(place.part(), sent, calendar).filter(found -> found.latest().isAfter(sent));
      if (isVague || range.isPresent()) {
        mentions.add(new TimeMention(place.start(), place.end(), range));
      }
    }
    return mentions;
  }

  /** Two parts as one, or null if they are two times. */
  private TimePart join(Place last, Place next, String lower) {
    CharSequence between = lower.subSequence(last.end(), next.start());
    TimePart one = last.part();
    TimePart other = next.part();
    boolean joins = rules.joins(between);
    if (one.kind() == Kind.VAGUE && joins) {
      return other.kind() == Kind.PAST ? null : other;
    }
    if (one.kind() == Kind.DAYS && other.kind() == Kind.DAYS) {
      if (rules.spans(between)) {
        return one.withDays(one.days().to(other.days()));
      }
      return joins ? narrowed(one, other) : null;
    }
    if (!joins) {
      return null;
    }
    if (one.kind() == Kind.DAYS && other.kind() == Kind.HOURS) {
      return one.withHours(other.from(), other.to());
    }
    if (one.kind() == Kind.HOURS && other.kind() == Kind.DAYS) {
      return other.withHours(one.from(), one.to());
    }
    if (one.kind() == Kind.CLOSING && other.kind() == Kind.DAYS) {
      return new TimePart(Kind.CLOSING, other.days(), 0, TimePart.DAY, null, null);
    }
    if (one.kind() == Kind.DAYS && other.kind() == Kind.CLOSING) {
      return new TimePart(Kind.CLOSING, one.days(), 0, TimePart.DAY, null, null);
    }
    return one.kind() == Kind.HOURS && other.kind() == Kind.HOURS ? one : null;
  }

  /** "Nächste Woche am Donnerstag", "Montag, den 11. März": both say the same day. */
  private static TimePart narrowed(TimePart one, TimePart other) {
    if (one.days().isWeek() && other.weekday() != null) {
      return one.withDays(one.days().weekday(other.weekday()));
    }
    if (other.days().isWeek() && one.weekday() != null) {
      return one.withDays(other.days().weekday(one.weekday()));
    }
    if (one.weekday() != null && other.weekday() == null) {
      return other;
    }
    return one.days().meets(other.days()) ? one.withDays(one.days().and(other.days())) : null;
  }

  private static Optional<TimeRange> range(TimePart part, Instant sent, BusinessCalendar calendar) {
    return switch (part.kind()) {
      case STRETCH -> Optional.of(part.range());
      case DAYS -> Optional.of(days(part.days(), part, calendar));
      case HOURS -> {
        LocalDate today = sent.atZone(calendar.zone()).toLocalDate();
        TimeRange range = days(Days.of(today), part, calendar);
        yield Optional.of(
            range.latest().isAfter(sent)
                ? range
                : days(Days.of(today.plusDays(1)), part, calendar));
      }
      case CLOSING -> {
        LocalDate day =
            part.days() == null ? sent.atZone(calendar.zone()).toLocalDate() : part.days().last();
        Instant closes =
            calendar
                .closes(day)
                .filter(sent::isBefore)
                .or(() -> calendar.closes(calendar.plusBusinessDays(day, 1)))
                .orElseThrow();
        yield Optional.of(new TimeRange(sent, closes));
      }
      default -> Optional.empty();
    };
  }

  private static TimeRange days(Days days, TimePart part, BusinessCalendar calendar) {
    return new TimeRange(
        at(days.first(), part.from(), calendar), at(days.last(), part.to(), calendar));
  }

  private static Instant at(LocalDate day, int minute, BusinessCalendar calendar) {
    return day.plusDays(minute / TimePart.DAY)
        .atTime(minute % TimePart.DAY / 60, minute % 60)
        .atZone(calendar.zone())
        .toInstant();
  }
}
