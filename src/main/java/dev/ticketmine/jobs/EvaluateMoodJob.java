package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.evaluation.LabelledTexts;
import dev.ticketmine.evaluation.MoodFolds;
import dev.ticketmine.ml.mood.LabelledText;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/** Judges polarity on labelled texts. It needs no lake and writes nothing. */
public final class EvaluateMoodJob {
  private final SparkSession spark;
  private final LabelledTexts texts;

  /** A job over texts whose labels are negative, neutral or positive. */
  public EvaluateMoodJob(SparkSession spark, LabelledTexts texts) {
    this.spark = spark;
    this.texts = texts;
  }

  /**
   * Returns the scores of the lexicon and of trained models. Texts with other labels are left out.
   *
   * @throws UserException if a label is missing
   */
  public MoodFolds.Result run() {
    List<String> languages = DistinctTexts.languages(texts);
    List<LabelledText> labelled = new ArrayList<>();
    Set<Polarity> known = EnumSet.noneOf(Polarity.class);
    for (int i = 0; i < languages.size(); i++) {
      for (Polarity polarity : Polarity.values()) {
        if (polarity.label().equals(texts.labels().get(i))) {
          labelled.add(new LabelledText(texts.texts().get(i), languages.get(i), false, polarity));
          known.add(polarity);
        }
      }
    }
    if (known.size() < Polarity.values().length) {
      throw new UserException(
          Kind.INPUT,
          "The labels of the texts are not negative, neutral and positive: only %s are there. Name"
                  .formatted(known)
              + " the field of the label with --label-column");
    }
    return new MoodFolds(spark).judge(labelled);
  }
}
