package dev.ticketmine.stages.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.RedactedRecords;
import dev.ticketmine.tables.TableTypes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class PartsOfConversationTest {
  private static final Map<String, String> PEOPLE = Map.of("neighbour", "customer");

  private static final Row TICKET =
      part("ticket", "7", 10, "solved", message("description", 1, "asker", "Wo ist mein Paket?"));
  private static final Row FIRST =
      part("message", "1", 1, null, message("1", 1, "asker", "Wo ist mein Paket?"));
  private static final Row ANSWER =
      part("message", "3", 3, null, message("3", 3, "helper", "Es ist unterwegs."));
  private static final Row OTHER =
      part("message", "2", 2, null, message("2", 2, "neighbour", "Hier ist es auch nicht."));
  private static final Row NEWER_ANSWER =
      part("message", "event", 4, null, message("3", 3, "helper", "Es kommt morgen."));
  private static final Row RATING = part("rating", "1", 5, null);
  private static final Row METRICS = part("metrics", "7", 6, null);
  private static final List<Row> ALL =
      List.of(TICKET, FIRST, ANSWER, OTHER, NEWER_ANSWER, RATING, METRICS);

  @Test
  void everyMessageOccursOnceInOrderWithItsRole() {
    Row record = joined(ALL).orElseThrow();

    assertThat(messages(record))
        .containsExactly(
            "customer: Wo ist mein Paket?",
            "customer: Hier ist es auch nicht.",
            "agent: Es kommt morgen.");
    assertThat(record.<String>getAs(RedactedRecords.LANGUAGE)).isEqualTo("de");
    assertThat(record.<Timestamp>getAs(RedactedRecords.UPDATED_AT)).isEqualTo(time(10));
  }

  @Test
  void theDescriptionStandsInUntilTheFirstCommentIsThere() {
    assertThat(messages(joined(List.of(TICKET, ANSWER)).orElseThrow()))
        .containsExactly("customer: Wo ist mein Paket?", "agent: Es ist unterwegs.");
  }

  @Test
  void withoutATicketThereIsNoConversation() {
    assertThat(joined(List.of(FIRST, RATING))).isEmpty();
    assertThat(joined(List.of(part("ticket", "7", 10, "deleted"), FIRST))).isEmpty();
  }

  @Test
  void placeholdersAreNumberedOverAllParts() {
    String anna = "[NAME_X000000000001_X000000000002]";
    Row later = part("message", "2", 2, null, message("2", 2, "asker", "Hier ist " + anna + "."));
    Row first =
        part("message", "1", 1, null, message("1", 1, "asker", "[EMAIL_X00000000000E] geht nicht"));
    Row answer =
        part("message", "3", 3, null, message("3", 3, "helper", "Hallo [NAME_X000000000002],"));

    assertThat(messages(joined(List.of(later, answer, first, TICKET)).orElseThrow()))
        .containsExactly(
            "customer: [EMAIL_1] geht nicht",
            "customer: Hier ist [NAME_1].",
            "agent: Hallo [NAME_1],");
  }

  @Property
  void theOrderOfPartsDecidesNothing(@ForAll("shuffled") List<Row> parts) {
    assertThat(joined(parts).orElseThrow()).isEqualTo(joined(ALL).orElseThrow());
  }

  @Provide
  Arbitrary<List<Row>> shuffled() {
    return Arbitraries.shuffle(ALL);
  }

  private static Optional<Row> joined(List<Row> parts) {
    return new PartsOfConversation(parts, PEOPLE).joined().map(PartsOfConversationTest::named);
  }

  private static Row named(Row values) {
    Object[] cells = new Object[values.size()];
    for (int index = 0; index < cells.length; index++) {
      cells[index] = values.get(index);
    }
    return new GenericRowWithSchema(cells, RedactedRecords.SCHEMA.columns());
  }

  private static List<String> messages(Row record) {
    StructType type = TableTypes.REDACTED_MESSAGE;
    return record.<Row>getList(record.fieldIndex(RedactedRecords.MESSAGES)).stream()
        .map(
            message ->
                message.getString(type.fieldIndex("author_role"))
                    + ": "
                    + message.getString(type.fieldIndex("text")))
        .toList();
  }

  private static Row part(String kind, String id, int minute, String status, Row... messages) {
    Object[] cells = new Object[ConversationParts.SCHEMA.columns().size()];
    set(cells, ConversationParts.SOURCE, "zendesk");
    set(cells, ConversationParts.PART, kind);
    set(cells, ConversationParts.PART_ID, id);
    set(cells, ConversationParts.CONVERSATION_ID, "zendesk-7");
    set(cells, ConversationParts.STATUS, status);
    set(cells, RedactedRecords.CREATED_AT, kind.equals("ticket") ? time(1) : null);
    set(cells, ConversationParts.UPDATED_AT, time(minute));
    set(
        cells,
        ConversationParts.ROLES,
        CollectionConverters.asScala(
            kind.equals("ticket") ? Map.of("asker", "customer") : Map.<String, String>of()));
    set(
        cells,
        ConversationParts.MESSAGES,
        CollectionConverters.asScala(Arrays.asList(messages)).toSeq());
    return new GenericRowWithSchema(cells, ConversationParts.SCHEMA.columns());
  }

  private static void set(Object[] cells, String column, Object value) {
    cells[ConversationParts.SCHEMA.columns().fieldIndex(column)] = value;
  }

  private static Row message(String id, int minute, String author, String text) {
    return new GenericRowWithSchema(
        new Object[] {
          id,
          0,
          null,
          author,
          true,
          time(minute),
          text,
          "de",
          CollectionConverters.asScala(List.<String>of()).toSeq()
        },
        TableTypes.REDACTED_MESSAGE);
  }

  private static Timestamp time(int minute) {
    return Timestamp.from(Instant.parse("2026-03-02T08:00:00Z").plusSeconds(60L * minute));
  }
}
