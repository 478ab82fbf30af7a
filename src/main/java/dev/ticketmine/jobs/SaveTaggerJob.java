package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.stages.tags.TaggerPipeline;
import dev.ticketmine.tables.TaggerQuality;
import dev.ticketmine.tables.TaggerTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.ml.PipelineModel;

/**
 * Saves the tagger that was published last as a pipeline of MLlib's own stages, for others to load.
 * It is not a part of a night: MLlib writes times and chance names into it, and a night has the
 * same bytes whenever it is computed.
 */
public final class SaveTaggerJob implements Job {
  private final Lake lake;
  private final Path folder;

  /**
   * Reads a lake.
   *
   * @param folder folder to write, which must not be there yet
   */
  public SaveTaggerJob(Lake lake, Path folder) {
    this.lake = lake;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "save tagger";
  }

  @Override
  public JobResult run() {
    if (Files.exists(folder)) {
      throw new UserException(
          Kind.OUTPUT, "%s is there already. Give --out a new folder.".formatted(folder));
    }
    PipelineModel tagger =
        TaggerPipeline.of(lake.read(TaggerTerms.SCHEMA), lake.read(TaggerQuality.SCHEMA))
            .orElseThrow(
                () ->
                    new UserException(
                        Kind.INPUT,
                        "The lake has no tagger: too few conversations have tags. Table"
                            + " tagger_quality says how many each tag has."));
    try {
      tagger.write().save(folder.toAbsolutePath().toUri().toString());
    } catch (IOException failed) {
      throw new UserException(
          Kind.IO,
          "Cannot write the tagger to %s: %s. Check that the folder can be written to and that the disk has room."
              .formatted(folder, failed),
          failed);
    }
    return JobResult.of("tagger stages", tagger.stages().length);
  }
}
