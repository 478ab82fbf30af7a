package dev.ticketmine.text.mood;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The steps of a good reply (LATTE): listen, acknowledge, take action, thank, explain; and next.
 */
public enum ReplyStep {
  /** Thanks the customer. */
  THANK(ReplyMark.THANKS),
  /** Listens and recognises problem or feeling. */
  ACKNOWLEDGE(ReplyMark.ACKNOWLEDGES, ReplyMark.APOLOGISES, ReplyMark.LISTENS),
  /** Says what the writer does or did. */
  TAKE_ACTION(ReplyMark.TAKES_OWNERSHIP),
  /** Gives a reason or what something means. */
  EXPLAIN(ReplyMark.EXPLAINS),
  /** Says what comes next, or by when. */
  NEXT_STEP(ReplyMark.GIVES_NEXT_STEP, ReplyMark.SETS_EXPECTATION, ReplyMark.ASKS_FOR_DATA);

  private final Set<ReplyMark> marks;

  ReplyStep(ReplyMark... marks) {
    this.marks = Set.of(marks);
  }

  /** Returns whether any mark of this step is there. */
  public boolean isIn(Predicate<ReplyMark> has) {
    return marks.stream().anyMatch(has);
  }

  /** Returns the names of the steps that are not there. */
  public static List<String> lacking(Predicate<ReplyMark> has) {
    return Arrays.stream(values()).filter(step -> !step.isIn(has)).map(ReplyStep::label).toList();
  }

  /** Returns the name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
