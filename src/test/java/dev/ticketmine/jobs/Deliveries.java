package dev.ticketmine.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Nights of exports in the orders in which they are taken in. Each sequence has conversations,
 * people and nights of its own and its own order, so that all sequences can be taken in side by
 * side: the first of every sequence, then the second of every sequence, and so on.
 */
record Deliveries(List<Sequence> sequences) {
  private static final int POOL = 60;
  private static final int MOST_A_NIGHT = 6;

  /** What a file of an export holds. */
  enum Export {
    CONVERSATIONS,
    TICKETS,
    COMMENTS,
    USERS,
    RATINGS
  }

  /**
   * A line of an export.
   *
   * @param line its text; {@code ~} stands for what makes ids those of a sequence
   */
  record Delivered(Export export, String line) {}

  /**
   * Nights of one archive.
   *
   * @param nights the records of each night; a record may come in several
   * @param order numbers of the nights in the order in which they are taken in
   */
  record Sequence(List<List<Delivered>> nights, List<Integer> order) {
    private static Arbitrary<Sequence> arbitrary(int length) {
      Arbitrary<List<List<Integer>>> drawn =
          Arbitraries.integers()
              .between(0, POOL - 1)
              .withDistribution(RandomDistribution.uniform())
              .list()
              .ofMaxSize(MOST_A_NIGHT)
              .withSizeDistribution(RandomDistribution.uniform())
              .list()
              .ofSize(length);
      List<Integer> numbers = IntStream.range(0, length).boxed().toList();
      return Combinators.combine(
              DeliveredRecords.any().list().ofSize(POOL), drawn, Arbitraries.shuffle(numbers))
          .as((pool, nights, order) -> new Sequence(taken(pool, nights), order));
    }

    private static List<List<Delivered>> taken(List<Delivered> pool, List<List<Integer>> nights) {
      return nights.stream().map(night -> night.stream().map(pool::get).toList()).toList();
    }
  }

  /** Short, for the report of a failure: the seed gives all of it again. */
  @Override
  public String toString() {
    return "%d sequences".formatted(sequences.size());
  }

  /** Returns sequences of so many nights. */
  static Arbitrary<Deliveries> arbitrary(int sequences, int nights) {
    return Sequence.arbitrary(nights).list().ofSize(sequences).map(Deliveries::new);
  }

  /**
   * Writes the exports of every night to a folder of its own.
   *
   * @return the folders of the nights, in the order in which they are to be taken in
   */
  List<Path> writeTo(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int turn = 0; turn < sequences.get(0).order().size(); turn++) {
      Path night = Files.createDirectories(folder.resolve("night-" + turn));
      for (Map.Entry<Export, StringBuilder> file : files(turn).entrySet()) {
        String name = file.getKey().name().toLowerCase(Locale.ROOT) + "-" + turn + ".jsonl";
        Files.writeString(night.resolve(name), file.getValue());
      }
      folders.add(night);
    }
    return folders;
  }

  private Map<Export, StringBuilder> files(int turn) {
    Map<Export, StringBuilder> files = new EnumMap<>(Export.class);
    for (Export export : Export.values()) {
      files.put(export, new StringBuilder());
    }
    for (int number = 0; number < sequences.size(); number++) {
      Sequence sequence = sequences.get(number);
      String own = Integer.toString(number + 1);
      for (Delivered record : sequence.nights().get(sequence.order().get(turn))) {
        files.get(record.export()).append(record.line().replace("~", own)).append('\n');
      }
    }
    return files;
  }
}
