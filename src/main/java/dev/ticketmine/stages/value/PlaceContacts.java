package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactSignals;
import dev.ticketmine.tables.ContactValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Places each topic by what its contacts are worth to customers and to the company, as compared
 * with the archive's other topics (Price and Jaffe 2008). Method: docs/methods/value.md.
 *
 * <p>Holds one row per topic in memory, nothing that grows with conversations.
 */
public final class PlaceContacts implements Stage {
  /** Fewer topics say nothing about what is usual. */
  private static final int FEWEST_TOPICS = 5;

  private final Floor floor;
  private final Map<String, String> decided;

  /**
   * A placement.
   *
   * @param floor smallest topic that is placed
   * @param decided action by id of the topics about which people decided
   */
  public PlaceContacts(Floor floor, Map<String, String> decided) {
    this.floor = floor;
    this.decided = Map.copyOf(decided);
  }

  @Override
  public TableSchema input() {
    return ContactSignals.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContactValues.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> signals) {
    List<TopicMeans> topics = means(signals).collectAsList().stream().map(TopicMeans::of).toList();
    List<TopicMeans> large = topics.stream().filter(t -> floor.admits(t.size())).toList();
    Scale scale = Scale.of(large);
    Map<String, Row> errors = new HashMap<>();
    if (large.size() >= FEWEST_TOPICS) {
      errors(signals, scale)
          .collectAsList()
          .forEach(row -> errors.put(row.getAs(ContactSignals.TOPIC_ID), row));
    }
    List<Row> rows =
        topics.stream()
            .map(
                topic -> {
                  boolean isKnown = large.size() >= FEWEST_TOPICS && floor.admits(topic.size());
                  return new PlacedTopic(topic.topicId(), decided.get(topic.topicId()))
                      .row(
                          isKnown ? new Placement(topic.means(), scale) : null,
                          errors.get(topic.topicId()));
                })
            .toList();
    return signals.sparkSession().createDataFrame(rows, output().columns());
  }

  /** One row per topic, as {@link TopicMeans} reads it. */
  private static Dataset<Row> means(Dataset<Row> signals) {
    List<Column> means = new ArrayList<>();
    means.add(count_distinct(col(ContactSignals.CUSTOMER)).as(TopicMeans.CUSTOMERS));
    Signal.ALL.forEach(signal -> means.add(avg(signal.col()).as(signal.column())));
    return signals
        .groupBy(ContactSignals.TOPIC_ID)
        .agg(count(lit(1)).as(TopicMeans.CONVERSATIONS), means.toArray(Column[]::new))
        .orderBy(ContactSignals.TOPIC_ID);
  }

  /**
   * One row per topic: the standard errors of both weighted sums of signals on the scale, with
   * customers as the independent cases (Cochran 1977, chapter 9: means over clusters).
   */
  private static Dataset<Row> errors(Dataset<Row> signals, Scale scale) {
    return signals
        .groupBy(col(ContactSignals.TOPIC_ID), col(ContactSignals.CUSTOMER))
        .agg(
            count(lit(1)).cast("double").as("n"),
            sum(weighted(scale, true)).as("x"),
            sum(weighted(scale, false)).as("y"))
        .groupBy(ContactSignals.TOPIC_ID)
        .agg(
            count(lit(1)).as("clusters"),
            sum("n").as("n"),
            sum(col("n").multiply(col("n"))).as("nn"),
            sum("x").as("x"),
            sum(col("x").multiply(col("x"))).as("xx"),
            sum(col("n").multiply(col("x"))).as("nx"),
            sum("y").as("y"),
            sum(col("y").multiply(col("y"))).as("yy"),
            sum(col("n").multiply(col("y"))).as("ny"))
        .select(
            col(ContactSignals.TOPIC_ID),
            error("x", "xx", "nx").as(PlacedTopic.CUSTOMER_ERROR),
            error("y", "yy", "ny").as(PlacedTopic.COMPANY_ERROR));
  }

  /** A conversation's signals, weighed on the scale; what is unknown is as usual. */
  private static Column weighted(Scale scale, boolean isForCustomers) {
    Column total = lit(0.0);
    for (Signal signal : Signal.ALL) {
      Scale.Range range = scale.of(signal);
      double weight = signal.weight(isForCustomers);
      if (weight != 0 && range != null) {
        Column value = coalesce(signal.col(), lit(range.mean()));
        total = total.plus(value.multiply(weight * range.slope()));
      }
    }
    return total;
  }

  private static Column error(String sum, String squares, String products) {
    Column mean = col(sum).divide(col("n"));
    Column deviations =
        greatest(
            lit(0.0),
            col(squares)
                .minus(mean.multiply(col(products)).multiply(2))
                .plus(mean.multiply(mean).multiply(col("nn"))));
    Column correction = col("clusters").divide(greatest(lit(1), col("clusters").minus(1)));
    return sqrt(deviations.multiply(correction)).divide(col("n"));
  }
}
