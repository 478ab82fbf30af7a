package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.ApplyTagsJob;
import dev.ticketmine.jobs.SaveTaggerJob;
import dev.ticketmine.jobs.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands for the taxonomy of tags. */
@Command(
    name = "tags",
    mixinStandardHelpOptions = true,
    description = "Works with proposed changes of tags, and with the tagger.",
    subcommands = {TagsCommand.Apply.class, TagsCommand.Tagger.class})
final class TagsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  /** Saves the tagger for others. */
  @Command(
      name = "tagger",
      mixinStandardHelpOptions = true,
      description = {
        "Saves the tagger that the last night learnt as a Spark ML pipeline, for others to",
        "load: docs/methods/tagger.md."
      },
      footerHeading = "%nExample:%n",
      footer = "  ticketmine tags tagger --lake lake --out tagger")
  static final class Tagger implements Callable<Integer> {
    @Mixin private CommonOptions common;
    @Spec private CommandSpec spec;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "Folder to write; it must not be there yet.")
    private Path out;

    @Override
    public Integer call() {
      Settings settings = common.settings();
      try (Workspace workspace = Workspace.toRead(common.lake, settings.spark().master())) {
        new SaveTaggerJob(workspace.lake(), out).run();
        spec.commandLine()
            .getOut()
            .printf("The tagger is in %s; load it with PipelineModel.load.%n", out);
      }
      return 0;
    }
  }

  /** Applies a file of changes to the tags of an archive. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = {
        "Says which tags every conversation would have after the changes of FILE, and writes",
        "the conversations that change to --out: tag-mapping.csv for a help desk or a",
        "spreadsheet, tag-mapping.jsonl exactly, tag-inverse.jsonl to undo it. The tags in",
        "the lake stay as they are."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  ticketmine tags apply lake/current/tags/tag-changes.yaml --lake lake --out new-tags",
        "  ticketmine tags apply new-tags/tag-inverse.jsonl --after new-tags/tag-mapping.jsonl \\",
        "    --lake lake --out old-tags"
      })
  static final class Apply implements Callable<Integer> {
    @Mixin private CommonOptions common;
    @Spec private CommandSpec spec;

    @Parameters(
        paramLabel = "FILE",
        description =
            "Changes in YAML, as a night proposes them and a team edits them; or a .jsonl that this"
                + " command wrote: it is followed where the tags are still those it knows.")
    private Path file;

    @Option(
        names = "--after",
        paramLabel = "FILE",
        description =
            "Start from the result of an earlier call, its tag-mapping.jsonl, instead of the"
                + " archive's tags.")
    private Path after;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write.")
    private Path out;

    @Override
    public Integer call() {
      InputCheck.readable(file, "FILE");
      Settings settings = common.settings();
      try (Workspace workspace = Workspace.toRead(common.lake, settings.spark().master())) {
        Map<String, Long> rows =
            new ApplyTagsJob(
                    workspace.lake(), new ApplyTagsJob.Request(file, after, out), settings.tags())
                .run()
                .rows();
        spec.commandLine()
            .getOut()
            .printf(
                "%,d conversations get other tags; see %s.%s%n",
                rows.get("conversations changed"), out, leftAlone(rows));
      }
      return 0;
    }

    private static String leftAlone(Map<String, Long> rows) {
      long count = rows.getOrDefault("left alone", 0L);
      return count == 0
          ? ""
          : " %,d are left alone: their tags have been changed since.".formatted(count);
    }
  }
}
