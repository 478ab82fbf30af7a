package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.ml.statistics.FalseDiscovery;
import dev.ticketmine.ml.statistics.StratifiedDifference;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.Contrasts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sets groups of contacts beside comparable others, with the interval and the test of their
 * difference, if enough stand behind both. Method: docs/methods/contrasts.md.
 */
public final class ContrastContacts implements Stage {
  private static final double LEVEL = 0.05;
  private static final String[] COMPARED = {
    Contrasts.QUESTION,
    Contrasts.SCOPE,
    Contrasts.SCOPE_VALUE,
    ContrastCells.SUBJECT,
    Contrasts.OUTCOME
  };
  private static final StructType DIFFERENCE =
      new StructType()
          .add(Contrasts.DIFFERENCE, DataTypes.DoubleType)
          .add(Contrasts.DIFFERENCE_LOW, DataTypes.DoubleType)
          .add(Contrasts.DIFFERENCE_HIGH, DataTypes.DoubleType)
          .add(FalseDiscovery.P_VALUE, DataTypes.DoubleType);
  private static final UserDefinedFunction COMPARE =
      udf((UDF1<Seq<Row>, Row>) ContrastContacts::compare, DIFFERENCE);

  private final Floor floor;

  /** Says nothing of groups that are too few to show. */
  public ContrastContacts(Floor floor) {
    this.floor = floor;
  }

  @Override
  public TableSchema input() {
    return ContactFacts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Contrasts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> facts) {
    return named(verdicts(tested(compared(counted(facts)))));
  }

  /** One row per group and stratum, with the counts of the group and of the others. */
  private static Dataset<Row> counted(Dataset<Row> facts) {
    Column[] group = columns(ContrastCells.STRATUM, ContrastCells.MEMBER);
    Column part = col(ContactFacts.CUSTOMER_PART);
    Dataset<Row> counts =
        facts
            .select(part, explode(ContrastCells.of()).as("in"))
            .select("in.*", ContactFacts.CUSTOMER_PART)
            .groupBy(group)
            .agg(
                count(lit(1)).as("n"),
                count(when(col(ContrastCells.HIT), 1)).as("hits"),
                sum(part).as("part"),
                coalesce(sum(when(col(ContrastCells.HIT), part)), lit(0L)).as("hit_part"));
    // A topic is what a segment asks about, so that its cases are those of all topics.
    Column isTopic = col(Contrasts.QUESTION).equalTo(Contrasts.SEGMENT_TOPICS);
    Column[] segment = {
      col(Contrasts.QUESTION), col(ContrastCells.SUBJECT), col(ContrastCells.MEMBER)
    };
    Dataset<Row> whole = counts;
    for (String count : new String[] {"n", "part"}) {
      whole =
          whole.withColumn(
              count,
              when(isTopic, sum(col(count)).over(Window.partitionBy(segment)))
                  .otherwise(col(count)));
    }
    return whole;
  }

  private static Column[] columns(String... more) {
    Column[] columns = new Column[COMPARED.length + more.length];
    for (int index = 0; index < columns.length; index++) {
      columns[index] =
          col(index < COMPARED.length ? COMPARED[index] : more[index - COMPARED.length]);
    }
    return columns;
  }

  /** One row per group with its counts, those of the others, and their difference. */
  private static Dataset<Row> compared(Dataset<Row> counts) {
    Dataset<Row> both = counts;
    for (String count : new String[] {"n", "hits", "part", "hit_part"}) {
      both =
          both.withColumn(
              "other_" + count,
              sum(col(count))
                  .over(Window.partitionBy(columns(ContrastCells.STRATUM)))
                  .minus(col(count)));
    }
    Column isAsked =
        col(ContrastCells.SUBJECT)
            .equalTo("")
            .or(col(ContrastCells.MEMBER).equalTo(ContrastCells.INSIDE));
    // Strata without others would count in one share only.
    return both.filter(isAsked.and(col("other_n").gt(0)))
        .groupBy(columns(ContrastCells.MEMBER))
        .agg(
            sum("n").as("n"),
            sum("hits").as("hits"),
            sum("part").as("part"),
            sum("hit_part").as("hit_part"),
            sum("other_n").as("other_n"),
            sum("other_hits").as("other_hits"),
            sum("other_part").as("other_part"),
            sum("other_hit_part").as("other_hit_part"),
            COMPARE
                .apply(
                    sort_array(
                        collect_list(
                            struct(
                                col(ContrastCells.STRATUM),
                                col("n"),
                                col("hits"),
                                col("other_n"),
                                col("other_hits")))))
                .as("found"));
  }

  private static Row compare(Seq<Row> rows) {
    StratifiedDifference found =
        StratifiedDifference.of(
            CollectionConverters.asJava(rows).stream()
                .map(
                    row ->
                        new StratifiedDifference.Stratum(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .toList());
    return found == null
        ? null
        : RowFactory.create(found.difference(), found.low(), found.high(), found.chance());
  }

  /** Adds the corrected probability to what may be shown; the rest has none. */
  private Dataset<Row> tested(Dataset<Row> groups) {
    Column isShown =
        admits("n", "part")
            .and(admits("hits", "hit_part"))
            .and(admits("other_n", "other_part"))
            .and(admits("other_hits", "other_hit_part"))
            .and(col("found").isNotNull());
    Dataset<Row> all =
        groups
            .withColumn("is_shown", isShown)
            .withColumn(
                FalseDiscovery.P_VALUE, when(isShown, col("found." + FalseDiscovery.P_VALUE)))
            .withColumn("no_test", when(isShown, lit(0)).otherwise(1));
    Column ofQuestion =
        count(col(FalseDiscovery.P_VALUE))
            .over(Window.partitionBy(col(Contrasts.QUESTION), col("no_test")));
    return FalseDiscovery.control(
        all.withColumn(FalseDiscovery.TESTS, ofQuestion),
        new String[] {Contrasts.QUESTION, "no_test"},
        Contrasts.SCOPE,
        Contrasts.SCOPE_VALUE,
        ContrastCells.SUBJECT,
        ContrastCells.MEMBER,
        Contrasts.OUTCOME);
  }

  private Column admits(String conversations, String part) {
    return col(conversations)
        .geq(floor.minimumConversations())
        .and(col(part).geq(floor.minimumCustomers() * Parts.WHOLE));
  }

  private static Dataset<Row> verdicts(Dataset<Row> tested) {
    Column isClear = col(FalseDiscovery.Q_VALUE).leq(LEVEL);
    Column verdict =
        when(not(col("is_shown")), Contrasts.NOT_ENOUGH_DATA)
            .when(isClear.and(col("found.difference").gt(0)), Contrasts.HIGHER)
            .when(isClear.and(col("found.difference").lt(0)), Contrasts.LOWER)
            .otherwise(Contrasts.NO_CLEAR_DIFFERENCE);
    Column isFaster =
        col(Contrasts.OUTCOME)
            .equalTo(ContactFacts.WITHIN_TARGET)
            .and(col(Contrasts.VERDICT).equalTo(Contrasts.HIGHER));
    Column isWorse =
        col(Contrasts.OUTCOME)
            .isin(ContactFacts.LOW_RATING, ContactFacts.RETURNS_7D)
            .and(col(Contrasts.VERDICT).equalTo(Contrasts.HIGHER));
    Column isOfQuarter = col(Contrasts.QUESTION).equalTo(Contrasts.LAST_QUARTER);
    Column gotFaster =
        max(isFaster)
            .over(
                Window.partitionBy(
                    col(Contrasts.QUESTION), col(Contrasts.SCOPE), col(Contrasts.SCOPE_VALUE)));
    return tested
        .withColumn(Contrasts.VERDICT, verdict)
        .withColumn("got_faster", gotFaster)
        .withColumn(
            Contrasts.VERDICT,
            when(isOfQuarter.and(col("got_faster")).and(isWorse), Contrasts.GOAL_CONFLICT)
                .otherwise(col(Contrasts.VERDICT)));
  }

  /** Puts topics where the table has them, and hides what may not be shown. */
  private Dataset<Row> named(Dataset<Row> rows) {
    Column isTopic =
        col(Contrasts.QUESTION).isin(Contrasts.STRAIN, Contrasts.SILENCE, Contrasts.SAME_ISSUE);
    Column isSegment = col(Contrasts.QUESTION).equalTo(Contrasts.SEGMENT_TOPICS);
    Column isInside = col(ContrastCells.SUBJECT).equalTo(ContrastCells.INSIDE);
    Column group =
        when(isTopic.or(isInside), "")
            .when(col(ContrastCells.SUBJECT).equalTo(""), col(ContrastCells.MEMBER))
            .otherwise(col(ContrastCells.SUBJECT));
    Column n = Parts.rounded(col("n"), floor);
    Column others = Parts.rounded(col("other_n"), floor);
    return rows.withColumn(Contrasts.GROUP_VALUE, group)
        .withColumn(
            Contrasts.SCOPE_VALUE,
            when(isTopic, col(ContrastCells.MEMBER))
                .when(isSegment, col(Contrasts.OUTCOME))
                .otherwise(col(Contrasts.SCOPE_VALUE)))
        .withColumn(
            Contrasts.SCOPE, when(isTopic.or(isSegment), "topic").otherwise(col(Contrasts.SCOPE)))
        .withColumn(
            Contrasts.OUTCOME, when(isSegment, "about_topic").otherwise(col(Contrasts.OUTCOME)))
        .withColumn(Contrasts.SHARE, shown(share("hits", n)))
        .withColumn(Contrasts.OTHER_SHARE, shown(share("other_hits", others)))
        .withColumn(Contrasts.DIFFERENCE, shown(col("found.difference")))
        .withColumn(Contrasts.DIFFERENCE_LOW, shown(col("found.difference_low")))
        .withColumn(Contrasts.DIFFERENCE_HIGH, shown(col("found.difference_high")))
        .withColumn(Contrasts.CHANCE, shown(col(FalseDiscovery.P_VALUE)))
        .withColumn(Contrasts.Q_VALUE, shown(col(FalseDiscovery.Q_VALUE)))
        .withColumn(Contrasts.CONVERSATION_COUNT, when(col("is_shown"), n))
        .withColumn(Contrasts.OTHER_COUNT, when(col("is_shown"), others));
  }

  private Column share(String hits, Column all) {
    return least(lit(1.0), Parts.rounded(col(hits), floor).divide(all));
  }

  private static Column shown(Column figure) {
    return when(col("is_shown"), round(figure, 3));
  }
}
