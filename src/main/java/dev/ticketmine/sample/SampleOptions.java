package dev.ticketmine.sample;

import dev.ticketmine.errors.UserException;
import java.time.LocalDate;

/**
 * What the sample archive is like.
 *
 * @param seed the same seed and size give the same bytes
 * @param conversations conversations to write, 1 or more; about 1 % of them are written twice
 * @param firstDay first day of the archive, in the shop's time zone
 * @param weeks length of the archive
 * @param germanShare share of German conversations, 0..1
 * @param nights so many last days are exported night by night, and a question that nobody asked
 *     before turns up among them; 0 for one file with everything
 */
public record SampleOptions(
    long seed, int conversations, LocalDate firstDay, int weeks, double germanShare, int nights) {

  /** Half a year up to the first of March 2026, 2,000 conversations, 65 % German. */
  public static final SampleOptions DEFAULTS =
      new SampleOptions(20260302, 2000, LocalDate.of(2025, 9, 1), 26, 0.65, 0);

  /** Refuses what cannot be written. */
  public SampleOptions {
    if (nights < 0 || nights >= weeks * 7) {
      throw new UserException(
          UserException.Kind.USAGE,
          "Cannot write %d nights of an archive of %d days: give 0 to %d nights"
              .formatted(nights, weeks * 7, weeks * 7 - 1));
    }
    if (conversations < 1 || weeks < 1 || germanShare < 0 || germanShare > 1) {
      throw new UserException(
          UserException.Kind.USAGE,
          "Cannot write a sample archive of %d conversations in %d weeks with a German share of %s:"
                  .formatted(conversations, weeks, germanShare)
              + " give at least 1 conversation, 1 week and a share from 0 to 1");
    }
  }

  /** Returns the same archive in another size. */
  public SampleOptions withConversations(int count) {
    return new SampleOptions(seed, count, firstDay, weeks, germanShare, nights);
  }

  /** Returns the same archive with its last days exported night by night. */
  public SampleOptions withNights(int count) {
    return new SampleOptions(seed, conversations, firstDay, weeks, germanShare, count);
  }

  int days() {
    return weeks * 7;
  }

  /** Returns the first day that is exported on its own, counted from 0. */
  int firstNight() {
    return days() - nights;
  }
}
