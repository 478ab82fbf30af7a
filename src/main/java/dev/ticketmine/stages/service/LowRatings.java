package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.text.RatingCauses;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** What customers complain about who rated 1 or 2 and said why. */
final class LowRatings {
  private static final int LOW = 2;

  private static final UserDefinedFunction CAUSES =
      udf(
          (UDF2<String, String, String[]>)
              (comment, language) -> Holder.CAUSES.in(comment, language).toArray(String[]::new),
          DataTypes.createArrayType(DataTypes.StringType));

  private LowRatings() {}

  /** The cues, read once in each process that needs them. */
  private static final class Holder {
    private static final RatingCauses CAUSES = RatingCauses.load();
  }

  /** Causes of a low rating, possibly none; null without a low rating or a comment. */
  static Column causes() {
    return when(
        col(Conversations.CSAT).leq(LOW).and(trim(col(Conversations.CSAT_COMMENT)).notEqual("")),
        CAUSES.apply(col(Conversations.CSAT_COMMENT), col(Conversations.LANGUAGE)));
  }
}
