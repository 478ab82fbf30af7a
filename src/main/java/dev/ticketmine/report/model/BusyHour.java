package dev.ticketmine.report.model;

/**
 * When contacts came: an hour, a weekday, an hour of a weekday, or all of the time.
 *
 * @param topicId topic; null for all
 * @param weekday 1 (Monday) to 7; 0 for every day
 * @param hour 0 to 23; -1 for the whole day
 * @param conversations conversations begun then
 * @param share their share of all of the topic, or of all
 * @param lift that share divided by the same of all conversations
 * @param firstResponseMinutes median time to the first answer; null if too few to show
 * @param withinTarget share answered within the target; null if too few to show
 * @param expected conversations to expect next week; null if not enough is known
 * @param expectedLow lower end of its interval
 * @param expectedHigh upper end of its interval
 * @param weeks weeks that the expectation rests on; 0 without
 */
public record BusyHour(
    String topicId,
    int weekday,
    int hour,
    long conversations,
    double share,
    double lift,
    Double firstResponseMinutes,
    Double withinTarget,
    Double expected,
    Double expectedLow,
    Double expectedHigh,
    long weeks) {
  /** Returns whether it is all of the time. */
  public boolean isTotal() {
    return weekday == 0 && hour < 0;
  }
}
