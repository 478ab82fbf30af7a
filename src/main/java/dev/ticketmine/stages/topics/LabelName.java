package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelConcept;
import dev.ticketmine.text.LabelConcept.Kind;
import dev.ticketmine.text.LabelConcepts.Hit;

/**
 * A possible name of a topic.
 *
 * @param key equal for names that say the same; concepts have the same in both languages
 * @param thing shown form of the archive's own noun or title; empty if it is a concept or missing
 * @param noun the thing, if it is a concept, with the form that was written
 * @param trouble the wish or trouble; null for a thing alone
 * @param credit how surely a text says it, 0..1
 */
record LabelName(String key, String thing, Hit noun, LabelConcept trouble, double credit) {
  private static final String TITLE = "t ";

  static LabelName title(String shown) {
    return new LabelName(TITLE + shown.toLowerCase(java.util.Locale.ROOT), shown, null, null, 1);
  }

  /** Whether it can be said in both languages. */
  boolean isShared() {
    return thing.isEmpty();
  }

  /**
   * How much it says: a thing with a wish or a trouble, or a title that customers wrote, more than
   * a thing alone; concepts more than the archive's own words, which may be details of one story.
   */
  double weight() {
    if (isTitle()) {
      return 2.5;
    }
    if (trouble != null) {
      return isShared() ? 3 : 1.2;
    }
    if (isShared()) {
      return noun.concept().kind() == Kind.MATTER ? 1.5 : 0.5;
    }
    return thing.indexOf(' ') > 0 ? 0.8 : 0.2;
  }

  boolean isTitle() {
    return key.startsWith(TITLE, isShared() ? 0 : 2);
  }

  /** Whether it is a thing of which neither a wish nor a trouble is said, and says little alone. */
  boolean isBroad() {
    boolean isMatter = noun != null && noun.concept().kind() == Kind.MATTER;
    return trouble == null && !isTitle() && !isMatter;
  }

  LabelName withKey(String newKey) {
    return new LabelName(newKey, thing, noun, trouble, credit);
  }
}
