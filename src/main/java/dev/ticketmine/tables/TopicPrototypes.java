package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Questions that show, beside its middle, where a topic lies. */
public final class TopicPrototypes {
  /** Text of the question, see {@link Questions#TEXT_HASH}. */
  public static final String TEXT_HASH = "text_hash";

  /** Topic that it stands for. */
  public static final String TOPIC_ID = "topic_id";

  /** Where the question lay when it was chosen. */
  public static final String PLACE = "place";

  /** Night that chose it. */
  public static final String SINCE_DATE = "since_date";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_prototypes",
          "Questions that show, beside its middle, where a topic lies; kept from night to night, so that questions keep their topic.",
          new StructType()
              .add(TEXT_HASH, StringType, true, "text of the question, see questions")
              .add(TOPIC_ID, StringType, true, "topic that it stands for")
              .add(PLACE, TableTypes.VECTOR, true, "where the question lay when it was chosen")
              .add(SINCE_DATE, DateType, true, "night that chose it"),
          List.of(TEXT_HASH));

  private TopicPrototypes() {}
}
