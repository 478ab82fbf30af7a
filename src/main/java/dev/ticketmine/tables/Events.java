package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Dated events that may explain a change: releases, sales, strikes, price changes. */
public final class Events {
  /** Day. */
  public static final String EVENT_DATE = "event_date";

  /** Kind of event. */
  public static final String KIND = "kind";

  /** What happened, redacted. */
  public static final String DESCRIPTION = "description";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "events",
          "Dated events that may explain a change: releases, sales, strikes, price changes.",
          new StructType()
              .add(EVENT_DATE, DateType, true, "day")
              .add(KIND, StringType, true, "kind of event")
              .add(DESCRIPTION, StringType, true, "what happened, redacted"),
          List.of(EVENT_DATE, KIND, DESCRIPTION));

  private Events() {}
}
