package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.SparkExtension;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicMoves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Topics over many nights of a growing archive, with late data, a question that nobody asked
 * before, and people who merge two topics and split another. {@code -Dticketmine.nights=30} for a
 * month with a rediscovery; the second run from scratch then covers the first nights only.
 */
@ExtendWith(SparkExtension.class)
class TopicLedgerIT {
  private static final int NIGHTS = Integer.getInteger("ticketmine.nights", 5);
  private static final int REDISCOVERY = TopicOptions.defaults().rediscoverDays();
  private static final int REPEATED = Math.min(NIGHTS, 5);
  private static final int PER_DAY = NIGHTS < 12 ? 40 : 20;
  private static final int WEEKS = 4 + (NIGHTS + 6) / 7;
  private static final SampleOptions OPTIONS =
      new SampleOptions(
          20260302, PER_DAY * 7 * WEEKS, LocalDate.of(2025, 9, 1), WEEKS, 0.65, NIGHTS);
  private static final LocalDate FIRST = OPTIONS.firstDay().plusDays(7L * WEEKS - NIGHTS - 1);
  private static final LocalDate CURATED = FIRST.plusDays(NIGHTS * 3L / 4);
  private static final LocalDate LAST = FIRST.plusDays(NIGHTS);
  private static final Set<String> EVENTS = Set.of("curated", "born", "split", "merged", "retired");

  @TempDir private Path folder;

  private final Map<String, String> intents = new TreeMap<>();
  private final Map<String, LocalDate> days = new TreeMap<>();
  private String newcomer;
  private Map<String, Fingerprint> hashes;

  private long kept;
  private long lost;
  private long explained;
  private final Map<String, Integer> reasons = new TreeMap<>();

  @Test
  void idsStayOverTheNights(SparkSession spark) throws IOException {
    new SampleArchive(OPTIONS).write(folder.resolve("sample"));
    readTruth();
    Curation curation;
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      long start = System.nanoTime();
      curation = work(lake, null, LAST);
      print("seconds", String.valueOf((System.nanoTime() - start) / 1_000_000_000));
      print(
          "conversations",
          "%d kept, %d explained by events, %d without; moves %s"
              .formatted(kept, explained, lost, reasons));
      check(lake, curation);
    }
    try (Lake lake = Lake.open(spark, folder.resolve("again"))) {
      work(lake, curation, FIRST.plusDays(REPEATED));
      assertThat(TopicNights.hashes(lake)).isEqualTo(hashes);
    }
  }

  /** Works through all nights; without a curation, one is made on the way. */
  private Curation work(Lake lake, Curation given, LocalDate last) {
    TopicNights nights = new TopicNights(lake, folder.resolve("sample/archive"), Map.of());
    Curation curation = given;
    Map<String, String> before = new HashMap<>();
    Map<String, String> states = new HashMap<>();
    for (LocalDate date = FIRST; !date.isAfter(last); date = date.plusDays(1)) {
      boolean isCurated = !date.isBefore(CURATED);
      if (isCurated && curation == null) {
        curation = curation(lake);
      }
      Curation tonight = isCurated ? curation : Curation.none();
      nights.run(date, settings -> tonight);
      if (given == null) {
        Map<String, String> now = pairs(lake, ConversationTopics.SCHEMA, "is_primary", "topic_id");
        Map<String, String> nowStates = pairs(lake, Conversations.SCHEMA, "true", "updated_at");
        long lostBefore = lost;
        compare(before, now, states, nowStates, moves(lake, date));
        print(date.toString(), "%d of %d".formatted(lost - lostBefore, now.size()));
        before = now;
        states = nowStates;
        hashes = date.equals(FIRST.plusDays(REPEATED)) ? TopicNights.hashes(lake) : hashes;
      }
    }
    return curation;
  }

  private void compare(
      Map<String, String> before,
      Map<String, String> now,
      Map<String, String> states,
      Map<String, String> nowStates,
      Map<String, Set<String>> moves) {
    before.forEach(
        (conversation, topic) -> {
          if (states.get(conversation).equals(nowStates.get(conversation))) {
            if (topic.equals(now.get(conversation))) {
              kept++;
            } else if (moves.getOrDefault(conversation, Set.of()).stream()
                .anyMatch(EVENTS::contains)) {
              explained++;
            } else {
              lost++;
            }
          }
        });
  }

  private void check(Lake lake, Curation curation) {
    assertThat((double) lost / (kept + lost + explained))
        .as("changed without an event")
        .isLessThan(0.01);
    List<Row> events = lake.read(TopicEvents.SCHEMA).collectAsList();
    String told =
        events.stream()
            .filter(row -> !row.getAs(TopicEvents.EVENT).equals("continued"))
            .filter(row -> day(row).isAfter(FIRST))
            .map(Row::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    print("events", told);
    for (String event : List.of("merged", "split")) {
      assertThat(events)
          .filteredOn(row -> row.getAs(TopicEvents.EVENT).equals(event))
          .filteredOn(row -> day(row).isBefore(FIRST.plusDays(REDISCOVERY)))
          .as(event)
          .singleElement()
          .satisfies(
              row -> {
                assertThat(day(row)).isEqualTo(CURATED);
                assertThat(row.<Long>getAs(TopicEvents.MOVED_COUNT)).isPositive();
              });
    }
    checkNewcomer(lake, events);
  }

  private static LocalDate day(Row event) {
    return event.<java.sql.Date>getAs(TopicEvents.EVENT_DATE).toLocalDate();
  }

  private static void print(String name, String value) {
    System.out.printf("%s: %s%n", name, value);
  }

  /** The topic that most conversations about the planted question are in was born soon enough. */
  private void checkNewcomer(Lake lake, List<Row> events) {
    List<String> conversations =
        intents.keySet().stream().filter(id -> intents.get(id).equals(newcomer)).toList();
    LocalDate fifteenth =
        conversations.stream().map(days::get).sorted().skip(14).findFirst().orElseThrow();
    Map<String, String> topics = pairs(lake, ConversationTopics.SCHEMA, "is_primary", "topic_id");
    String topic =
        conversations.stream()
            .filter(topics::containsKey)
            .collect(Collectors.groupingBy(topics::get, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    LocalDate born =
        events.stream()
            .filter(row -> row.getAs(TopicEvents.TOPIC_ID).equals(topic))
            .filter(row -> row.getAs(TopicEvents.EVENT).equals("born"))
            .map(TopicLedgerIT::day)
            .findFirst()
            .orElseThrow();
    print("newcomer", "15th on %s, born on %s".formatted(fifteenth, born));
    assertThat(born).isAfter(FIRST).isBeforeOrEqualTo(fifteenth.plusDays(3));
  }

  /** What an attentive reader of the topics writes: two that belong together, and one too broad. */
  private Curation curation(Lake lake) {
    Map<String, String> topics = pairs(lake, ConversationTopics.SCHEMA, "is_primary", "topic_id");
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    topics.forEach(
        (conversation, topic) ->
            counts
                .computeIfAbsent(topic, key -> new TreeMap<>())
                .merge(intents.get(conversation), 1L, Long::sum));
    List<String> bySize =
        counts.keySet().stream()
            .sorted(
                Comparator.comparingLong(
                    (String topic) ->
                        -counts.get(topic).values().stream().mapToLong(Long::longValue).sum()))
            .toList();
    String broad =
        bySize.stream()
            .max(Comparator.comparingLong((String topic) -> second(counts.get(topic)).getValue()))
            .orElseThrow();
    String part = second(counts.get(broad)).getKey();
    List<String> core =
        lake.read(TopicAssignments.SCHEMA).collectAsList().stream()
            .filter(row -> row.getAs(TopicAssignments.TOPIC_ID).equals(broad))
            .filter(row -> !row.<Boolean>getAs(TopicAssignments.IS_UNCLEAR))
            .filter(
                row ->
                    part.equals(intents.get(row.<String>getAs(TopicAssignments.CONVERSATION_ID))))
            .map(row -> row.<String>getAs(TopicAssignments.QUESTION_ID))
            .sorted()
            .limit(6)
            .toList();
    List<String> others = bySize.stream().filter(topic -> !topic.equals(broad)).toList();
    return new Curation(
        "topics.csv",
        List.of(
            new Curation.Line(2, Curation.Action.merge, others.get(1), others.get(0), "", ""),
            new Curation.Line(
                3, Curation.Action.split, broad, String.join(" ", core), "Neu", "New")),
        List.of());
  }

  private static Map.Entry<String, Long> second(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed());
    return sorted.size() < 2 ? Map.entry("", 0L) : sorted.get(1);
  }

  private Map<String, Set<String>> moves(Lake lake, LocalDate date) {
    Map<String, Set<String>> moves = new HashMap<>();
    for (Row row :
        lake.read(TopicMoves.SCHEMA).filter("event_date = '%s'".formatted(date)).collectAsList()) {
      String reason = row.getAs(TopicMoves.REASON);
      reasons.merge(reason, 1, Integer::sum);
      moves
          .computeIfAbsent(row.getAs(TopicMoves.CONVERSATION_ID), key -> new HashSet<>())
          .add(reason);
    }
    return moves;
  }

  private static Map<String, String> pairs(
      Lake lake, dev.ticketmine.pipeline.TableSchema table, String filter, String column) {
    Map<String, String> pairs = new HashMap<>();
    lake.read(table)
        .filter(filter)
        .selectExpr("conversation_id", "cast(%s as string)".formatted(column))
        .collectAsList()
        .forEach(row -> pairs.put(row.getString(0), row.getString(1)));
    return pairs;
  }

  private void readTruth() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(folder.resolve("sample/truth.jsonl"))) {
      JsonNode truth = mapper.readTree(line);
      switch (truth.get("kind").asText()) {
        case "conversation" ->
            intents.put(
                truth.get("conversation_id").asText(), truth.get("intents").get(0).asText());
        case "newcomer" -> newcomer = truth.get("intent").asText();
        default -> {}
      }
    }
    try (var files = Files.list(folder.resolve("sample/archive"))) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode conversation = mapper.readTree(line);
          days.put(
              conversation.get("conversation_id").asText(),
              LocalDate.parse(conversation.get("created_at").asText().substring(0, 10)));
        }
      }
    }
  }
}
