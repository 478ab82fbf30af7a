package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelConcepts.Hit;
import dev.ticketmine.text.LabelWords;
import dev.ticketmine.text.LabelWords.Kind;
import dev.ticketmine.text.LabelWords.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds the things that a text speaks of: concepts, and nouns of the archive's own. */
final class LabelThings {
  private static final int MAX_WORDS = 3;

  /**
   * A thing in a text.
   *
   * @param key equal for the same thing
   * @param shown how the text writes it; empty for a concept
   * @param noun the concept; null for the archive's own nouns
   * @param start its first character
   * @param end behind its last character
   */
  record Thing(String key, String shown, Hit noun, int start, int end) {}

  private final boolean isGerman;
  private final LabelWords vocabulary;

  LabelThings(String language, LabelWords vocabulary) {
    this.isGerman = "de".equals(language);
    this.vocabulary = vocabulary;
  }

  /** Returns the things in a text whose concepts are known already. */
  List<Thing> of(String text, List<Hit> hits) {
    List<Thing> things = new ArrayList<>();
    List<Hit> nouns = hits.stream().filter(hit -> hit.concept().kind().isThing()).toList();
    List<Hit> troubles = hits.stream().filter(hit -> !hit.concept().kind().isThing()).toList();
    for (Hit hit : nouns) {
      things.add(new Thing("n" + hit.concept().id(), "", hit, hit.start(), hit.end()));
    }
    List<Word> run = new ArrayList<>();
    boolean isAfterArticle = false;
    for (Word word : vocabulary.words(text)) {
      boolean ends = word.isSkipped() || word.endsRun() || isIn(troubles, word);
      if (ends || (isGerman && !isNominal(word))) {
        close(run, nouns, things);
        isAfterArticle = word.isSkipped();
      } else if (!isGerman || isFirstForm(word, isAfterArticle)) {
        run.add(word);
      }
    }
    close(run, nouns, things);
    return things;
  }

  private static boolean isIn(List<Hit> hits, Word word) {
    return hits.stream().anyMatch(hit -> hit.start() <= word.start() && word.start() < hit.end());
  }

  private static boolean isNominal(Word word) {
    return word.kind() == Kind.NOUN || word.kind() == Kind.ADJECTIVE;
  }

  /** Without an article, an adjective in -e or -es stands as it would in a name. */
  private static boolean isFirstForm(Word word, boolean isAfterArticle) {
    return word.kind() != Kind.ADJECTIVE
        || (!isAfterArticle && (word.shown().endsWith("e") || word.shown().endsWith("es")));
  }

  /** Ends a run of words: its last words are a thing, unless they are a concept. */
  private void close(List<Word> run, List<Hit> nouns, List<Thing> things) {
    for (int size = 1; size <= Math.min(isGerman ? 2 : MAX_WORDS, run.size()); size++) {
      List<Word> words = run.subList(run.size() - size, run.size());
      boolean mustBegin = !isGerman && size > 1;
      int start = words.get(0).start();
      Word last = words.get(words.size() - 1);
      int end = last.start() + last.shown().length();
      boolean isKnown =
          nouns.stream()
              .anyMatch(
                  hit ->
                      (!mustBegin || hit.start() <= start)
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
}
