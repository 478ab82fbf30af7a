package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.NightFolder;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.erase.EraseRows;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.ErasedSubjects;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is found of people in a small lake, what stays of it, and what is left out afterwards. */
@ExtendWith(SparkExtension.class)
class ErasureScopeTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);
  private static final Night NEXT = new Night(LocalDate.of(2026, 3, 3), 0, ZoneOffset.UTC);
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Pseudonyms PSEUDONYMS = Pseudonyms.of(SECRET);

  private static final String LINE =
      "{\"conversation_id\": \"%s\", \"channel\": \"email\", \"customer_id\": \"%s\", \"status\": \"open\", \"created_at\": \"2026-03-02T07:00:00Z\", \"messages\": [{\"author_role\": \"customer\", \"author_id\": \"%s\", \"sent_at\": \"2026-03-02T07:00:00Z\", \"text\": \"%s\"}, {\"author_role\": \"agent\", \"author_id\": \"agent\", \"sent_at\": \"2026-03-02T08:00:00Z\", \"text\": \"Gern.\"}]}\n";

  private static final String CONVERSATIONS =
      LINE.formatted("c-1", "jana@example.de", "jana@example.de", "Wo ist mein Paket?")
          + LINE.formatted("c-2", "k-2", "k-2", "Where is my parcel?")
          + LINE.formatted("c-3", "k-3", "jana@example.de", "Ich frage für meine Frau.")
          + LINE.formatted("c-4", "77", "77", "Wann kommt der Umschlag?");

  /** User 77 asks in ticket 7; a comment of the agent 5 waits for ticket 10. */
  private static final String TICKETS =
      """
      {"tickets": [
      {"id": 7, "subject": "Päckchen", "description": "Wo ist mein Päckchen?", "status": "open", "created_at": "2026-03-02T07:00:00Z", "updated_at": "2026-03-02T08:00:00Z", "requester_id": 77, "submitter_id": 77, "via": {"channel": "email"}},
      {"id": 9, "subject": "Lamp", "description": "The lamp is broken.", "status": "open", "created_at": "2026-03-02T07:00:00Z", "updated_at": "2026-03-02T08:00:00Z", "requester_id": 12, "submitter_id": 12, "via": {"channel": "email"}}],
      "comments": [{"id": 500, "ticket_id": 10, "author_id": 5, "public": true, "body": "Ich melde mich.", "created_at": "2026-03-02T09:00:00Z"}],
      "users": [{"id": 77, "role": "end-user"}, {"id": 12, "role": "end-user"}, {"id": 5, "role": "agent"}]}
      """;

  /** Ticket 10 is of user 77, too. */
  private static final String LATER =
      """
      {"tickets": [
      {"id": 10, "subject": "Päckchen", "description": "Schon wieder!", "status": "open", "created_at": "2026-03-02T07:00:00Z", "updated_at": "2026-03-03T08:00:00Z", "requester_id": 77, "submitter_id": 77, "via": {"channel": "email"}}],
      "comments": [{"id": 501, "ticket_id": 10, "author_id": 5, "public": true, "body": "Ich prüfe das.", "created_at": "2026-03-03T09:00:00Z"}]}
      """;

  @TempDir private Path folder;

  private Lake open(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), CONVERSATIONS);
    Files.writeString(folder.resolve("b.json"), TICKETS);
    Lake lake = Lake.open(spark, folder.resolve("lake"));
    night(lake, NIGHT);
    return lake;
  }

  private Map<String, Long> night(Lake lake, Night night) throws IOException {
    IngestOptions options =
        new IngestOptions(
            ReadOptions.standard(ZoneOffset.UTC, Instant.parse("2026-03-02T00:00:00Z")),
            new RedactOptions(PSEUDONYMS, RedactionOptions.standard()),
            RejectionLimits.NONE);
    var result =
        new IngestJob(lake, night, InputFiles.list(List.of(folder + "/*.{jsonl,json}")), options)
            .run();
    NightFolder report = lake.folder(night);
    Files.createDirectories(report.begin());
    report.complete();
    new RunLedger(lake)
        .publish(
            night,
            Instant.EPOCH,
            Instant.EPOCH,
            new RunLedger.Origin("", "", "", Set.of()),
            List.of(),
            List.of(new JobRunner.DoneJob("ingest", result, Duration.ZERO)),
            lake.versions(),
            Map.of());
    lake.publish(night);
    return result.rows();
  }

  private ErasureScope scope(Lake lake, String subjects) throws IOException {
    Path file = Files.writeString(folder.resolve("subjects"), subjects);
    return ErasureScope.of(
        lake, new RunLedger(lake), NIGHT.date(), SubjectFile.read(file), PSEUDONYMS);
  }

  @Test
  void findsWhatPeopleBeganAndWroteIn(SparkSession spark) throws IOException {
    try (Lake lake = open(spark)) {
      Subjects subjects = scope(lake, "Jana@example.de\nnobody\nagent\n").subjects();

      assertThat(subjects.conversations()).containsExactly("c-1", "c-3");
      assertThat(subjects.people()).isEmpty();
      assertThat(subjects.unmatched()).containsExactly(2, 3);
    }
  }

  @Test
  void findsPartsOfConversationsAndNamedConversations(SparkSession spark) throws IOException {
    try (Lake lake = open(spark)) {
      Subjects subjects =
          scope(lake, "kind,value,source\ncustomer,77,zendesk\nconversation,9\ncustomer,5\n")
              .subjects();

      assertThat(subjects.conversations()).containsExactly("zendesk-7", "zendesk-9");
      assertThat(subjects.people()).containsExactly(PSEUDONYMS.author("zendesk-77"));
      assertThat(subjects.unmatched()).containsExactly(4);
    }
  }

  @Test
  void refusesAnIdThatMayBeAnotherPersons(SparkSession spark) throws IOException {
    try (Lake lake = open(spark)) {
      assertThatThrownBy(() -> scope(lake, "k-2\n77\n"))
          .isInstanceOf(UserException.class)
          .message()
          // The folder's name is random and may hold the id by chance.
          .satisfies(
              message -> assertThat(message.replace(folder.toString(), "")).doesNotContain("77"))
          .contains("subjects line 2 fits ids of several sources (as it stands, zendesk)");
    }
  }

  @Test
  void nobodyElsesRowsChange(SparkSession spark) throws IOException {
    try (Lake lake = open(spark)) {
      ErasureScope scope = scope(lake, "kind,value,source\ncustomer,77,zendesk\ncustomer,k-2,\n");
      EraseRows erase = scope.rows(Set.of(), lake::read);

      for (TableSchema table : List.of(Conversations.SCHEMA, Messages.SCHEMA)) {
        assertThat(ids(erase.left(table, lake.read(table)).collectAsList()))
            .containsExactlyInAnyOrder("c-1", "c-3", "c-4", "zendesk-9");
        assertThat(ids(erase.gone(table, lake.read(table)).collectAsList()))
            .containsExactlyInAnyOrder("c-2", "zendesk-7");
      }
      List<String> parts =
          erase
              .left(ConversationParts.SCHEMA, lake.read(ConversationParts.SCHEMA))
              .toJSON()
              .collectAsList();
      assertThat(parts)
          .noneMatch(
              row -> row.contains("zendesk-7\"") || row.contains(PSEUDONYMS.author("zendesk-77")));
      assertThat(parts)
          .anyMatch(row -> row.contains("zendesk-9"))
          .anyMatch(row -> row.contains(PSEUDONYMS.author("zendesk-12")))
          .anyMatch(row -> row.contains(PSEUDONYMS.author("zendesk-5")));
    }
  }

  @Test
  void whatWasErasedIsLeftOutFromThenOn(SparkSession spark) throws IOException {
    try (Lake lake = open(spark)) {
      ErasureScope scope =
          scope(lake, "kind,value,source\ncustomer,77,zendesk\ncustomer,jana@example.de,\n");
      EraseRows erase = scope.rows(Set.of(), lake::read);
      for (TableSchema table :
          List.of(Messages.SCHEMA, Conversations.SCHEMA, ConversationParts.SCHEMA)) {
        lake.write(table, erase.left(table, lake.read(table)), NIGHT);
      }
      Map<String, Long> left = count(lake);
      lake.write(
          ErasedSubjects.SCHEMA,
          spark.createDataFrame(
              scope.subjects().hashes(PSEUDONYMS, Set.of(), Date.valueOf(NIGHT.date())),
              ErasedSubjects.SCHEMA.columns()),
          NIGHT);
      lake.amend();

      Files.writeString(folder.resolve("c.json"), LATER);
      // Two conversations, two tickets, a user, and comments in the ticket that is new; all others
      // come again and change nothing. The comment that waited for the new ticket goes.
      assertThat(night(lake, NEXT)).containsEntry("left out", 7L).containsEntry("quarantined", 0L);
      left.merge(ConversationParts.SCHEMA.name(), -1L, Long::sum);
      assertThat(count(lake)).isEqualTo(left);
      assertThat(lake.read(Quarantine.SCHEMA).count()).isZero();
      assertThat(lake.read(ErasedSubjects.SCHEMA).toJSON().collectAsList())
          .isNotEmpty()
          .noneMatch(row -> row.contains("jana") || row.contains("c-1"))
          .noneMatch(row -> row.contains(PSEUDONYMS.customer("jana@example.de")));
    }
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.<String>getAs("conversation_id")).distinct().toList();
  }

  private static Map<String, Long> count(Lake lake) {
    return List.of(Messages.SCHEMA, Conversations.SCHEMA, ConversationParts.SCHEMA).stream()
        .collect(
            Collectors.toMap(
                TableSchema::name,
                table -> lake.read(table).count(),
                Long::sum,
                java.util.TreeMap::new));
  }
}
