package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Whether German and English customers are served alike: shares side by side. */
public final class LanguageParities {
  /** Name of the share, as in service_metrics. */
  public static final String METRIC = "metric";

  /** Share in German. */
  public static final String GERMAN_SHARE = "german_share";

  /** Share in English. */
  public static final String ENGLISH_SHARE = "english_share";

  /** German less English. */
  public static final String DIFFERENCE = "difference";

  /** Lower end of its 95 % interval. */
  public static final String DIFFERENCE_LOW = "difference_low";

  /** Upper end of its 95 % interval. */
  public static final String DIFFERENCE_HIGH = "difference_high";

  /** German conversations it rests on. */
  public static final String GERMAN_COUNT = "german_count";

  /** English conversations it rests on. */
  public static final String ENGLISH_COUNT = "english_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "language_parities",
          "Whether German and English customers are served alike: shares side by side.",
          new StructType()
              .add(METRIC, StringType, true, "name of the share, as in service_metrics")
              .add(GERMAN_SHARE, DoubleType, true, "share in German")
              .add(ENGLISH_SHARE, DoubleType, true, "share in English")
              .add(DIFFERENCE, DoubleType, true, "German less English")
              .add(DIFFERENCE_LOW, DoubleType, true, "lower end of its 95 % interval")
              .add(DIFFERENCE_HIGH, DoubleType, true, "upper end of its 95 % interval")
              .add(GERMAN_COUNT, LongType, true, "German conversations it rests on")
              .add(ENGLISH_COUNT, LongType, true, "English conversations it rests on"),
          List.of(METRIC));

  private LanguageParities() {}
}
