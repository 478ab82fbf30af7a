package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.ReasonCode;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Column;

/** Which records count as faults, and which are left out on purpose. */
final class Rejections {
  /** Rows that are left out on purpose. */
  static Column isLeftOut() {
    return col(RedactedRecords.REASON).isNotNull().and(hasOtherCode().unary_$bang());
  }

  /** Rows that something is wrong with. */
  static Column isFault() {
    return col(RedactedRecords.REASON).isNotNull().and(hasOtherCode());
  }

  private static Column hasOtherCode() {
    return col(RedactedRecords.REASON_CODE)
        .isin((Object[]) ReasonCode.leftOut().toArray(String[]::new))
        .unary_$bang();
  }

  private Rejections() {}
}
