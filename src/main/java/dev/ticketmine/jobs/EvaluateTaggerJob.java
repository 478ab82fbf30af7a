package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.evaluation.TaggedTexts.Tagged;
import dev.ticketmine.evaluation.TaggerTrial;
import dev.ticketmine.ml.tags.TagPipeline;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Judges the tagger on texts with tags. It needs no lake and writes nothing. */
public final class EvaluateTaggerJob {
  private static final StructType TEXTS =
      new StructType().add(TagPipeline.TEXT, DataTypes.StringType);

  private final SparkSession spark;
  private final List<Tagged> texts;

  /** A job over texts with their tags. */
  public EvaluateTaggerJob(SparkSession spark, List<Tagged> texts) {
    this.spark = spark;
    this.texts = List.copyOf(texts);
  }

  /**
   * Returns the figures.
   *
   * @throws UserException if fewer than two tags have enough texts
   */
  public String run() {
    List<Row> rows = texts.stream().map(text -> RowFactory.create(text.text())).toList();
    List<Row> letters =
        spark
            .createDataFrame(rows, TEXTS)
            .coalesce(1)
            .selectExpr(TagPipeline.LETTERS)
            .collectAsList();
    List<TaggerTrial.Text> read = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      Tagged text = texts.get(i);
      read.add(new TaggerTrial.Text(letters.get(i).getString(0), text.language(), text.tags()));
    }
    TaggerTrial trial = new TaggerTrial(read);
    if (trial.tagCount() < 2) {
      throw new UserException(
          Kind.INPUT,
          "Of the %d texts with tags too few share a tag: two tags need 20 texts each. Name the columns of the tags with --tag-column"
              .formatted(texts.size()));
    }
    return trial.table();
  }
}
