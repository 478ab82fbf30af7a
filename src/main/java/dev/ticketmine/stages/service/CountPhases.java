package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.ContactPhases;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts how long conversations stay in each phase. Method: docs/methods/signs.md. */
public final class CountPhases implements Stage {
  private final Scoped scoped;

  /** Leaves out what is too few to show. */
  public CountPhases(Floor floor) {
    this.scoped = new Scoped(floor);
  }

  @Override
  public TableSchema input() {
    return ContactFacts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContactPhases.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> facts) {
    Column[] scope = {col(Scoped.SCOPE), col(Scoped.SCOPE_VALUE)};
    Column n = col("n");
    Dataset<Row> answered =
        Scoped.by(
            facts.filter(col(ContactFacts.PHASES).isNotNull()),
            ContactFacts.CHANNEL,
            ContactFacts.TOPIC_ID);
    Dataset<Row> all = answered.groupBy(scope).agg(Scoped.contacts(lit(true)).as("all"));
    Column told = col("in_phase.told");
    return answered
        .withColumn("in_phase", explode(col(ContactFacts.PHASES)))
        .groupBy(scope[0], scope[1], col("in_phase.phase"))
        .agg(
            Scoped.contacts(lit(true)).as("n"),
            Scoped.part(lit(true)).as("part"),
            percentile(col("in_phase.seconds"), lit(0.5)).as("seconds"),
            avg(col("in_phase.replies")).as("replies"),
            Scoped.contacts(told).as("hits"),
            Scoped.part(told).as("hit_part"))
        .filter(scoped.admits(n, col("part")))
        .join(all, new String[] {Scoped.SCOPE, Scoped.SCOPE_VALUE})
        .withColumn(ContactPhases.CONVERSATION_COUNT, scoped.rounded(col("all")))
        .withColumn(ContactPhases.SHARE, scoped.share(n, col("all")))
        .withColumn(ContactPhases.MINUTES, round(col("seconds").divide(60), 1))
        .withColumn(ContactPhases.REPLIES, round(col("replies"), 2))
        .withColumn(
            ContactPhases.TOLD_SHARE,
            when(scoped.admits(col("hits"), col("hit_part")), scoped.share(col("hits"), n)));
  }
}
