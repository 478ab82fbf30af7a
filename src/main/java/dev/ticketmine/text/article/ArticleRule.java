package dev.ticketmine.text.article;

import java.util.Locale;

/** What an article is checked for, each with how much it weighs. */
public enum ArticleRule {
  /** Reading ease and LIX both say that the text is hard to read. */
  HARD_TO_READ(Severity.MEDIUM),
  /** A sentence of too many words. */
  LONG_SENTENCE(Severity.LOW),
  /** A paragraph of too many words. */
  LONG_PARAGRAPH(Severity.LOW),
  /** The first sentence welcomes or announces instead of answering. */
  PREAMBLE(Severity.MEDIUM),
  /** The beginning neither takes the title up nor says what to do. */
  LATE_ANSWER(Severity.MEDIUM),
  /** Too many words for one article. */
  LONG_ARTICLE(Severity.MEDIUM),
  /** Several questions, each with a long answer. */
  SEVERAL_QUESTIONS(Severity.MEDIUM),
  /** Instructions one after the other within a paragraph. */
  STEPS_IN_PROSE(Severity.MEDIUM),
  /** Numbered steps with a number missing, twice or out of order. */
  STEP_NUMBERS(Severity.HIGH),
  /** A long article without headings. */
  NO_HEADINGS(Severity.MEDIUM),
  /** A link that does not say where it leads. */
  LINK_TEXT(Severity.LOW),
  /** A phrase of the phrase book. */
  PHRASE(Severity.MEDIUM),
  /** Steps that may fail, and no word on what then. */
  NO_WAY_OUT(Severity.LOW),
  /** A time, fee or condition without a figure. */
  NO_FIGURE(Severity.MEDIUM),
  /** A word that customers never use. */
  JARGON(Severity.MEDIUM);

  /** How much a finding weighs. */
  public enum Severity {
    /** Readers may do the wrong thing. */
    HIGH,
    /** Readers may give up. */
    MEDIUM,
    /** Reading takes longer. */
    LOW;

    /** Returns the name as tables have it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;

  ArticleRule(Severity severity) {
    this.severity = severity;
  }

  /** Returns how much a finding weighs. */
  public Severity severity() {
    return severity;
  }

  /** Returns the name as tables have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
