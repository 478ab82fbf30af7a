package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelWords;
import dev.ticketmine.text.LabelWords.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of a text that could name a topic. German: a noun, an adjective and its noun, a noun
 * and the infinitive or participle that follows ("Passwort zurücksetzen"). English: up to three
 * content words in a row, articles left out ("cancel order").
 */
final class LabelPhrases {
  private static final int MAX_WORDS = 3;

  /**
   * A phrase as it stands.
   *
   * @param key its stems: phrases that differ by inflection only have the same
   * @param text as it would be shown
   * @param words number of words
   */
  record Phrase(String key, String text, int words) {}

  private final LabelWords vocabulary;

  LabelPhrases(LabelWords vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the phrases of a text, each once, in the order of the text. */
  Collection<Phrase> of(String text) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    List<Word> run = new ArrayList<>();
    for (Word word : vocabulary.words(text)) {
      if (word.endsRun()) {
        run.clear();
      } else if (!word.isSkipped()) {
        run.add(word);
        for (int size = 1; size <= Math.min(MAX_WORDS, run.size()); size++) {
          add(phrases, run.subList(run.size() - size, run.size()));
        }
      }
    }
    return phrases.values();
  }

  private void add(Map<String, Phrase> phrases, List<Word> words) {
    if (vocabulary.isLabel(words)) {
      String key = String.join(" ", words.stream().map(Word::stem).toList());
      String text = String.join(" ", words.stream().map(Word::shown).toList());
      phrases.putIfAbsent(key, new Phrase(key, text, words.size()));
    }
  }
}
