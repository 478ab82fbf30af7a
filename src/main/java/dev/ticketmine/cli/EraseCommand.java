package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.ErasureResult;
import dev.ticketmine.jobs.ErasureRun;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.jobs.RawRecords;
import dev.ticketmine.jobs.SubjectFile;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.lake.Lake;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes people from a lake. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Removes people from a lake: their conversations, with questions, vectors, mood and rejected",
      "records; topics, figures, drafts and report are computed anew from what is left. Then every",
      "older version, log, report and file is destroyed, the lake is searched for what must be gone,",
      "and a receipt without any id is written to 'erasures' in the lake. From then on nights leave",
      "their records out. It may be cut off anywhere and run again. Needs the secrets that the",
      "nights had: TICKETMINE_PSEUDONYM_SECRET and, if rejected records are kept,",
      "TICKETMINE_RAW_STORE_SECRET. What it does not reach: docs/privacy.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine erase --subjects subjects.txt --lake lake --dry-run",
      "  ticketmine erase --subjects subjects.txt --lake lake",
      "",
      "The file names a customer per line by id or e-mail address, as the source system has them; or",
      "it is CSV with the heading kind,value,source, where kind is customer or conversation, and",
      "source (zendesk, csv ...) may be left out. Delete it afterwards: it is personal data."
    })
final class EraseCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--subjects",
      required = true,
      paramLabel = "FILE",
      description = "Who is to be erased; only read, never copied or logged.")
  private Path subjects;

  @Option(names = "--dry-run", description = "Only say how much would be erased.")
  private boolean isDryRun;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    Lake.checkExists(common.lake);
    SubjectFile file = SubjectFile.read(subjects);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master());
        ConsoleProgress progress = new ConsoleProgress(out, workspace.spark())) {
      String secret =
          PseudonymSecret.find(System.getenv(), Path.of(System.getProperty("user.home")), progress);
      ErasureRun run =
          new ErasureRun(
              workspace.lake(),
              settings,
              secret,
              RawRecords.store(settings, workspace.lake().root(), System.getenv()),
              Clock.systemUTC(),
              progress);
      print(spec.commandLine().getOut(), run.run(file, isDryRun));
    }
    return 0;
  }

  private void print(PrintWriter out, ErasureResult result) {
    result.counts().forEach((name, count) -> out.printf("%,15d  %s%n", count, name));
    if (!result.unmatched().isEmpty()) {
      out.printf(
          "Nothing in this lake fits line %s of the file. Check the ids against the source system, and the secret.%n",
          result.unmatched().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (isDryRun) {
      out.println("Nothing was changed.");
      return;
    }
    result.receipts().forEach(receipt -> out.printf("Receipt: %s%n", receipt));
    if (result.receipts().isEmpty()) {
      out.println("Nothing had to be erased. Nights leave out what the file names from now on.");
    }
    out.printf(
        "Now delete %s, and see to exports, sent reports and backups (docs/privacy.md).%n",
        subjects.getFileName());
  }
}
