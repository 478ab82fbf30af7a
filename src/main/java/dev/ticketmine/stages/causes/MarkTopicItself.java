package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.TopicWords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Marks attribute values that are what the topic is about, not why customers write: all their words
 * are in the topic's name, or nearly all of the topic's conversations have them.
 */
public final class MarkTopicItself implements Stage {
  private static final UserDefinedFunction IS_NAMED =
      udf(
          (UDF2<Seq<String>, String, Boolean>)
              (names, value) ->
                  names != null
                      && value != null
                      && new TopicWords(CollectionConverters.asJava(names)).holdAll(value),
          DataTypes.BooleanType);

  /** Lower end of the interval of a share from which the topic is asked of nothing else. */
  private static final double NEARLY_ALL = 0.9;

  private final Dataset<Row> topics;

  /** Takes rows of {@link Topics}. */
  public MarkTopicItself(Dataset<Row> topics) {
    this.topics = Topics.SCHEMA.conform(topics);
  }

  @Override
  public TableSchema input() {
    return RootCauses.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RootCauses.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> causes) {
    Dataset<Row> names =
        topics.select(
            col(Topics.TOPIC_ID), array(col(Topics.LABEL_DE), col(Topics.LABEL_EN)).as("names"));
    return causes
        .join(broadcast(names), new String[] {RootCauses.TOPIC_ID}, "left")
        .withColumn(
            RootCauses.IS_TOPIC_ITSELF,
            col(RootCauses.KIND)
                .equalTo("attribute")
                .and(
                    coalesce(
                            IS_NAMED.apply(col("names"), col(RootCauses.ATTRIBUTE_VALUE)),
                            lit(false))
                        .or(coalesce(col(RootCauses.SHARE_LOW).geq(NEARLY_ALL), lit(false)))))
        .drop("names");
  }
}
