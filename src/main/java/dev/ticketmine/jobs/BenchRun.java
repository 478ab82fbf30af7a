package dev.ticketmine.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ticketmine.bench.Bench;
import dev.ticketmine.bench.Machine;
import dev.ticketmine.bench.NightCost;
import dev.ticketmine.bench.StepMeter;
import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Measures nights over generated archives: for each size a first night with all but the last week,
 * then one with that week in addition. Steps run one at a time, so that their costs can be told
 * apart; a scheduled night runs some side by side and is faster.
 */
public final class BenchRun {
  private static final int NEXT_DAYS = 7;

  /** Signs nothing that leaves the folder of the measurement. */
  private static final String SECRET = "pseudonyms of generated archives only";

  private final SparkSession spark;
  private final Path folder;
  private final Settings settings;
  private final Progress progress;

  /**
   * Measures in a folder.
   *
   * @param folder archives and lakes are made in it, one folder for each size
   * @param settings with one step at a time
   */
  public BenchRun(SparkSession spark, Path folder, Settings settings, Progress progress) {
    this.spark = spark;
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs the nights.
   *
   * @param sizes conversations of the archives, ascending
   * @throws UserException if a folder of that size is there already or cannot be written
   */
  public Bench run(List<Integer> sizes) {
    sizes.forEach(this::checkIsNew);
    List<NightCost> nights = new ArrayList<>();
    try (StepMeter meter = new StepMeter(spark, progress)) {
      for (int size : sizes) {
        nights.addAll(nights(size, meter));
      }
    }
    return new Bench(Machine.current(), CodeVersion.current(), nights);
  }

  /** Writes a measurement as JSON. */
  public static void write(Bench bench, Path file) {
    try {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), bench);
    } catch (IOException e) {
      throw new UserException(
          Kind.OUTPUT,
          "Cannot write %s (%s). Give a file that can be written with --json."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private Path folder(int size) {
    return folder.resolve(Integer.toString(size));
  }

  private void checkIsNew(int size) {
    if (Files.exists(folder(size))) {
      throw new UserException(
          Kind.OUTPUT,
          "%s exists. Remove it, or give another folder with --dir.".formatted(folder(size)));
    }
  }

  private List<NightCost> nights(int size, StepMeter meter) {
    Path home = folder(size);
    SampleOptions options = SampleOptions.DEFAULTS.withConversations(size).withNights(NEXT_DAYS);
    meter.note("Making an archive of %,d conversations in %s ...".formatted(size, home));
    new SampleArchive(options).write(home);
    LocalDate last = options.firstDay().plusWeeks(options.weeks()).minusDays(1);
    Path archive = home.resolve("archive");
    String known = archive.resolve("conversations.jsonl").toString();
    try (Lake lake = Lake.open(spark, home.resolve("lake"))) {
      NightlyRun night = new NightlyRun(lake, settings, SECRET, Clock.systemUTC(), meter);
      return List.of(
          cost(
              NightCost.FIRST, night, request(home, last.minusDays(NEXT_DAYS), known), lake, meter),
          cost(NightCost.NEXT, night, request(home, last, archive.toString()), lake, meter));
    }
  }

  private static NightRequest request(Path home, LocalDate date, String archive) {
    return new NightRequest(
        date,
        List.of(archive),
        Optional.of("ticketmine"),
        List.of(home.resolve("articles").toString()),
        Optional.of(home.resolve("orders.csv")),
        Optional.of(home.resolve("events.csv")),
        false,
        true);
  }

  private NightCost cost(
      String name, NightlyRun night, NightRequest request, Lake lake, StepMeter meter) {
    NightResult result = night.run(NightInputs.list(request, settings));
    Map<String, Long> read = new RunLedger(lake).counts(result.runId(), "ingest");
    return new NightCost(
        name,
        lake.rows(Conversations.SCHEMA),
        lake.rows(Messages.SCHEMA),
        read.getOrDefault("read", 0L),
        result.duration().toMillis() / 1000.0,
        bytes(lake.root()),
        meter.take());
  }

  private static long bytes(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UserException(
          Kind.IO, "Cannot read %s (%s).".formatted(root, e.getClass().getSimpleName()), e);
    }
  }
}
