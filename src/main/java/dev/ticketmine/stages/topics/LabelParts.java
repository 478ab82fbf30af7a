package dev.ticketmine.stages.topics;

import dev.ticketmine.stages.topics.LabelThings.Thing;
import dev.ticketmine.text.LabelConcept.Kind;
import dev.ticketmine.text.LabelConcepts;
import dev.ticketmine.text.LabelConcepts.Hit;
import dev.ticketmine.text.LabelWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads possible names from a text: a thing alone, a thing with a wish or a trouble near it, a
 * trouble that says it all.
 */
final class LabelParts {
  /** Characters between a thing and what happened to it or is wanted. */
  private static final int NEAR = 45;

  /** Between the archive's own nouns and a trouble: they may be details of a story. */
  private static final int CLOSE = 15;

  /** Between a thing and the adjective or verb that goes with nothing else. */
  private static final int NEXT = 5;

  /** Credit of a concept and a trouble in one question, but in different clauses. */
  private static final double CREDIT_OF_DISTANCE = 0.3;

  /** Credit of a thing to which something has been done: mostly story, not wish. */
  private static final double CREDIT_OF_A_DEED = 0.4;

  /** Words that say that the thing behind them is missing. */
  private static final Set<String> LACK = Set.of("kein", "keine", "keinen", "no");

  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}*ge\\p{L}+en|überwiesen|verschoben");

  private final boolean isGerman;
  private final LabelConcepts concepts;
  private final LabelThings things;

  LabelParts(String language, LabelWords vocabulary) {
    this.isGerman = "de".equals(language);
    this.concepts = LabelConcepts.of(language);
    this.things = new LabelThings(language, vocabulary);
  }

  /** Returns the possible names in a text by key. */
  Map<String, LabelName> of(String text) {
    Map<String, LabelName> names = new TreeMap<>();
    List<Hit> hits = concepts.in(text);
    List<Thing> all = things.of(text, hits);
    for (Hit hit : hits) {
      if (hit.concept().kind() == Kind.EVENT) {
        String key = "+" + hit.concept().id();
        names.putIfAbsent(key, new LabelName(key, "", null, hit.concept(), 1));
      } else if (!hit.concept().kind().isThing()) {
        pair(text, all, hit, names);
      }
    }
    for (Thing thing : all) {
      names.putIfAbsent(
          thing.key(), new LabelName(thing.key(), thing.shown(), thing.noun(), null, 1));
    }
    return names;
  }

  /** Pairs a trouble with all things that it may be about; the nearest is the likeliest. */
  private void pair(String text, List<Thing> all, Hit hit, Map<String, LabelName> names) {
    int nearest =
        all.stream()
            .filter(thing -> thing.noun() != null && credit(text, thing, hit) > CREDIT_OF_DISTANCE)
            .mapToInt(thing -> gap(thing, hit))
            .min()
            .orElse(Integer.MAX_VALUE);
    for (Thing thing : all) {
      double credit = credit(text, thing, hit);
      if (credit > 0) {
        boolean isFarther = thing.noun() != null && gap(thing, hit) > nearest;
        String key = thing.key() + "+" + hit.concept().id();
        LabelName name =
            new LabelName(
                key,
                thing.shown(),
                thing.noun(),
                hit.concept(),
                isFarther ? Math.min(credit, CREDIT_OF_DISTANCE) : credit);
        names.merge(key, name, (a, b) -> a.credit() >= b.credit() ? a : b);
      }
    }
  }

  private static int gap(Thing thing, Hit hit) {
    return Math.max(thing.start(), hit.start()) - Math.min(thing.end(), hit.end());
  }

  private double credit(String text, Thing thing, Hit hit) {
    int from = Math.min(thing.end(), hit.end());
    int to = Math.max(thing.start(), hit.start());
    if (to < from) {
      return 0;
    }
    boolean isOneClause =
        text.substring(from, to).chars().noneMatch(c -> ".!?;:\n".indexOf(c) >= 0);
    boolean isOwn = thing.noun() == null;
    Kind kind = hit.concept().kind();
    int most = isOwn ? CLOSE : NEAR;
    boolean isLack = LACK.contains(hit.form().text());
    if (kind == Kind.FLAW || (isOwn && kind == Kind.ACTION) || isLack) {
      most = isLack && thing.start() < hit.start() ? 0 : NEXT;
    } else if (kind == Kind.ACTION && !isObject(thing, hit)) {
      most = isGerman ? CLOSE : 0;
    }
    if (isOneClause && to - from <= most) {
      return kind == Kind.ACTION && isDone(hit.form().text()) ? CREDIT_OF_A_DEED : 1;
    }
    return kind == Kind.STATE && !isOwn && !isLack ? CREDIT_OF_DISTANCE : 0;
  }

  /** Participles mostly say what has been done already, not what is wanted. */
  private boolean isDone(String verb) {
    return isGerman
        ? Character.isLowerCase(verb.charAt(0)) && !verb.endsWith("n")
            || PARTICIPLE.matcher(verb).matches()
        : verb.endsWith("ed");
  }

  /** English verbs stand before their object, German infinitives behind it; participles behind. */
  private boolean isObject(Thing thing, Hit hit) {
    boolean isAfter = thing.start() >= hit.end();
    String verb = hit.form().text();
    boolean isBase = !isGerman && !verb.endsWith("ed") && !verb.endsWith("ion");
    return isAfter == isBase;
  }
}
