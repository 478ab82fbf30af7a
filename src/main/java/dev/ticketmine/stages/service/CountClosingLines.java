package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ClosingLines;
import dev.ticketmine.tables.ContactFacts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Counts the words that last replies end with, and how often customers go on after them. A line is
 * published only if enough conversations of enough customers end with the very same words, so that
 * it is nobody's own.
 */
public final class CountClosingLines implements Stage {
  private static final int MOST = 10;

  private final Scoped scoped;

  /** Leaves out what is too few to show. */
  public CountClosingLines(Floor floor) {
    this.scoped = new Scoped(floor);
  }

  @Override
  public TableSchema input() {
    return ContactFacts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ClosingLines.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> facts) {
    Column[] scope = {col(Scoped.SCOPE), col(Scoped.SCOPE_VALUE), col(ContactFacts.LANGUAGE)};
    WindowSpec ofScope = Window.partitionBy(scope);
    Column n = col("n");
    Column goesOn = col(ContactFacts.GOES_ON);
    Column isShown = scoped.admits(col("hits"), col("hit_part"));
    Column rank = row_number().over(ofScope.orderBy(col("n").desc(), col(ClosingLines.LINE)));
    return Scoped.by(
            facts
                .filter(col(ContactFacts.MARKS).isNotNull())
                .filter(col(ContactFacts.LANGUAGE).isNotNull())
                .withColumn(ClosingLines.LINE, coalesce(col(ContactFacts.CLOSING_LINE), lit(""))),
            ContactFacts.TOPIC_ID)
        .groupBy(scope[0], scope[1], scope[2], col(ClosingLines.LINE))
        .agg(
            Scoped.contacts(lit(true)).as("n"),
            Scoped.part(lit(true)).as("part"),
            Scoped.contacts(goesOn).as("hits"),
            Scoped.part(goesOn).as("hit_part"))
        .withColumn("all", sum(n).over(ofScope))
        .filter(scoped.admits(n, col("part")))
        .withColumn("rank", rank)
        .filter(col("rank").leq(MOST))
        .withColumn(ClosingLines.CONVERSATION_COUNT, scoped.rounded(n))
        .withColumn(ClosingLines.SHARE, scoped.share(n, col("all")))
        .withColumn(ClosingLines.GOES_ON_SHARE, when(isShown, scoped.share(col("hits"), n)))
        .withColumn(ClosingLines.GOES_ON_LOW, when(isShown, scoped.low(col("hits"), n)))
        .withColumn(ClosingLines.GOES_ON_HIGH, when(isShown, scoped.high(col("hits"), n)));
  }
}
