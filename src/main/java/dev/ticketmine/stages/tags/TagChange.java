package dev.ticketmine.stages.tags;

import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import java.util.List;

/**
 * A proposed change of the taxonomy.
 *
 * @param action what to do
 * @param tags tags as they are, spelt as the team spells them
 * @param newTags tags as they should be
 * @param conversations conversations concerned
 * @param confidence how strong the evidence is, 0 to 1: the lower end of what it rests on
 * @param evidence why, in numbers, in the language of the report
 */
record TagChange(
    ChangeAction action,
    List<String> tags,
    List<NewTag> newTags,
    long conversations,
    double confidence,
    String evidence) {}
