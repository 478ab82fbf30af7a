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

  /** Works on this lake for this night. */
  public VectorsJob(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  @Override
  public String name() {
    return "vectors";
  }

  @Override
  public JobResult run() {
    Dataset<Row> vectors =
        new EmbedQuestions(lake.read(QuestionVectors.SCHEMA)).apply(lake.require(Questions.SCHEMA));
    return JobResult.of(
        QuestionVectors.SCHEMA.name(), lake.write(QuestionVectors.SCHEMA, vectors, night));
  }
}
