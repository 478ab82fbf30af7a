package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Vectors of questions, cached by text hash and model: the same text is embedded once. */
public final class QuestionVectors {
  /** SHA-256 of language and search text. */
  public static final String TEXT_HASH = "text_hash";

  /** Model that made the vector. */
  public static final String MODEL_ID = "model_id";

  /** Vector of unit length. */
  public static final String VECTOR = "vector";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "question_vectors",
          "Vectors of questions, cached by text hash and model: the same text is embedded once.",
          new StructType()
              .add(TEXT_HASH, StringType, true, "SHA-256 of language and search text")
              .add(MODEL_ID, StringType, true, "model that made the vector")
              .add(VECTOR, TableTypes.VECTOR, true, "vector of unit length"),
          List.of(TEXT_HASH, MODEL_ID));

  private QuestionVectors() {}
}
