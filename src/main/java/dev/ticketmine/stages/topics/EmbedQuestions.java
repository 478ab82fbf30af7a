package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Gives every distinct text of the questions its vector: the cached one, or a new one. Vectors of
 * texts that are gone, and of other models, are dropped.
 */
public final class EmbedQuestions implements Stage {
  private final Dataset<Row> cached;

  /** Side input: the {@link QuestionVectors} known so far. */
  public EmbedQuestions(Dataset<Row> cached) {
    this.cached = QuestionVectors.SCHEMA.conform(cached);
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return QuestionVectors.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> texts =
        rows.filter(col(Questions.TEXT_HASH).isNotNull())
            .groupBy(Questions.TEXT_HASH)
            .agg(
                min(coalesce(col(Questions.SEARCH_TEXT), lit(""))).as(Questions.SEARCH_TEXT),
                min(Questions.LANGUAGE).as(Questions.LANGUAGE));
    Dataset<Row> known =
        cached.filter(col(QuestionVectors.MODEL_ID).equalTo(Embedders.shared().modelId()));
    Dataset<Row> kept = known.join(texts, QuestionVectors.TEXT_HASH, "left_semi");
    Dataset<Row> added =
        texts
            .join(known, QuestionVectors.TEXT_HASH, "left_anti")
            .select(Questions.TEXT_HASH, Questions.SEARCH_TEXT, Questions.LANGUAGE)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) EmbedQuestions::embedded,
                Encoders.row(QuestionVectors.SCHEMA.columns()));
    return kept.unionByName(added);
  }

  private static Iterator<Row> embedded(Iterator<Row> texts) {
    TextEmbedder embedder = Embedders.shared();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return texts.hasNext();
      }

      @Override
      public Row next() {
        Row text = texts.next();
        return RowFactory.create(
            text.getString(0),
            embedder.modelId(),
            embedder.embed(text.getString(1), text.getString(2)));
      }
    };
  }
}
