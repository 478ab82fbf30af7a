package dev.ticketmine.taxonomy;

import java.io.Serializable;
import java.util.List;

/**
 * A change of the taxonomy, as it is applied.
 *
 * @param id what the proposal is called; any text that no other change has
 * @param action what to do
 * @param tags tags as they are; spellings that differ in case or blanks mean the same
 * @param newTags tags as they should be
 * @param keepsRest of a split: whether conversations for which no rule holds keep the tag
 */
public record TaxonomyChange(
    String id, ChangeAction action, List<String> tags, List<NewTag> newTags, boolean keepsRest)
    implements Serializable {
  /** Keeps the lists as they are now. */
  public TaxonomyChange {
    tags = List.copyOf(tags);
    newTags = List.copyOf(newTags);
  }
}
