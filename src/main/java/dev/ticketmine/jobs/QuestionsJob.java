package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.questions.ExtractQuestions;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;

/** Finds the questions in the messages of all conversations. */
public final class QuestionsJob implements Job {
  private final Lake lake;
  private final Night night;

  /** A job on this lake and night. */
  public QuestionsJob(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public JobResult run() {
    ExtractQuestions extract = new ExtractQuestions(lake.require(Conversations.SCHEMA));
    long written =
        lake.write(Questions.SCHEMA, extract.apply(lake.require(Messages.SCHEMA)), night);
    return JobResult.of(Questions.SCHEMA.name(), written);
  }
}
