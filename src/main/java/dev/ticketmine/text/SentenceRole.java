package dev.ticketmine.text;

/** What a sentence does in a customer's message; the weight says how much it tells of the issue. */
enum SentenceRole {
  /** Greeting, courtesy, self-introduction, or nothing but a placeholder. */
  NOISE(0),
  /** Hands over an order number or another fact. */
  DATA(0),
  /** Asks for help and names nothing itself. */
  GENERIC(0),
  /** Tells the story. */
  CONTEXT(1),
  /** Says that something went wrong. */
  PROBLEM(3),
  /** Says what should be done. */
  REQUEST(3),
  /** Asks, directly or not. */
  QUESTION(4);

  private final int weight;

  SentenceRole(int weight) {
    this.weight = weight;
  }

  /** Returns how much a sentence of this role tells. */
  int weight() {
    return weight;
  }

  /** Does it name an issue? */
  boolean isCore() {
    return weight >= 3;
  }

  /** Does it say what the customer wants? */
  boolean isWish() {
    return this == QUESTION || this == REQUEST;
  }
}
