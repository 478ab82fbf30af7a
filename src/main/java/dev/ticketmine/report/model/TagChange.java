package dev.ticketmine.report.model;

import dev.ticketmine.taxonomy.NewTag;
import java.util.List;

/**
 * A proposed change of the tag taxonomy.
 *
 * @param id id of the proposal
 * @param position place in the order in which changes are applied
 * @param action add, merge, split, rename or retire
 * @param tags tags as they are
 * @param newTags tags as they should be, with the rules that say which conversations get them
 * @param conversations conversations concerned; null if too few to show
 * @param evidence why, in numbers
 * @param confidence how strong the evidence is, 0 to 1; may be null
 * @param why why score before and after
 * @param spike spike score before and after
 */
public record TagChange(
    String id,
    int position,
    String action,
    List<String> tags,
    List<NewTag> newTags,
    Long conversations,
    Bilingual evidence,
    Double confidence,
    Scores why,
    Scores spike) {
  /**
   * A score of the tags as they are and as they would be, 0 to 1.
   *
   * @param before null if there is none, or too few to show
   * @param after null if there is none, or too few to show
   */
  public record Scores(Double before, Double after) {
    /** Nothing known. */
    public static final Scores NONE = new Scores(null, null);
  }
}
