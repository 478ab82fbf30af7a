package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What the tagger has learnt: the pipeline that is published beside the report is made of it. */
public final class TaggerTerms {
  /** 0 for the intercepts, then one number for each term. */
  public static final String POSITION = "position";

  /** Four characters in a word, a blank for its end; empty for the intercepts. */
  public static final String RUN = "run";

  /** Weight of the term in a text; null for the intercepts. */
  public static final String RARITY = "rarity";

  /** What the term adds to the log-odds of each learnt tag, tags in the order of their names. */
  public static final String WEIGHTS = "weights";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tagger_terms",
          "What the tagger has learnt: the pipeline that is published beside the report is made of it.",
          new StructType()
              .add(
                  POSITION,
                  IntegerType,
                  true,
                  "0 for the intercepts, then one number for each term")
              .add(
                  RUN,
                  StringType,
                  true,
                  "four characters in a word, a blank for its end; empty for the intercepts")
              .add(
                  RARITY, DoubleType, true, "weight of the term in a text; null for the intercepts")
              .add(
                  WEIGHTS,
                  TableTypes.VECTOR,
                  true,
                  "what the term adds to the log-odds of each learnt tag, tags in the order of their names"),
          List.of(POSITION));

  private TaggerTerms() {}
}
