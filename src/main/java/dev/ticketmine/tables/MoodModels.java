package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** How the polarity of messages is found in each language, and why. */
public final class MoodModels {
  /** Language, de or en. */
  public static final String LANGUAGE = "language";

  /** Lexicon or trained. */
  public static final String METHOD = "method";

  /** Why this method, in words. */
  public static final String REASON = "reason";

  /** Conversations rated 1, 2, 4 or 5. */
  public static final String RATING_COUNT = "rating_count";

  /** Customers who gave these ratings. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Mean F1 of the lexicon on later ratings. */
  public static final String LEXICON_MACRO_F1 = "lexicon_macro_f1";

  /** Mean F1 of the trained model on later ratings. */
  public static final String TRAINED_MACRO_F1 = "trained_macro_f1";

  /** How well the trained model tells low from high ratings. */
  public static final String AUC = "auc";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "mood_models",
          "How the polarity of messages is found in each language, and why.",
          new StructType()
              .add(LANGUAGE, StringType, true, "de or en")
              .add(METHOD, StringType, true, "lexicon or trained")
              .add(REASON, StringType, true, "why this method, in words")
              .add(RATING_COUNT, LongType, true, "conversations rated 1, 2, 4 or 5")
              .add(CUSTOMER_COUNT, LongType, true, "customers who gave these ratings")
              .add(
                  LEXICON_MACRO_F1,
                  DoubleType,
                  true,
                  "mean F1 of negative and positive by the lexicon, on later ratings by other customers; null if not measured")
              .add(
                  TRAINED_MACRO_F1,
                  DoubleType,
                  true,
                  "the same by a model trained on earlier ratings; null if not measured")
              .add(
                  AUC,
                  DoubleType,
                  true,
                  "how often the trained model puts a low rating below a high one, 0.5 is chance; null if not measured"),
          List.of(LANGUAGE));

  private MoodModels() {}
}
