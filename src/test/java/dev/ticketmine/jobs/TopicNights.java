package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.RawSink;
import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.tables.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Nights on a lake, as far as topics need them: taken in, mined and published in the ledger. */
final class TopicNights {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final Lake lake;
  private final Path archive;
  private final Settings settings;

  /** Works through exports named after their days; the first night takes in the rest as well. */
  TopicNights(Lake lake, Path archive, Map<String, Object> settings) {
    this.lake = lake;
    this.archive = archive;
    this.settings = SettingsReader.read(Optional.empty(), settings);
  }

  /** Works through one night and publishes it. */
  void run(LocalDate date, Function<Settings, Curation> curation) {
    Night night = new Night(date, 0, settings.zone());
    Path export = archive.resolve(date + ".jsonl");
    Path first = archive.resolve("conversations.jsonl");
    NightRequest request =
        new NightRequest(
            date,
            List.of((Files.exists(export) ? export : first).toString()),
            Optional.of("ticketmine"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            false);
    NightInputs inputs = NightInputs.list(request, settings);
    RedactOptions redact =
        new RedactOptions(Pseudonyms.of(SECRET), NightInputs.redaction(settings));
    inputs
        .ingest(lake, night, InputFiles.list(request.archives()), settings, redact, RawSink.NONE)
        .run();
    new QuestionsJob(lake, night).run();
    new VectorsJob(lake, night, settings.vectors().transformerTexts()).run();
    new TopicsJob(lake, night, curation.apply(settings), options()).run();
    new RunLedger(lake)
        .publish(
            night,
            Instant.EPOCH,
            Instant.EPOCH,
            new RunLedger.Origin("", "", "", Set.of()),
            List.of(),
            List.of(),
            lake.versions(),
            Map.of());
  }

  private TopicOptions options() {
    Settings.Topics topics = settings.topics();
    return new TopicOptions(
        topics.discoverySample(),
        topics.minimumQuestions(),
        topics.minimumShare(),
        topics.dormantDays(),
        topics.rediscoverDays());
  }

  /** Returns the content of every table but the ledger. */
  static Map<String, Fingerprint> hashes(Lake lake) {
    Map<String, Fingerprint> hashes = new TreeMap<>(lake.fingerprints());
    hashes.remove(Runs.SCHEMA.name());
    return hashes;
  }
}
