package dev.ticketmine.stages.value;

import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.tables.NextIssues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Judges which topics follow a topic more often than they follow others: Fisher's exact test,
 * one-sided, with the false-discovery rate controlled by Benjamini and Hochberg (1995) over all
 * pairs that could have passed. A customer counts once per pair.
 */
final class TopicPairs {
  /** 0 for a pair of topics, 1 for a first topic alone. */
  static final String LEVEL = "level";

  private static final int MINIMUM_CUSTOMERS = 5;
  private static final double MINIMUM_LIFT = 1.5;
  private static final double MAXIMUM_Q = 0.05;

  private record Pair(String from, String to) {}

  private record Count(long conversations, long customers) {}

  /** A pair with its chance and the probability of as many by chance. */
  private record Tested(Pair pair, Count count, double expected, double probability) {}

  private final Map<Pair, Count> pairs = new HashMap<>();
  private final Map<String, Long> asking = new HashMap<>();
  private final Map<String, Long> firsts = new HashMap<>();
  private final Map<String, Long> seconds = new HashMap<>();
  private long total;

  /**
   * Takes the counts.
   *
   * @param counted rows with {@link #LEVEL}, both topics and both counts of {@link NextIssues}; a
   *     second topic is null where nothing followed in time
   */
  TopicPairs(List<Row> counted) {
    for (Row row : counted) {
      String from = row.getAs(NextIssues.FROM_TOPIC_ID);
      String to = row.getAs(NextIssues.TO_TOPIC_ID);
      long customers = row.<Long>getAs(NextIssues.CUSTOMER_COUNT);
      long level = row.<Long>getAs(LEVEL);
      if (level == 1) {
        asking.put(from, customers);
      } else if (level == 0 && to != null && !to.equals(from)) {
        pairs.put(
            new Pair(from, to),
            new Count(row.<Long>getAs(NextIssues.CONVERSATION_COUNT), customers));
        firsts.merge(from, customers, Long::sum);
        seconds.merge(to, customers, Long::sum);
        total += customers;
      }
    }
  }

  /** Returns the pairs that pass, as rows of {@link NextIssues}. */
  List<Row> passed() {
    List<Tested> tested = new ArrayList<>();
    pairs.forEach(
        (pair, count) -> {
          if (count.customers() >= MINIMUM_CUSTOMERS) {
            tested.add(test(pair, count));
          }
        });
    tested.sort(
        Comparator.comparingDouble(Tested::probability)
            .thenComparing(test -> test.pair().from())
            .thenComparing(test -> test.pair().to()));
    double tests = (double) frequent(firsts) * frequent(seconds);
    List<Row> rows = new ArrayList<>();
    double quality = 1;
    for (int rank = tested.size(); rank > 0; rank--) {
      Tested test = tested.get(rank - 1);
      quality = Math.min(quality, test.probability() * tests / rank);
      if (quality <= MAXIMUM_Q && lift(test) >= MINIMUM_LIFT) {
        rows.add(row(test, quality));
      }
    }
    return rows;
  }

  /**
   * Tests a pair. Those that begin with the second topic or end with the first cannot be it, and
   * are left out.
   */
  private Tested test(Pair pair, Count count) {
    Count back = pairs.getOrDefault(new Pair(pair.to(), pair.from()), new Count(0, 0));
    long all =
        total
            - seconds.getOrDefault(pair.from(), 0L)
            - firsts.getOrDefault(pair.to(), 0L)
            + back.customers();
    long first = firsts.get(pair.from());
    long second = seconds.get(pair.to());
    return new Tested(
        pair,
        count,
        (double) first * second / all,
        HypergeometricTail.probability(count.customers(), first, second, all));
  }

  private static long frequent(Map<String, Long> topics) {
    return topics.values().stream().filter(customers -> customers >= MINIMUM_CUSTOMERS).count();
  }

  private static double lift(Tested test) {
    return test.count().customers() / test.expected();
  }

  private Row row(Tested test, double quality) {
    long all = asking.get(test.pair().from());
    long customers = test.count().customers();
    Interval interval = Interval.wilson(customers, all);
    Map<String, Object> cells = new HashMap<>();
    cells.put(NextIssues.FROM_TOPIC_ID, test.pair().from());
    cells.put(NextIssues.TO_TOPIC_ID, test.pair().to());
    cells.put(NextIssues.CONVERSATION_COUNT, test.count().conversations());
    cells.put(NextIssues.CUSTOMER_COUNT, customers);
    cells.put(NextIssues.ASKING_COUNT, all);
    cells.put(NextIssues.SHARE, Placement.rounded((double) customers / all));
    cells.put(NextIssues.SHARE_LOW, Placement.rounded(interval.low()));
    cells.put(NextIssues.SHARE_HIGH, Placement.rounded(interval.high()));
    cells.put(NextIssues.EXPECTED_SHARE, Placement.rounded(test.expected() / all));
    cells.put(NextIssues.LIFT, Placement.rounded(lift(test)));
    cells.put(NextIssues.Q_VALUE, quality);
    return RowFactory.create(
        List.of(NextIssues.SCHEMA.columns().fieldNames()).stream().map(cells::get).toArray());
  }
}
