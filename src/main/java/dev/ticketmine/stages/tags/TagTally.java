package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.tags.TagTrainer;
import dev.ticketmine.ml.tags.TaggedText;
import dev.ticketmine.tables.TaggerQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts, tag by tag and language by language, how right the tagger was on texts not learnt from.
 */
record TagTally(List<TaggedText> texts, List<String> languages, TagTrainer.Trained trained) {
  /** A share of fewer conversations is chance. */
  private static final int LEAST_CONVERSATIONS = 20;

  private static final List<String> SHOWN = List.of(TaggerQuality.ALL, "de", "en");

  /** Returns rows of {@link TaggerQuality}. */
  List<Row> rows(List<String> tags) {
    List<Row> rows = new ArrayList<>();
    for (int tag = 0; tag < tags.size(); tag++) {
      for (String language : SHOWN) {
        rows.add(row(tags.get(tag), tag, language));
      }
    }
    return rows;
  }

  private Row row(String name, int tag, String language) {
    long given = 0;
    long proposed = 0;
    long hits = 0;
    long wrong = 0;
    long missing = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (language.equals(TaggerQuality.ALL) || language.equals(languages.get(i))) {
        boolean isGiven = texts.get(i).has(tag);
        boolean isProposed = trained.isProposed()[i][tag];
        double probability = trained.probabilities()[i][tag];
        given += isGiven ? 1 : 0;
        proposed += isProposed ? 1 : 0;
        hits += isGiven && isProposed ? 1 : 0;
        wrong += isWrong(i, tag) ? 1 : 0;
        missing += !isGiven && trained.model().isMissing(tag, probability) ? 1 : 0;
      }
    }
    boolean isEnough = given >= LEAST_CONVERSATIONS;
    return RowFactory.create(
        name,
        language,
        TaggerQuality.LEARNT,
        given,
        proposed,
        hits,
        isEnough && proposed > 0 ? rounded((double) hits / proposed) : null,
        isEnough ? rounded((double) hits / given) : null,
        isEnough ? rounded(2.0 * hits / (given + proposed)) : null,
        rounded(trained.model().threshold(tag)),
        wrong,
        missing);
  }

  private boolean isWrong(int text, int tag) {
    return texts.get(text).has(tag)
        && IntStream.of(trained.model().wrong(texts.get(text), trained.probabilities()[text]))
            .anyMatch(other -> other == tag);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
