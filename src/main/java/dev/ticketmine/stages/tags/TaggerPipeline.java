package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.tags.TagModel;
import dev.ticketmine.ml.tags.TagPipeline;
import dev.ticketmine.tables.TaggerQuality;
import dev.ticketmine.tables.TaggerTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes the pipeline that others load of the tables in which the tagger is kept. */
public final class TaggerPipeline {
  private TaggerPipeline() {}

  /**
   * Returns the pipeline; nothing if there is no tagger.
   *
   * @param terms rows of {@link TaggerTerms}: bounded by the vocabulary
   * @param quality rows of {@link TaggerQuality}
   */
  public static Optional<PipelineModel> of(Dataset<Row> terms, Dataset<Row> quality) {
    List<TagModel.Term> learnt = new ArrayList<>();
    for (Row row :
        terms
            .orderBy(TaggerTerms.POSITION)
            .select(TaggerTerms.RUN, TaggerTerms.RARITY, TaggerTerms.WEIGHTS)
            .collectAsList()) {
      learnt.add(
          new TagModel.Term(
              row.getString(0), row.isNullAt(1) ? 0 : row.getDouble(1), floats(row.getList(2))));
    }
    if (learnt.isEmpty()) {
      return Optional.empty();
    }
    List<String> tags =
        quality
            .filter(col(TaggerQuality.STATE).equalTo(TaggerQuality.LEARNT))
            .filter(col(TaggerQuality.LANGUAGE).equalTo(TaggerQuality.ALL))
            .select(TaggerQuality.TAG)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    return Optional.of(
        TagPipeline.of(
            terms.sparkSession(), tags, learnt.subList(1, learnt.size()), learnt.get(0).weights()));
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
