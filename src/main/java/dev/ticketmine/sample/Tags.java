package dev.ticketmine.sample;

import dev.ticketmine.sample.Scenario.Mixed;
import dev.ticketmine.sample.Scenario.Odd;
import dev.ticketmine.sample.Scenario.Synonyms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tags conversations the way a hurried team does, and knows which tags are at fault. */
final class Tags {
  private static final double UNTAGGED = 0.12;
  private static final double WRONG = 0.06;

  /** A tag that covers more intents than this is too broad to name a cause. */
  private static final int BROAD = 2;

  private final Map<String, Intent> intents;
  private final Scenario scenario;
  private final List<String> usual;

  Tags(Map<String, Intent> intents, Scenario scenario) {
    this.intents = intents;
    this.scenario = scenario;
    Set<String> all = new TreeSet<>();
    intents.values().forEach(intent -> all.addAll(usualTags(intent)));
    this.usual = List.copyOf(all);
  }

  /** What is known about a tag. */
  record Truth(String tag, String fault, List<String> related, List<String> intents) {}

  List<String> of(List<Intent> about, int week, Dice dice) {
    Set<String> tags = new LinkedHashSet<>();
    boolean untagged = dice.chance(UNTAGGED);
    boolean wrong = dice.chance(WRONG);
    for (Intent intent : about) {
      if (!untagged && wrong && !usual.isEmpty()) {
        tags.add(synonym(dice.pick(usual), dice));
      } else if (!untagged) {
        usualTags(intent).forEach(tag -> tags.add(synonym(broad(tag, intent, dice), dice)));
      }
    }
    for (Odd odd : scenario.oddTags()) {
      if (week <= odd.lastWeek() && dice.chance(odd.share())) {
        tags.add(odd.tag());
      }
    }
    return List.copyOf(tags);
  }

  private List<String> usualTags(Intent intent) {
    return scenario.neverTagged().contains(intent.id()) ? List.of() : intent.tags();
  }

  private String broad(String tag, Intent intent, Dice dice) {
    for (Mixed mixed : scenario.mixed()) {
      if (mixed.intents().contains(intent.id()) && dice.chance(mixed.share())) {
        return mixed.tag();
      }
    }
    return tag;
  }

  private String synonym(String tag, Dice dice) {
    for (Synonyms synonyms : scenario.synonyms()) {
      if (synonyms.tags().get(0).equals(tag)) {
        return dice.chance(0.5) ? tag : dice.pick(synonyms.tags());
      }
    }
    return tag;
  }

  /** Returns the truth about every tag that the team uses, by name. */
  List<Truth> truths() {
    Map<String, Set<String>> covered = new TreeMap<>();
    for (Intent intent : intents.values()) {
      usualTags(intent)
          .forEach(tag -> covered.computeIfAbsent(tag, t -> new TreeSet<>()).add(intent.id()));
    }
    for (Mixed mixed : scenario.mixed()) {
      covered.computeIfAbsent(mixed.tag(), t -> new TreeSet<>()).addAll(mixed.intents());
    }
    Map<String, Truth> truths = new TreeMap<>();
    covered.forEach(
        (tag, about) ->
            truths.put(
                tag,
                new Truth(
                    tag, about.size() > BROAD ? "mixed" : "none", List.of(), List.copyOf(about))));
    for (Mixed mixed : scenario.mixed()) {
      List<String> about = truths.get(mixed.tag()).intents();
      truths.put(mixed.tag(), new Truth(mixed.tag(), "mixed", List.of(), about));
    }
    for (Synonyms synonyms : scenario.synonyms()) {
      List<String> about = truths.get(synonyms.tags().get(0)).intents();
      for (String tag : synonyms.tags()) {
        List<String> related = new ArrayList<>(synonyms.tags());
        related.remove(tag);
        truths.put(tag, new Truth(tag, "synonym", related, about));
      }
    }
    for (Odd odd : scenario.oddTags()) {
      truths.put(odd.tag(), new Truth(odd.tag(), odd.fault(), List.of(), List.of()));
    }
    return List.copyOf(truths.values());
  }
}
