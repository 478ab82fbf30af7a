package dev.ticketmine.ml.effect;

/** What can be said about the contacts after a publication. */
public enum Verdict {
  /** Fewer than without it: the whole interval lies below 0. */
  worked,
  /** The interval holds 0, and is narrow enough to have shown a halving. */
  no_effect_yet,
  /** More than without it: the whole interval lies above 0. */
  backfired,
  /** Too few weeks, contacts or similar topics, or an interval that says nothing. */
  not_enough_data
}
