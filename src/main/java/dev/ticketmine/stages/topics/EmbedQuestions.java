package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import dev.ticketmine.ml.Distillation;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.SourceText;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Gives every distinct text of the questions its vector: the cached one, or a new one. Vectors of
 * texts that are gone, and of other models, are dropped.
 *
 * <p>Of the new texts the first ones by hash are embedded by the transformer, the rest by what is
 * learned from a bounded sample of these (docs/methods/topics.md). Its id names the sample.
 */
public final class EmbedQuestions implements Stage {
  /** Learning from more gains little and takes longer. */
  private static final int SAMPLE_SIZE = 10_000;

  private final Dataset<Row> cached;
  private final int transformerTexts;

  /**
   * Side input: the {@link QuestionVectors} known so far.
   *
   * @param transformerTexts at most so many new texts are given to the transformer
   */
  public EmbedQuestions(Dataset<Row> cached, int transformerTexts) {
    this.cached = QuestionVectors.SCHEMA.conform(cached);
    this.transformerTexts = transformerTexts;
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
    String modelId = Embedders.shared().modelId();
    Dataset<Row> known =
        cached.filter(
            col(QuestionVectors.MODEL_ID)
                .equalTo(modelId)
                .or(col(QuestionVectors.MODEL_ID).startsWith(modelId + Distillation.ID_SUFFIX)));
    Dataset<Row> kept = known.join(texts, QuestionVectors.TEXT_HASH, "left_semi");
    Dataset<Row> added =
        texts
            .join(known, QuestionVectors.TEXT_HASH, "left_anti")
            .select(Questions.TEXT_HASH, Questions.SEARCH_TEXT, Questions.LANGUAGE);
    return kept.unionByName(vectors(added));
  }

  private Dataset<Row> vectors(Dataset<Row> texts) {
    List<Row> firstLeft =
        texts
            .select(Questions.TEXT_HASH)
            .orderBy(Questions.TEXT_HASH)
            .offset(transformerTexts)
            .limit(1)
            .collectAsList();
    if (firstLeft.isEmpty()) {
      return embedded(texts);
    }
    String bound = firstLeft.get(0).getString(0);
    Dataset<Row> first = texts.filter(col(Questions.TEXT_HASH).lt(bound));
    Dataset<Row> rest = texts.filter(col(Questions.TEXT_HASH).geq(bound));
    return embedded(first).unionByName(distilled(first, rest));
  }

  private Dataset<Row> embedded(Dataset<Row> texts) {
    return texts.map(
        (MapFunction<Row, Row>)
            row -> {
              TextEmbedder embedder = Embedders.shared();
              SourceText text = text(row);
              float[] vector = embedder.embed(text.text(), text.language());
              return RowFactory.create(row.getString(0), embedder.modelId(), vector);
            },
        Encoders.row(output().columns()));
  }

  private Dataset<Row> distilled(Dataset<Row> teachers, Dataset<Row> texts) {
    List<Row> rows = teachers.orderBy(Questions.TEXT_HASH).limit(SAMPLE_SIZE).collectAsList();
    List<SourceText> sample = rows.stream().map(EmbedQuestions::text).toList();
    TextEmbedder embedder = Embedders.shared();
    float[][] vectors =
        sample.parallelStream()
            .map(text -> embedder.embed(text.text(), text.language()))
            .toArray(float[][]::new);
    String hashes = rows.stream().map(row -> row.getString(0)).collect(Collectors.joining());
    String id = embedder.modelId() + Distillation.ID_SUFFIX + TopicIds.hash(hashes);
    Broadcast<Distillation> model =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext())
            .broadcast(Distillation.fit(sample, vectors));
    return texts.map(
        (MapFunction<Row, Row>)
            row -> RowFactory.create(row.getString(0), id, model.value().vector(text(row))),
        Encoders.row(output().columns()));
  }

  private static SourceText text(Row row) {
    return new SourceText(row.getString(1), row.getString(2));
  }
}
