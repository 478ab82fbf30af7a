package dev.ticketmine.stages.recommend;

import java.util.Map;

/**
 * What a kind of step is worth beside the contacts a week that it is about: how likely it saves
 * them, against what it costs. Both are judgements, the same for every archive, and say no more
 * than the order in which to begin; docs/methods/recommendations.md gives the reasons.
 *
 * @param chance share of the contacts named that the step saves, if all goes as it usually does
 * @param effort cost in units of one new help article
 */
record Worth(double chance, double effort) {
  private static final Map<String, Worth> OF_KIND =
      Map.of(
          "write_article", new Worth(0.5, 1),
          // An article is there, and it did not help yet.
          "improve_article", new Worth(0.25, 0.5),
          // A figure or a few words are changed; customers who find the article get the right
          // answer.
          "update_article", new Worth(0.25, 0.25),
          "make_findable", new Worth(0.25, 0.25),
          // Customers find an answer already, if not always the same one.
          "merge_articles", new Worth(0.1, 0.5),
          // Its text has proved itself in the other language.
          "translate_article", new Worth(0.5, 0.5),
          // Every other association turns out to be a cause that can be mended.
          "fix_cause", new Worth(0.5, 2),
          // A look costs little, and a passing rise is over before most can be done.
          "watch_topic", new Worth(0.25, 0.5),
          // Better tags save nobody a contact, only wrong decisions.
          "change_tag", new Worth(0.02, 0.5));

  private static final Worth OTHER = new Worth(0.25, 1);

  /** Returns the worth of a kind of recommendation. */
  static Worth of(String kind) {
    return OF_KIND.getOrDefault(kind, OTHER);
  }

  /** Returns what a contact named counts in the priority. */
  double perContact() {
    return chance / effort;
  }
}
