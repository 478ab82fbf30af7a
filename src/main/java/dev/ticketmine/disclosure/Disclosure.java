package dev.ticketmine.disclosure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The only source of published figures about topics and other groups: it knows the true sizes and
 * tells what the floor lets through, rounded. The id of the archive is {@link Groups#ARCHIVE}.
 */
public final class Disclosure {
  /** The name of all values together that have too few conversations to show. */
  public static final String FEW = "few";

  private static final int COMPARED_WEEKS = 4;

  private final Floor floor;
  private final Groups groups;
  private final LocalDate firstDate;
  private final LocalDate lastDate;

  /**
   * Takes the true sizes.
   *
   * @param firstDate day of the first conversation; null without any
   * @param lastDate day of the last conversation; null without any
   */
  public Disclosure(Floor floor, Groups groups, LocalDate firstDate, LocalDate lastDate) {
    this.floor = floor;
    this.groups = groups;
    this.firstDate = firstDate;
    this.lastDate = lastDate;
  }

  /** Returns whether a topic is shown at all. */
  public boolean shows(String topicId) {
    return admits(topicId, GroupKind.ALL, "");
  }

  /** Returns whether anything is said about a group. */
  public boolean admits(String topicId, String kind, String value) {
    return floor.admits(groups.size(topicId, kind, value));
  }

  /** Returns the conversations of a group; null if it is not shown. */
  public Long count(String topicId, String kind, String value) {
    return floor.count(groups.size(topicId, kind, value));
  }

  /** Returns the customers of a topic; null if it is not shown. */
  public Long customers(String topicId) {
    GroupSize size = groups.size(topicId, GroupKind.ALL, "");
    return floor.admits(size) ? Long.valueOf(floor.rounded(size.customers())) : null;
  }

  /**
   * Returns the conversations by value of a kind, most first; values that are too few are left out.
   */
  public Map<String, Long> counts(String topicId, String kind) {
    Map<String, Long> counts = new LinkedHashMap<>();
    groups.sizes(topicId, kind).entrySet().stream()
        .filter(group -> floor.admits(group.getValue()))
        .sorted(
            Map.Entry.comparingByValue(
                (a, b) -> Long.compare(b.conversations(), a.conversations())))
        .forEach(
            group -> counts.put(group.getKey(), floor.rounded(group.getValue().conversations())));
    return counts;
  }

  /**
   * Returns the same with {@link #FEW}: what is missing to the published total. It follows from the
   * other figures, so it tells nothing more.
   */
  public Map<String, Long> parts(String topicId, String kind) {
    Map<String, Long> parts = counts(topicId, kind);
    Long all = count(topicId, GroupKind.ALL, "");
    if (all != null && !parts.isEmpty()) {
      long rest = all - parts.values().stream().mapToLong(Long::longValue).sum();
      if (rest > 0) {
        parts.put(FEW, rest);
      }
    }
    return parts;
  }

  /** Returns all weeks with a topic's conversations, as many at a time as the floor needs. */
  public List<WeekSpan> weeks(String topicId) {
    return firstDate == null
        ? List.of()
        : WeekSpan.of(
            groups.sizes(topicId, GroupKind.WEEK), monday(firstDate), monday(lastDate), floor);
  }

  /** Returns the share of negative conversations in weeks; null if they are too few to show. */
  public Double negativeShare(String topicId, WeekSpan span) {
    return floor.share(
        sum(groups.sizes(topicId, GroupKind.NEGATIVE_WEEK), span.start(), span.weeks()),
        span.size());
  }

  /**
   * Returns whether what was observed in a week may be told.
   *
   * @param isMood true for the share of negative conversations
   */
  public boolean tells(String topicId, LocalDate week, boolean isMood) {
    return admits(topicId, GroupKind.WEEK, week.toString())
        && (!isMood || admits(topicId, GroupKind.NEGATIVE_WEEK, week.toString()));
  }

  /**
   * Returns the figures of an attribute value that is a cause of a topic.
   *
   * @param known conversations of the topic in which the attribute is known
   * @param otherKnown conversations of other topics in which the attribute is known
   * @return nothing if it is not shown
   */
  public Optional<CauseShares> cause(String topicId, String causeId, long known, long otherKnown) {
    Long support = count(topicId, GroupKind.CAUSE, causeId);
    if (support == null) {
      return Optional.empty();
    }
    Long elsewhere = count(Groups.ARCHIVE, GroupKind.CAUSE, causeId);
    return Optional.of(
        CauseShares.of(
            support,
            Math.max(support, floor.rounded(known)),
            elsewhere,
            Math.max(elsewhere == null ? 0 : elsewhere, floor.rounded(otherKnown))));
  }

  /**
   * Returns a share of conversations or customers.
   *
   * @param part who stands behind it
   * @param hits conversations or customers of the part
   * @param all the same of the whole
   * @return nothing if the part is not shown
   */
  public Optional<CauseShares> share(GroupSize part, long hits, long all) {
    if (!floor.admits(part)) {
      return Optional.empty();
    }
    long support = floor.rounded(hits);
    return Optional.of(CauseShares.of(support, Math.max(support, floor.rounded(all)), null, 0));
  }

  /**
   * Returns the conversations of four full weeks.
   *
   * @param back 0 for the last full weeks, 1 for those before
   * @return null if they are too few to show, or if the archive is too short
   */
  public Long fourWeeks(String topicId, int back) {
    if (firstDate == null) {
      return null;
    }
    LocalDate start = monday(lastDate.plusDays(1)).minusWeeks((long) COMPARED_WEEKS * (back + 1));
    return start.isBefore(firstDate)
        ? null
        : floor.count(sum(groups.sizes(topicId, GroupKind.WEEK), start, COMPARED_WEEKS));
  }

  private static GroupSize sum(
      SortedMap<String, GroupSize> weeks, LocalDate start, int numberOfWeeks) {
    return weeks
        .subMap(start.toString(), start.plusWeeks(numberOfWeeks).toString())
        .values()
        .stream()
        .reduce(GroupSize.NONE, GroupSize::plus);
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Returns the floor. */
  public Floor floor() {
    return floor;
  }

  /** Returns the true size of a group, for rules about figures that rest on a part of it. */
  public GroupSize size(String topicId, String kind, String value) {
    return groups.size(topicId, kind, value);
  }
}
