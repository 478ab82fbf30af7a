package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.lint.CheckArticles;
import dev.ticketmine.stages.lint.CustomerWords;
import dev.ticketmine.stages.lint.FindJargon;
import dev.ticketmine.tables.ArticleChecks;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.text.mood.PhraseBook;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says what had better be changed in help articles. */
final class LintJob implements Job {
  private final Lake lake;
  private final Night night;
  private final PhraseBook phrases;
  private final Floor floor;

  LintJob(Lake lake, Night night, PhraseBook phrases, Floor floor) {
    this.lake = lake;
    this.night = night;
    this.phrases = phrases;
    this.floor = floor;
  }

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public JobResult run() {
    Dataset<Row> articles = lake.read(Articles.SCHEMA);
    Dataset<Row> words =
        CustomerWords.of(lake.read(Questions.SCHEMA), ShownTopics.of(lake, TopicAssignments.SCHEMA))
            .cache();
    try {
      Dataset<Row> checks =
          new CheckArticles(phrases)
              .apply(articles)
              .unionByName(
                  new FindJargon(lake.read(ContentGaps.SCHEMA), words, floor).apply(articles));
      return JobResult.of(
          ArticleChecks.SCHEMA.name(), lake.write(ArticleChecks.SCHEMA, checks, night));
    } finally {
      words.unpersist();
    }
  }
}
