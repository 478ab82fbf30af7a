package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFile;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.RawSink;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a night, found and hashed, and the jobs that take them in. */
public final class NightInputs {
  /** A file and what it holds: archive, articles, orders, events, curation or decisions. */
  record Input(String kind, InputFile file) {}

  private final NightRequest request;
  private final List<InputFile> archives;
  private final List<InputFile> articles;
  private final List<InputFile> orders;
  private final List<InputFile> events;
  private final List<InputFile> curation;
  private final List<InputFile> decisions;

  private NightInputs(NightRequest request, Settings settings) {
    this.request = request;
    this.archives = InputFiles.list(request.archives());
    this.articles = InputFiles.list(request.articles());
    this.orders = list(request.orders());
    this.events = list(request.events());
    this.curation = InputFiles.list(CurationFiles.paths(settings.topics()));
    String file = settings.recommendations().decisionsFile();
    this.decisions = file.isEmpty() ? List.of() : InputFiles.list(List.of(file));
  }

  /**
   * Finds and hashes the files that a night is asked to read. Needs no Spark, so a wrong path or
   * curation or decisions file is reported at once.
   *
   * @throws UserException if a path leads nowhere, the format is unknown or a a line of these wrong
   */
  public static NightInputs list(NightRequest request, Settings settings) {
    request.format().ifPresent(ReadSettings::checkFormat);
    CurationFiles.read(settings.topics());
    DecisionFile.configured(settings.recommendations().decisionsFile());
    return new NightInputs(request, settings);
  }

  private static List<InputFile> list(Optional<Path> file) {
    return file.map(path -> InputFiles.list(List.of(path.toString()))).orElse(List.of());
  }

  NightRequest request() {
    return request;
  }

  List<InputFile> archives() {
    return archives;
  }

  /** Returns all files with what they hold. */
  List<Input> all() {
    List<Input> all = new ArrayList<>();
    archives.forEach(file -> all.add(new Input("archive", file)));
    articles.forEach(file -> all.add(new Input("articles", file)));
    orders.forEach(file -> all.add(new Input("orders", file)));
    events.forEach(file -> all.add(new Input("events", file)));
    curation.forEach(file -> all.add(new Input("curation", file)));
    decisions.forEach(file -> all.add(new Input("decisions", file)));
    return all;
  }

  /** Returns the size of all files. */
  long bytes() {
    return all().stream().mapToLong(input -> input.file().size()).sum();
  }

  /** Returns "kind:sha256" of every file. */
  Set<String> fingerprints() {
    return all().stream()
        .map(input -> input.kind() + ":" + input.file().sha256())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the job that takes in these archive files.
   *
   * @param redact how they are redacted
   * @param rejected takes the bytes of rejected records
   */
  Job ingest(
      Lake lake,
      Night night,
      List<InputFile> files,
      Settings settings,
      RedactOptions redact,
      RawSink rejected) {
    ReadOptions read =
        ReadSettings.of(
            settings, request.format(), night.delivered().atStartOfDay(night.zone()).toInstant());
    RejectionLimits limits =
        new RejectionLimits(settings.quarantine().warnShare(), settings.quarantine().failShare());
    return new IngestJob(lake, night, files, new IngestOptions(read, redact, limits, rejected));
  }

  /** Returns whether articles, orders or events were given. */
  boolean hasHelpContent() {
    return !articles.isEmpty() || !orders.isEmpty() || !events.isEmpty();
  }

  /** Returns the job that takes in articles, orders and events, if any were given. */
  Optional<Job> helpContent(Lake lake, Night night, Settings settings) {
    if (!hasHelpContent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ArticlesJob(
            lake, night, new ArticleInputs(articles, orders, events, redaction(settings))));
  }

  static RedactionOptions redaction(Settings settings) {
    return new RedactionOptions(
        settings.privacy().numberPatterns(), settings.privacy().keepWords());
  }
}
