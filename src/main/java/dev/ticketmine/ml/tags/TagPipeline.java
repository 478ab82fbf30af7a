package dev.ticketmine.ml.tags;

import dev.ticketmine.text.LetterRuns;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.ElementwiseProduct;
import org.apache.spark.ml.feature.IndexToString;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.SparkSession;

/**
 * A {@link TagModel} as a pipeline of MLlib's own stages, so that any Spark can load and apply it,
 * from Python too and without ticketmine: {@code PipelineModel.load(path).transform(rows)}.
 *
 * <p>Rows need a column {@value #TEXT}; they get {@value #LOG_ODDS}, a vector with a number for
 * each tag (the probability is 1 / (1 + exp(-x))), and {@value #BEST_TAG}. The names of all tags,
 * in the order of the vector, are the labels of the last stage.
 */
public final class TagPipeline {
  /** Column of the text: what a customer wrote, redacted. */
  public static final String TEXT = "text";

  /** Column of the log-odds of each tag. */
  public static final String LOG_ODDS = "log_odds";

  /** Column of the tag whose log-odds are highest. */
  public static final String BEST_TAG = "best_tag";

  /**
   * The text as {@link LetterRuns} reads it, in Spark's SQL: the beginning of it, no placeholders,
   * lower case, umlauts spelt out, other accents off, words between blanks.
   */
  public static final String LETTERS =
      "concat(' ', trim(regexp_replace(replace(replace(replace(replace(translate(lower("
          + "regexp_replace(translate(left(coalesce(text, ''), 2000), '[]', '{}'),"
          + " '[{][A-Z][A-Z_0-9]{0,40}[}]|<[a-z_]{1,40}>', ' ')),"
          + " 'áàâãéèêëíìîïóòôõúùûçñ', 'aaaaeeeeiiiioooouuucn'),"
          + " 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), '[^a-z0-9]+', ' ')), ' ')";

  private TagPipeline() {}

  /**
   * Builds the pipeline.
   *
   * @param tags names of at least two tags
   * @param terms terms with a factor for each tag
   * @param intercepts log-odds of each tag in a text without known terms
   */
  public static PipelineModel of(
      SparkSession spark, List<String> tags, List<TagModel.Term> terms, float[] intercepts) {
    String[] vocabulary =
        terms.stream().map(term -> String.join(" ", term.run().split(""))).toArray(String[]::new);
    double[] rarities = terms.stream().mapToDouble(TagModel.Term::rarity).toArray();
    double[] shift = new double[tags.size()];
    double[] factors = new double[tags.size() * terms.size()];
    for (int tag = 0; tag < shift.length; tag++) {
      shift[tag] = intercepts[tag];
      for (int term = 0; term < terms.size(); term++) {
        factors[term * shift.length + tag] = terms.get(term).weights()[tag];
      }
    }
    PipelineStage[] stages = {
      new SQLTransformer().setStatement("SELECT *, %s AS letters FROM __THIS__".formatted(LETTERS)),
      new RegexTokenizer()
          .setInputCol("letters")
          .setOutputCol("characters")
          .setGaps(false)
          .setPattern("."),
      new NGram().setInputCol("characters").setOutputCol("runs").setN(LetterRuns.LENGTH),
      new CountVectorizerModel(vocabulary).setInputCol("runs").setOutputCol("counts"),
      new ElementwiseProduct()
          .setInputCol("counts")
          .setOutputCol("weighted")
          .setScalingVec(Vectors.dense(rarities)),
      new Normalizer().setInputCol("weighted").setOutputCol("features"),
      linear(new DenseMatrix(tags.size(), terms.size(), factors), shift),
      new IndexToString()
          .setInputCol("best")
          .setOutputCol(BEST_TAG)
          .setLabels(tags.toArray(String[]::new))
    };
    // All stages are fitted: fitting a pipeline of transformers only puts them together.
    return new Pipeline().setStages(stages).fit(spark.sql("SELECT '' AS text WHERE false"));
  }

  private static LogisticRegressionModel linear(DenseMatrix factors, double[] shift) {
    LogisticRegressionModel model =
        new LogisticRegressionModel(
            "tagger", factors, Vectors.dense(shift), factors.numRows(), true);
    model.setFeaturesCol("features");
    model.setRawPredictionCol(LOG_ODDS);
    // The probabilities of the class are those of one tag against another: not what is meant here.
    model.setProbabilityCol("");
    model.setPredictionCol("best");
    return model;
  }
}
