package dev.ticketmine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.errors.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleArchiveTest {
  private static final SampleOptions OPTIONS = SampleOptions.DEFAULTS.withConversations(1200);

  @TempDir private static Path folder;
  private static List<JsonNode> conversations;
  private static List<JsonNode> truths;

  @BeforeAll
  static void write() throws IOException {
    new SampleArchive(OPTIONS).write(folder);
    conversations = read(folder.resolve("archive/conversations.jsonl"));
    truths = read(folder.resolve("truth.jsonl"));
  }

  private static List<JsonNode> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(mapper.readTree(line));
    }
    return nodes;
  }

  private static List<JsonNode> truths(String kind) {
    return truths.stream().filter(t -> t.get("kind").asText().equals(kind)).toList();
  }

  @Test
  void sameOptionsGiveTheSameBytes(@TempDir Path other) throws IOException {
    new SampleArchive(OPTIONS).write(other);
    for (String file :
        List.of("archive/conversations.jsonl", "truth.jsonl", "orders.csv", "events.csv")) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void nightsHoldWhatHappenedOnTheirDayAndEndWithTheSameConversations(@TempDir Path other)
      throws IOException {
    SampleOptions options = new SampleOptions(7, 400, LocalDate.of(2026, 1, 5), 4, 0.65, 8);
    new SampleArchive(options).write(other);
    Map<String, JsonNode> last = new HashMap<>();
    List<String> files = new ArrayList<>(List.of("conversations"));
    for (int night = 0; night < 8; night++) {
      files.add(LocalDate.of(2026, 1, 25).plusDays(night).toString());
    }
    int again = 0;
    int late = 0;
    for (String file : files) {
      for (JsonNode conversation : read(other.resolve("archive/" + file + ".jsonl"))) {
        String day = conversation.get("created_at").asText().substring(0, 10);
        assertThat(file.startsWith("c") || day.compareTo(file) <= 0).isTrue();
        JsonNode before = last.put(conversation.get("conversation_id").asText(), conversation);
        again += before == null ? 0 : 1;
        late += before == null && !file.startsWith("c") && day.compareTo(file) < 0 ? 1 : 0;
        assertThat(conversation.get("messages").size())
            .isGreaterThanOrEqualTo(before == null ? 1 : before.get("messages").size());
      }
    }
    assertThat(last).hasSize(400);
    assertThat(again).isPositive();
    assertThat(late).isPositive();
    List<String> newcomers =
        read(other.resolve("truth.jsonl")).stream()
            .filter(truth -> truth.get("kind").asText().equals("conversation"))
            .filter(truth -> truth.get("intents").toString().contains("coffee_machine_leaks"))
            .map(truth -> last.get(truth.get("conversation_id").asText()))
            .map(conversation -> conversation.get("created_at").asText().substring(0, 10))
            .toList();
    assertThat(newcomers).hasSizeGreaterThan(10).allMatch(day -> day.compareTo("2026-01-27") >= 0);
  }

  @Test
  void anotherSeedGivesAnotherArchive(@TempDir Path other) throws IOException {
    SampleOptions options = new SampleOptions(7, 50, LocalDate.of(2025, 9, 1), 2, 0.65, 0);
    new SampleArchive(options).write(other.resolve("a"));
    new SampleArchive(new SampleOptions(8, 50, LocalDate.of(2025, 9, 1), 2, 0.65, 0))
        .write(other.resolve("b"));
    assertThat(Files.mismatch(other.resolve("a/truth.jsonl"), other.resolve("b/truth.jsonl")))
        .isNotNegative();
  }

  @Test
  void everyConversationIsThereAndSomeComeTwiceLaterAndLonger() {
    Map<String, JsonNode> first = new HashMap<>();
    int twice = 0;
    for (JsonNode conversation : conversations) {
      JsonNode earlier =
          first.putIfAbsent(conversation.get("conversation_id").asText(), conversation);
      if (earlier != null) {
        twice++;
        assertThat(conversation.get("messages").size())
            .isGreaterThan(earlier.get("messages").size());
        assertThat(updated(conversation)).isAfter(updated(earlier));
      }
    }
    assertThat(first).hasSize(1200);
    assertThat(twice).isBetween(4, 30);
    assertThat(truths("conversation")).hasSize(1200);
  }

  private static OffsetDateTime updated(JsonNode conversation) {
    return OffsetDateTime.parse(conversation.get("updated_at").asText());
  }

  @Test
  void everyConversationHasItsServiceAndWaitsAtLeastForTheFirstAnswer() {
    assertThat(truths("service")).hasSameSizeAs(truths("conversation"));
    assertThat(truths("service"))
        .filteredOn(truth -> truth.has("first_response_seconds"))
        .hasSizeGreaterThan(1100)
        .allMatch(
            truth ->
                truth.get("longest_wait_seconds").asLong()
                    >= truth.get("first_response_seconds").asLong());
  }

  @Test
  void languageShareIsAsAskedFor() {
    long german =
        truths("conversation").stream()
            .filter(t -> t.get("language").asText().equals("de"))
            .count();
    assertThat(german / 1200.0).isCloseTo(0.65, within(0.05));
  }

  @Test
  void messagesAreInOrderInsideTheWeeksAndHaveNoOpenSlot() {
    OffsetDateTime end = OffsetDateTime.parse("2026-03-02T00:00:00+01:00");
    for (JsonNode conversation : conversations) {
      OffsetDateTime before = OffsetDateTime.parse(conversation.get("created_at").asText());
      for (JsonNode message : conversation.get("messages")) {
        OffsetDateTime sent = OffsetDateTime.parse(message.get("sent_at").asText());
        assertThat(sent).isAfterOrEqualTo(before).isBefore(end);
        assertThat(message.get("text").asText()).isNotBlank().doesNotContainPattern("\\{[a-z]+}");
        before = sent;
      }
    }
  }

  @Test
  void plantedPersonalValuesStandInTheirMessages() {
    Map<String, JsonNode> latest = new HashMap<>();
    conversations.forEach(c -> latest.put(c.get("conversation_id").asText(), c));
    Set<String> types = new HashSet<>();
    for (JsonNode pii : truths("pii")) {
      JsonNode messages = latest.get(pii.get("conversation_id").asText()).get("messages");
      // A person who types without capitals still keeps the case of filled values.
      assertThat(messages.get(pii.get("message_index").asInt()).get("text").asText())
          .contains(pii.get("value").asText());
      types.add(pii.get("type").asText());
    }
    assertThat(types)
        .containsExactlyInAnyOrder("NAME", "EMAIL", "PHONE", "IBAN", "ORDER", "ADDRESS");
  }

  @Test
  void causesHaveTheirShareInsideTheIntent() {
    Map<String, JsonNode> latest = new HashMap<>();
    conversations.forEach(c -> latest.put(c.get("conversation_id").asText(), c));
    int with = 0;
    int all = 0;
    for (JsonNode truth : truths("conversation")) {
      if (truth.get("intents").get(0).asText().equals("parcel_late")) {
        JsonNode carrier =
            latest.get(truth.get("conversation_id").asText()).at("/attributes/carrier");
        all += carrier.isMissingNode() ? 0 : 1;
        with += carrier.asText().equals("Paketfuchs") ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(60);
    assertThat(with / (double) all).isBetween(0.5, 0.8);
  }

  @Test
  void customersWhoWriteInEnglishMostlyLiveAbroad() {
    Map<String, Integer> british = new HashMap<>();
    conversations.forEach(
        c -> {
          if (c.at("/attributes/region").asText().equals("Großbritannien")) {
            british.merge(c.path("language").asText(), 1, Integer::sum);
          }
        });
    // The archive does not know the language of every conversation.
    assertThat(british).doesNotContainKey("de");
    assertThat(british.get("en")).isGreaterThan(10);
  }

  @Test
  void spikeWeeksAreBusierThanUsual() {
    Map<String, OffsetDateTime> created = new HashMap<>();
    conversations.forEach(
        c ->
            created.put(
                c.get("conversation_id").asText(),
                OffsetDateTime.parse(c.get("created_at").asText())));
    assertThat(truths("spike")).hasSizeGreaterThanOrEqualTo(4);
    for (JsonNode spike : truths("spike")) {
      LocalDate week = LocalDate.parse(spike.get("week").asText());
      List<LocalDate> days =
          truths("conversation").stream()
              .filter(t -> t.get("intents").get(0).equals(spike.get("intent")))
              .map(t -> created.get(t.get("conversation_id").asText()).toLocalDate())
              .toList();
      long inside =
          days.stream().filter(d -> !d.isBefore(week) && d.isBefore(week.plusWeeks(1))).count();
      assertThat((double) inside)
          .as(spike.toString())
          .isGreaterThan(1.8 * (days.size() - inside) / 25.0);
    }
  }

  @Test
  void ordersCoverEveryDay() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("orders.csv"));
    assertThat(lines).hasSize(1 + 26 * 7).startsWith("date,orders");
    assertThat(lines.get(1)).matches("2025-09-01,[1-9]\\d*");
    assertThat(lines.get(26 * 7)).startsWith("2026-03-01,");
  }

  @Test
  void anUnwritableFolderIsOneClearError(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("file"), "x");
    assertThatThrownBy(() -> new SampleArchive(OPTIONS).write(file))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot write the sample archive to " + file)
        .hasMessageEndingWith("Give a folder that can be written");
  }

  @Test
  void impossibleOptionsAreRefused() {
    assertThatThrownBy(() -> SampleOptions.DEFAULTS.withConversations(0))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("at least 1 conversation");
  }
}
