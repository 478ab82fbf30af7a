package dev.ticketmine.text.mood;

import java.util.Locale;

/** What a reply can do, in the order in which good replies do it (LATTE), then what harms. */
public enum ReplyMark {
  /** Repeats what the customer wrote. */
  LISTENS,
  /** Recognises the problem or the feeling. */
  ACKNOWLEDGES,
  /** Apologises. */
  APOLOGISES,
  /** Says what the writer did about it, or that they take charge. */
  TAKES_OWNERSHIP,
  /** Thanks the customer. */
  THANKS,
  /** Gives a reason or instructions. */
  EXPLAINS,
  /** Names what the customer or the shop does next. */
  GIVES_NEXT_STEP,
  /** Says by when. */
  SETS_EXPECTATION,
  /** Asks the customer for facts. */
  ASKS_FOR_DATA,
  /** Says no. */
  HAS_REFUSAL,
  /** Gives a reason in the sentence that says no, or beside it. */
  GIVES_REASON_FOR_REFUSAL,
  /** Names another way. */
  OFFERS_ALTERNATIVE,
  /** Says that the customer did wrong. */
  BLAMES_CUSTOMER;

  /** The name of its column, and of its evidence. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
