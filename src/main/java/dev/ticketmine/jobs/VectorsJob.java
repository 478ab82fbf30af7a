package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.topics.EmbedQuestions;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Questions to question vectors; a text that has a vector already is not embedded again. */
public final class VectorsJob implements Job {
  private final Lake lake;
  private final Night night;
  private final int transformerTexts;

  /**
   * Works on this lake for this night.
   *
   * @param transformerTexts at most so many new texts are given to the transformer
   */
  public VectorsJob(Lake lake, Night night, int transformerTexts) {
    this.lake = lake;
    this.night = night;
    this.transformerTexts = transformerTexts;
  }

  @Override
  public String name() {
    return "vectors";
  }

  @Override
  public JobResult run() {
    Dataset<Row> vectors =
        new EmbedQuestions(lake.read(QuestionVectors.SCHEMA), transformerTexts)
            .apply(lake.require(Questions.SCHEMA));
    return JobResult.of(
        QuestionVectors.SCHEMA.name(), lake.write(QuestionVectors.SCHEMA, vectors, night));
  }
}
