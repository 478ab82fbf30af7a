package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.calendar.BusinessCalendar;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** Seconds of business hours between two moments in seconds; null if a moment is missing. */
final class BusinessTime {
  private final UserDefinedFunction between;

  BusinessTime(BusinessCalendar calendar) {
    this.between =
        udf(
            (UDF2<Long, Long, Long>)
                (start, end) ->
                    start == null || end == null
                        ? null
                        : calendar.businessSecondsBetween(
                            Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)),
            DataTypes.LongType);
  }

  Column between(Column start, Column end) {
    return between.apply(start, end);
  }
}
