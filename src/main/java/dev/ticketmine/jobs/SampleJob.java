package dev.ticketmine.jobs;

import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import java.nio.file.Path;

/** Writes the sample archive with its help centre, orders, events and truth into a folder. */
public final class SampleJob implements Job {
  private final SampleOptions options;
  private final Path folder;

  /** A job that writes to the folder, creating it if needed. */
  public SampleJob(SampleOptions options, Path folder) {
    this.options = options;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public JobResult run() {
    new SampleArchive(options).write(folder);
    return JobResult.of("conversations", options.conversations());
  }
}
