package dev.ticketmine.cli;

import dev.ticketmine.archive.ByteBalance;
import dev.ticketmine.archive.FilePreview;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.jobs.ArchivePreview;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how files would be read. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how files would be read, before a night takes them in: the format and how it was"
          + " told,",
      "what each column is read as, how often each field is filled, what is rejected and why, and",
      "the balance of records and bytes. It shows names and counts, no values, and writes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  ticketmine ingest --sniff exports/tickets.csv")
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--sniff",
      required = true,
      paramLabel = "PATH",
      description = "File, folder or glob of an archive; may be given several times.")
  private List<String> paths;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Format of all files, when it cannot be told from their beginning.")
  private String format;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (HOCON) with the mapping under archive.")
  private Path config;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ArchivePreview.of(
            paths,
            Optional.ofNullable(format),
            SettingsReader.read(Optional.ofNullable(config), Map.of()))
        .forEach(preview -> print(out, preview));
    return 0;
  }

  private static void print(PrintWriter out, FilePreview preview) {
    out.println(preview.name());
    preview.readers().forEach((name, sign) -> out.printf("  format %s, because %s%n", name, sign));
    preview
        .columns()
        .forEach(
            use ->
                out.printf(
                    "  column %-24s %s%n",
                    use.column(), use.field() == null ? "is not read" : "is " + use.field()));
    long conversations = preview.balance().conversations();
    preview
        .counts()
        .fields()
        .forEach(
            (field, count) ->
                out.printf(
                    "  field %-25s in %d of %d conversations%n", field, count, conversations));
    preview
        .counts()
        .messages()
        .forEach((role, count) -> out.printf("  messages %-22s %d%n", role, count));
    preview
        .counts()
        .faults()
        .forEach((reason, count) -> out.printf("  rejected %d: %s%n", count, reason));
    preview
        .counts()
        .leftOut()
        .forEach((reason, count) -> out.printf("  left out %d: %s%n", count, reason));
    ByteBalance balance = preview.balance();
    out.printf(
        "  records %d = %d accepted in %d conversations + %d rejected + %d left out%n",
        balance.accepted() + balance.quarantined(),
        balance.accepted(),
        conversations,
        balance.quarantined() - balance.leftOut(),
        balance.leftOut());
    out.printf(
        "  bytes %d = %d accepted + %d rejected or left out + %d between records%n",
        balance.bytes(),
        balance.acceptedBytes(),
        balance.quarantinedBytes(),
        balance.separatorBytes());
  }
}
