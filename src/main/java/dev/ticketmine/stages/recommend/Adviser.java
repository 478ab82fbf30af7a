package dev.ticketmine.stages.recommend;

import java.util.List;

/** Says what to do about one kind of finding, which it read once, in any language. */
interface Adviser {
  /** Returns the advice in the language of the notes; in any language the same, in one order. */
  List<Advice> advise(TopicNotes notes);
}
