package dev.ticketmine.taxonomy;

/** Keys of a file of tag changes. */
public final class ChangeKeys {
  /** List of all changes. */
  public static final String CHANGES = "changes";

  /** What the proposal is called. */
  public static final String ID = "id";

  /** What to do. */
  public static final String ACTION = "action";

  /** Tags as they are. */
  public static final String TAGS = "tags";

  /** Tags as they should be. */
  public static final String NEW_TAGS = "new-tags";

  /** Tag as it is set. */
  public static final String NAME = "name";

  /** German name. */
  public static final String NAME_DE = "name-de";

  /** English name. */
  public static final String NAME_EN = "name-en";

  /** When to set it. */
  public static final String DEFINITION = "definition";

  /** Ids of the primary topics whose conversations get the tag. */
  public static final String TOPICS = "topics";

  /** Attribute that the conversations have in common. */
  public static final String ATTRIBUTE = "attribute";

  /** Value of the attribute. */
  public static final String VALUE = "value";

  /** Of a split: whether conversations that no rule fits keep the tag. */
  public static final String REST = "rest";

  /** Keep the tag. */
  public static final String KEEP = "keep";

  /** Drop the tag. */
  public static final String DROP = "drop";

  /** Why, in numbers; for reading only. */
  public static final String EVIDENCE = "evidence";

  /** Conversations concerned; for reading only. */
  public static final String CONVERSATIONS = "conversations";

  /** How strong the evidence is, 0 to 1; for reading only. */
  public static final String CONFIDENCE = "confidence";

  /** Does a tag name one cause: score before and after; for reading only. */
  public static final String WHY_TEST = "why-test";

  /** Would a rise be clearly good or bad news: score before and after; for reading only. */
  public static final String SPIKE_TEST = "spike-test";

  private ChangeKeys() {}
}
