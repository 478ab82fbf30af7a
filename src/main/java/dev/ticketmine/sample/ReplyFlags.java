package dev.ticketmine.sample;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an agent's message does for the customer. A null flag is not judged: the message holds a
 * hand-written answer of which it is not known.
 */
record ReplyFlags(
    Boolean apologises,
    Boolean thanks,
    Boolean givesNextStep,
    Boolean setsExpectation,
    Boolean acknowledges,
    Boolean explains,
    Boolean takesOwnership) {

  private static final Pattern APOLOGY =
      Pattern.compile("entschuldig|leid\\b|verzeih|bedauer|sorry|apolog|regret");
  private static final Pattern THANKS = Pattern.compile("dank|thank");

  /** A message that does none of it. */
  static final ReplyFlags NONE = new ReplyFlags(false, false, false, false, false, false, false);

  /** What a hand-written answer does by itself, as far as single words tell it. */
  static ReplyFlags ofAnswer(String answer) {
    String text = answer.toLowerCase(Locale.ROOT);
    return new ReplyFlags(
        APOLOGY.matcher(text).find(),
        THANKS.matcher(text).find(),
        null,
        null,
        null,
        null,
        null);
  }

  /** Returns what two parts of a message do together. */
  ReplyFlags with(ReplyFlags other) {
    return new ReplyFlags(
        either(apologises, other.apologises),
        either(thanks, other.thanks),
        either(givesNextStep, other.givesNextStep),
        either(setsExpectation, other.setsExpectation),
        either(acknowledges, other.acknowledges),
        either(explains, other.explains),
        either(takesOwnership, other.takesOwnership));
  }

  private static Boolean either(Boolean one, Boolean other) {
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
      return true;
    }
    return one == null || other == null ? null : Boolean.FALSE;
  }
}
