package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelConcept;
import dev.ticketmine.text.LabelConcept.Kind;
import dev.ticketmine.text.LabelConcepts;
import dev.ticketmine.text.LabelConcepts.Hit;
import dev.ticketmine.text.LabelWords;
import dev.ticketmine.text.LabelWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the parts of possible names from a text: a thing alone, a thing with a wish or a trouble
 * near it, a trouble that says it all. Things are concepts of the list or the archive's own nouns.
 */
final class LabelParts {
  /** Characters between a thing and what happened to it. */
  private static final int NEAR = 45;

  private static final int MAX_WORDS = 3;

  /** Of a thing and a trouble in one question, but in different clauses. */
  private static final double CREDIT_OF_DISTANCE = 0.3;

  /**
   * A possible name.
   *
   * @param key equal for names that say the same; concepts have the same in both languages
   * @param thing shown form of the archive's own noun; empty if it is a concept or missing
   * @param noun the thing, if it is a concept, with the form that was written
   * @param trouble the wish or trouble; null for a thing alone
   * @param credit how surely the text says it, 0..1
   */
  record Name(String key, String thing, Hit noun, LabelConcept trouble, double credit) {
    boolean isLone() {
      return trouble == null;
    }

    /** Whether it can be said in both languages. */
    boolean isShared() {
      return thing.isEmpty();
    }
  }

  private record Thing(String key, String shown, Hit noun, int start, int end) {}

  private final boolean isGerman;
  private final LabelConcepts concepts;
  private final LabelWords vocabulary;

  LabelParts(String language, LabelWords vocabulary) {
    this.isGerman = "de".equals(language);
    this.concepts = LabelConcepts.of(language);
    this.vocabulary = vocabulary;
  }

  /** Returns the possible names in a text by key. */
  Map<String, Name> of(String text) {
    Map<String, Name> names = new TreeMap<>();
    List<Hit> hits = concepts.in(text);
    List<Hit> troubles = hits.stream().filter(hit -> !hit.concept().kind().isThing()).toList();
    List<Thing> things = things(text, hits, troubles);
    for (Hit hit : troubles) {
      if (hit.concept().kind() == Kind.EVENT) {
        String key = "+" + hit.concept().id();
        names.putIfAbsent(key, new Name(key, "", null, hit.concept(), 1));
        continue;
      }
      for (Thing thing : things) {
        boolean isNear = areNear(text, thing, hit);
        if (isNear || thing.noun() != null) {
          String key = thing.key() + "+" + hit.concept().id();
          double credit = isNear ? 1 : CREDIT_OF_DISTANCE;
          Name name = new Name(key, thing.shown(), thing.noun(), hit.concept(), credit);
          names.merge(key, name, (a, b) -> a.credit() >= b.credit() ? a : b);
        }
      }
    }
    for (Thing thing : things) {
      names.putIfAbsent(thing.key(), new Name(thing.key(), thing.shown(), thing.noun(), null, 1));
    }
    return names;
  }

  private List<Thing> things(String text, List<Hit> hits, List<Hit> troubles) {
    List<Thing> things = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.concept().kind().isThing()) {
        things.add(new Thing("n" + hit.concept().id(), "", hit, hit.start(), hit.end()));
      }
    }
    List<Word> run = new ArrayList<>();
    boolean isAfterArticle = false;
    for (Word word : vocabulary.words(text)) {
      boolean isTrouble =
          troubles.stream()
              .anyMatch(hit -> hit.start() <= word.start() && word.start() < hit.end());
      if (word.isSkipped() || word.endsRun() || isTrouble || (isGerman && !isNominal(word))) {
        close(run, hits, things);
        isAfterArticle = word.isSkipped();
      } else if (!isGerman || isFirstForm(word, isAfterArticle)) {
        run.add(word);
      }
    }
    close(run, hits, things);
    return things;
  }

  /** Without an article, an adjective in -e or -es stands as it would in a name. */
  private static boolean isFirstForm(Word word, boolean isAfterArticle) {
    return word.kind() != LabelWords.Kind.ADJECTIVE
        || (!isAfterArticle && (word.shown().endsWith("e") || word.shown().endsWith("es")));
  }

  private static boolean isNominal(Word word) {
    return word.kind() == LabelWords.Kind.NOUN || word.kind() == LabelWords.Kind.ADJECTIVE;
  }

  /** Ends a run of words: its last words are a thing, unless they are a concept of the list. */
  private void close(List<Word> run, List<Hit> hits, List<Thing> things) {
    for (int size = 1; size <= Math.min(isGerman ? 2 : MAX_WORDS, run.size()); size++) {
      List<Word> words = run.subList(run.size() - size, run.size());
      boolean mustBegin = !isGerman && size > 1;
      int start = words.get(0).start();
      Word last = words.get(words.size() - 1);
      int end = last.start() + last.shown().length();
      boolean isKnown =
          hits.stream()
              .anyMatch(
                  hit ->
                      hit.concept().kind().isThing()
                          && (!mustBegin || hit.start() <= start)
                          && hit.start() < end
                          && hit.end() > last.start());
      if (!isKnown && vocabulary.isLabel(words)) {
        String key = "w " + String.join(" ", words.stream().map(Word::stem).toList());
        String shown = String.join(" ", words.stream().map(Word::shown).toList());
        things.add(new Thing(key, shown, null, start, end));
      }
    }
    run.clear();
  }

  private static boolean areNear(String text, Thing thing, Hit hit) {
    int from = Math.min(thing.end(), hit.end());
    int to = Math.max(thing.start(), hit.start());
    if (to < from || to - from > NEAR) {
      return false;
    }
    String between = text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    return between.chars().noneMatch(c -> ".!?;:\n".indexOf(c) >= 0);
  }
}
