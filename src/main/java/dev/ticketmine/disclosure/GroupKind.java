package dev.ticketmine.disclosure;

/** What the conversations of a group have in common. */
public final class GroupKind {
  /** All conversations. */
  public static final String ALL = "all";

  /** Created in the week that begins on the Monday that is the value. */
  public static final String WEEK = "week";

  /** The same of conversations whose customer is negative. */
  public static final String NEGATIVE_WEEK = "negative_week";

  /** Created in the month that begins on the day that is the value. */
  public static final String MONTH = "month";

  /** State of the customer. */
  public static final String STATE = "state";

  /** Began negative and did not end so. */
  public static final String RECOVERED = "recovered";

  /** Language. */
  public static final String LANGUAGE = "language";

  /** Channel. */
  public static final String CHANNEL = "channel";

  /** Tag, in lower case with single blanks. */
  public static final String TAG = "tag";

  /** Rating, 1 to 5. */
  public static final String RATING = "rating";

  /** With a rating, by channel; the value is empty for all channels. */
  public static final String RATED = "rated";

  /** With an effort score. */
  public static final String EFFORT_SCORED = "effort_scored";

  /** With an attribute value that is a cause of the topic; the value is its cause id. */
  public static final String CAUSE = "cause";

  private GroupKind() {}
}
