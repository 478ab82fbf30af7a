package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TableTypes;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Questions as topics see them: the customer's words and what agents answered; never stored. */
public final class QuestionViews {
  static final String QUESTION_ID = "question_id";
  static final String CONVERSATION_ID = "conversation_id";
  static final String TEXT_HASH = "text_hash";
  static final String LANGUAGE = "language";
  static final String VECTOR = "vector";
  static final String REPLIES = "replies";

  /** Its columns. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "question_views",
          "A question's vector and the sentences that answered it.",
          new StructType()
              .add(QUESTION_ID, StringType, true, "question")
              .add(CONVERSATION_ID, StringType, true, "conversation of the question")
              .add(TEXT_HASH, StringType, true, "key of the vector")
              .add(LANGUAGE, StringType, true, "de or en, und if unknown")
              .add(VECTOR, TableTypes.VECTOR, true, "vector of the question's words")
              .add(
                  REPLIES,
                  DataTypes.createArrayType(LongType),
                  true,
                  "hashes of the sentences that agents answered with, ascending; null if none"),
          List.of(QUESTION_ID));

  /** Returns the sentences of a row of this form; empty if there are none. */
  static long[] replies(Row row) {
    int column = row.fieldIndex(REPLIES);
    return row.isNullAt(column)
        ? new long[0]
        : row.<Long>getList(column).stream().mapToLong(Long::longValue).toArray();
  }

  private QuestionViews() {}
}
