package dev.ticketmine.cli;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.jobs.LeakCheck;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.leaks.Findings;
import dev.ticketmine.leaks.Needle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for personal data that got through. */
@Command(
    name = "leak-check",
    mixinStandardHelpOptions = true,
    description = {
      "Looks through every file of a lake for values that may not stand there: tables, also earlier "
          + "versions of them, Delta logs, reports, drafts, metrics. What is packed is unpacked, "
          + "Excel workbooks too; case, blanks and dashes, and how HTML, JSON and web addresses "
          + "write letters make no difference.",
      "",
      "Without --tokens, it looks for the canaries: 500 known data of invented people who ride "
          + "along each night. Every night does this itself before it is published, for what it "
          + "wrote. It needs the secret that the nights had. With --tokens, it looks for your own "
          + "values, such as the name, address and number of somebody who asks what is stored, and "
          + "needs no secret.",
      "",
      "Says what it looked through, and where it found which value, never the value itself. Ends "
          + "with code 65 if anything was found, 66 if a file could not be read. Reads only; a "
          + "night may run. What it cannot see: the encrypted rejected records, and files outside "
          + "of the lake that you do not name."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine leak-check --lake lake",
      "  ticketmine leak-check --lake lake exports/ nightly.log spark-events/",
      "  ticketmine leak-check --lake lake --tokens request-17.txt",
      "      one value a line, as exactly as it is known; delete the file afterwards",
      "  echo 'Erika Musterfrau' | ticketmine leak-check --lake lake --tokens -"
    })
final class LeakCheckCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables, reports and drafts.")
  private Path lake;

  @Option(
      names = "--tokens",
      paramLabel = "FILE|-",
      description =
          "Look for these values instead of the canaries: one a line, 6 characters or more; - reads standard input.")
  private String tokens;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Look through these files and folders as well: exports, logs, event logs.")
  private List<Path> more = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LeakCheck check = new LeakCheck(lake, more);
    List<Needle> needles = tokens == null ? check.canaries(PseudonymSecret.pseudonyms()) : values();
    Findings findings = check.find(needles);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,15d  files%n", findings.files());
    out.printf("%,15d  bytes, unpacked%n", findings.bytes());
    out.printf("%,15d  tables%n", findings.tables());
    out.printf("%,15d  rows, with those of earlier versions%n", findings.rows());
    out.printf("%,15d  values looked for%n", needles.size());
    findings.hits().forEach(hit -> out.printf("found: %s in %s%n", hit.needle(), hit.place()));
    findings.unreadable().forEach(file -> out.printf("not readable: %s%n", file));
    judge(findings);
    out.println("Nothing was found.");
    return 0;
  }

  private List<Needle> values() throws IOException {
    if (tokens.equals(STANDARD_INPUT)) {
      String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      return LeakCheck.values(text.lines().toList(), "standard input");
    }
    try {
      return LeakCheck.values(Files.readAllLines(Path.of(tokens)), tokens);
    } catch (IOException e) {
      throw new UserException(
          Kind.NO_INPUT,
          "%s cannot be read (%s). Give a text file in UTF-8, one value a line."
              .formatted(tokens, e.getClass().getSimpleName()),
          e);
    }
  }

  private void judge(Findings findings) {
    if (!findings.hits().isEmpty()) {
      long values = findings.hits().stream().map(hit -> hit.needle()).distinct().count();
      throw new UserException(
          Kind.INPUT,
          "%d values were found in %d places, listed above. docs/privacy.md says what to do."
              .formatted(values, findings.hits().size()));
    }
    if (!findings.unreadable().isEmpty()) {
      throw new UserException(
          Kind.NO_INPUT,
          "%d files could not be read, listed above; nothing was found in the others. Check your rights and whether the files are whole."
              .formatted(findings.unreadable().size()));
    }
  }
}
