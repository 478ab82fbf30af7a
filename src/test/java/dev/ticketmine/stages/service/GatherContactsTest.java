package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.Topics;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.jdk.javaapi.CollectionConverters;

@ExtendWith(SparkExtension.class)
class GatherContactsTest {
  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> messages = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();
  private final List<Row> moods = new ArrayList<>();
  private final List<Row> replies = new ArrayList<>();
  private final List<Row> promises = new ArrayList<>();
  private final List<Row> messageMoods = new ArrayList<>();
  private final List<Row> questions = new ArrayList<>();
  private final List<Row> areas = new ArrayList<>();

  private void conversation(String id, String customer, String channel, String at) {
    conversation(id, customer, channel, at, Map.of());
  }

  private void conversation(
      String id, String customer, String channel, String at, Map<String, String> attributes) {
    conversations.add(
        ContactRowsFixture.row(
            Conversations.SCHEMA,
            Map.of(
                Conversations.CONVERSATION_ID,
                id,
                Conversations.CUSTOMER_KEY,
                customer,
                Conversations.CHANNEL,
                channel,
                Conversations.CREATED_AT,
                Timestamp.from(Instant.parse(at)),
                Conversations.CLOSED_AT,
                Timestamp.from(Instant.parse(at)),
                Conversations.CSAT,
                5,
                Conversations.ATTRIBUTES,
                CollectionConverters.asScala(attributes))));
  }

  private void message(String id, int index, String role, String author, String at) {
    messages.add(
        ContactRowsFixture.row(
            Messages.SCHEMA,
            Map.of(
                Messages.MESSAGE_ID,
                id + "-" + index,
                Messages.CONVERSATION_ID,
                id,
                Messages.MESSAGE_INDEX,
                index,
                Messages.AUTHOR_ROLE,
                role,
                Messages.AUTHOR_KEY,
                author,
                Messages.IS_PUBLIC,
                true,
                Messages.SENT_AT,
                Timestamp.from(Instant.parse(at)),
                Messages.TEXT,
                "x")));
  }

  private void topic(String id, String topic) {
    topics.add(
        ContactRowsFixture.row(
            ConversationTopics.SCHEMA,
            Map.of(
                ConversationTopics.CONVERSATION_ID, id,
                ConversationTopics.TOPIC_ID, topic,
                ConversationTopics.IS_PRIMARY, true)));
  }

  private Map<String, Row> facts(SparkSession spark) {
    Dataset<Row> rows =
        new GatherContacts(
                new GatherContacts.Sources(
                    spark.createDataFrame(messages, Messages.SCHEMA.columns()),
                    spark.createDataFrame(topics, ConversationTopics.SCHEMA.columns()),
                    spark.createDataFrame(moods, ConversationMood.SCHEMA.columns()),
                    spark.createDataFrame(replies, ReplyQuality.SCHEMA.columns()),
                    spark.createDataFrame(promises, Promises.SCHEMA.columns()),
                    spark.createDataFrame(messageMoods, MessageMood.SCHEMA.columns()),
                    spark.createDataFrame(questions, Questions.SCHEMA.columns()),
                    spark.createDataFrame(areas, Topics.SCHEMA.columns())),
                ZoneId.of("Europe/Berlin"),
                60,
                Map.of("chat", 5))
            .apply(spark.createDataFrame(conversations, Conversations.SCHEMA.columns()));
    Map<String, Row> facts = new java.util.HashMap<>();
    rows.collectAsList().forEach(row -> facts.put(row.getAs(ContactFacts.CONVERSATION_ID), row));
    return facts;
  }

  @Test
  void tellsWhenAndHowSoon(SparkSession spark) {
    conversation("a", "k", "chat", "2026-03-01T23:30:00Z");
    message("a", 0, "customer", "k", "2026-03-01T23:30:00Z");
    message("a", 1, "agent", "g", "2026-03-02T00:10:00Z");
    message("a", 2, "customer", "k", "2026-03-02T01:00:00Z");
    message("a", 3, "agent", "g", "2026-03-03T02:00:00Z");
    replies.add(reply("a-3", ReplyQuality.THANKS));
    replies.add(reply("a-1", ReplyQuality.EXPLAINS));
    promises.add(
        ContactRowsFixture.row(
            Promises.SCHEMA,
            Map.of(
                Promises.PROMISE_ID, "p", Promises.CONVERSATION_ID, "a", Promises.KIND, "reply")));

    Row row = facts(spark).get("a");

    assertThat(row.<Integer>getAs(ContactFacts.WEEKDAY)).as("Monday in Berlin").isEqualTo(1);
    assertThat(row.<Integer>getAs(ContactFacts.HOUR)).isZero();
    assertThat(row.<Boolean>getAs(ContactFacts.WITHIN_TARGET)).isTrue();
    assertThat(row.<Boolean>getAs(ContactFacts.SILENT_24H)).isTrue();
    assertThat(row.<Boolean>getAs(ContactFacts.TOLD_TO_WAIT)).isTrue();
    assertThat(row.<Boolean>getAs(ContactFacts.ONE_ANSWER)).isFalse();
    assertThat(row.getList(row.fieldIndex(ContactFacts.MARKS)))
        .as("marks of the first reply")
        .isEqualTo(List.of(ReplyQuality.EXPLAINS));
    assertThat(row.isNullAt(row.fieldIndex(ContactFacts.WEEKS_AGO))).as("no full week").isTrue();
  }

  private static Row reply(String id, String mark) {
    return ContactRowsFixture.row(
        ReplyQuality.SCHEMA,
        Map.of(ReplyQuality.MESSAGE_ID, id, ReplyQuality.CONVERSATION_ID, "a", mark, true));
  }

  @Test
  void tellsWhatCustomersDidBeforeAndNext(SparkSession spark) {
    conversation("a", "k", "chat", "2026-01-01T10:00:00Z");
    conversation("b", "k", "email", "2026-01-05T10:00:00Z");
    conversation("c", "other", "email", "2026-02-01T10:00:00Z");
    conversation("z", "last", "email", "2026-06-01T10:00:00Z");
    topic("a", "t");
    topic("b", "t");
    topic("c", "t");
    moods.add(
        ContactRowsFixture.row(
            ConversationMood.SCHEMA,
            Map.of(
                ConversationMood.CONVERSATION_ID, "a",
                ConversationMood.FIRST_STATE, "neutral",
                ConversationMood.WORST_STATE, "angry",
                ConversationMood.LAST_STATE, "worried",
                ConversationMood.FLAGS, new String[] {"threatens_to_leave"},
                ConversationMood.EFFORT_SCORE, 0.9)));

    Map<String, Row> facts = facts(spark);

    Row a = facts.get("a");
    assertThat(a.<Long>getAs(ContactFacts.CUSTOMER_PART)).isEqualTo(500_000);
    assertThat(a.<Boolean>getAs(ContactFacts.RETURNS_7D)).isTrue();
    assertThat(a.<Boolean>getAs(ContactFacts.STAYS_AWAY_90D)).isFalse();
    assertThat(a.<Boolean>getAs(ContactFacts.CONTINUES_14D)).isTrue();
    assertThat(a.<Boolean>getAs(ContactFacts.CHANGES_CHANNEL)).isTrue();
    assertThat(a.<Boolean>getAs(ContactFacts.ENDS_BADLY)).isTrue();
    assertThat(a.<Boolean>getAs(ContactFacts.BEGINS_NEGATIVE)).isFalse();
    assertThat(a.<Boolean>getAs(ContactFacts.ANGRY)).isTrue();
    assertThat(a.<Boolean>getAs(ContactFacts.THREATENS_TO_LEAVE)).isTrue();
    Row b = facts.get("b");
    assertThat(b.<Boolean>getAs(ContactFacts.STAYS_AWAY_90D)).isTrue();
    assertThat(b.getList(b.fieldIndex(ContactFacts.SEGMENTS)))
        .isEqualTo(List.of("returning", "several_channels", "after_high_effort"));
    Row z = facts.get("z");
    assertThat(z.isNullAt(z.fieldIndex(ContactFacts.RETURNS_7D))).as("not yet told").isTrue();
    assertThat(facts.get("c").<Boolean>getAs(ContactFacts.CONTINUES_14D)).isFalse();
  }

  @Test
  void aTeamHasFiveAgentsOrMore(SparkSession spark) {
    conversation("a", "k", "chat", "2026-03-01T10:00:00Z", Map.of("queue", "large"));
    conversation("b", "k", "chat", "2026-03-01T10:00:00Z", Map.of("queue", "small"));
    for (int agent = 0; agent < 5; agent++) {
      message("a", agent + 1, "agent", "g" + agent, "2026-03-01T11:00:00Z");
      message("b", agent + 1, "agent", "g" + agent % 4, "2026-03-01T11:00:00Z");
    }

    Map<String, Row> facts = facts(spark);

    assertThat(facts.get("a").<String>getAs(ContactFacts.TEAM)).isEqualTo("large");
    assertThat(facts.get("b").<String>getAs(ContactFacts.TEAM)).isNull();
  }

  @Test
  void withoutConversationsThereIsNothing(SparkSession spark) {
    assertThat(facts(spark)).isEmpty();
  }

  private void question(String id, String kind) {
    questions.add(
        ContactRowsFixture.row(
            Questions.SCHEMA,
            Map.of(
                Questions.QUESTION_ID, id + kind,
                Questions.CONVERSATION_ID, id,
                Questions.KIND, kind)));
  }

  private void customerSays(String id, int index, String state, String... cues) {
    messageMoods.add(
        ContactRowsFixture.row(
            MessageMood.SCHEMA,
            Map.of(
                MessageMood.MESSAGE_ID, id + "-" + index,
                MessageMood.CONVERSATION_ID, id,
                MessageMood.STATE, state,
                MessageMood.CUES, cues)));
  }

  private void agentSays(String id, int index, boolean asks, String closing, String... cues) {
    replies.add(
        ContactRowsFixture.row(
            ReplyQuality.SCHEMA,
            Map.of(
                ReplyQuality.MESSAGE_ID, id + "-" + index,
                ReplyQuality.CONVERSATION_ID, id,
                ReplyQuality.ASKS_FOR_DATA, asks,
                ReplyQuality.CLOSING_LINE, closing,
                ReplyQuality.CUES, cues)));
  }

  @Test
  void gathersWhatConversationsShow(SparkSession spark) {
    conversation("a", "k", "chat", "2026-03-01T09:00:00Z");
    message("a", 0, "customer", "k", "2026-03-01T09:00:00Z");
    message("a", 1, "bot", "b", "2026-03-01T09:00:10Z");
    message("a", 2, "agent", "g", "2026-03-01T09:10:00Z");
    message("a", 10, "agent", "g", "2026-03-01T10:10:00Z");
    customerSays("a", 0, "angry", "misunderstood");
    agentSays("a", 2, false, "Viele Grüße", "cheerful", "formal_address");
    agentSays("a", 10, false, "Bis bald, [NAME_2]!", "cheerful", "informal_address");
    question("a", "problem");
    topic("a", "t");
    areas.add(
        ContactRowsFixture.row(
            Topics.SCHEMA, Map.of(Topics.TOPIC_ID, "t", Topics.AREA, "products")));
    conversation("b", "l", "chat", "2026-03-01T09:00:00Z");
    message("b", 0, "customer", "l", "2026-03-01T09:00:00Z");
    message("b", 1, "bot", "b", "2026-03-01T09:00:10Z");
    customerSays("b", 0, "grateful", "delighted");

    Map<String, Row> facts = facts(spark);

    assertThat(facts.get("a").<String>getList(facts.get("a").fieldIndex(ContactFacts.SIGNS)))
        .containsExactly(
            "bot_handed_over",
            "bot_took_part",
            "cheerful_to_unhappy",
            "formal_address",
            "informal_address",
            "misunderstood",
            "mixed_address",
            "purpose_fix");
    assertThat(facts.get("a").<String>getAs(ContactFacts.CLOSING_LINE))
        .as("of the last reply by number, not by text")
        .isEqualTo("Bis bald, [NAME]!");
    assertThat(facts.get("b").<String>getList(facts.get("b").fieldIndex(ContactFacts.SIGNS)))
        .containsExactly("bot_alone", "bot_took_part", "delighted", "purpose_relation");
  }

  @Test
  void aThirdContactIsHardAndAClosedOneThatComesBackIsNotSolved(SparkSession spark) {
    for (String day : List.of("01", "05", "09")) {
      conversation("c" + day, "k", "email", "2026-01-" + day + "T09:00:00Z");
      topic("c" + day, "t");
    }
    conversation("late", "x", "email", "2026-03-01T09:00:00Z");

    Map<String, Row> facts = facts(spark);

    assertThat(facts.get("c05").<Boolean>getAs(ContactFacts.HARD)).isFalse();
    assertThat(facts.get("c09").<Boolean>getAs(ContactFacts.HARD)).isTrue();
    assertThat(facts.get("c01").<String>getList(facts.get("c01").fieldIndex(ContactFacts.SIGNS)))
        .contains("closed_back_14d", "closed_unsolved");
    assertThat(facts.get("c09").<String>getList(facts.get("c09").fieldIndex(ContactFacts.SIGNS)))
        .doesNotContain("closed_unsolved");
  }

  @Test
  void comparesWithWhatTheContactPagePromises(SparkSession spark) {
    conversation("kept", "k", "chat", "2026-03-01T09:00:00Z");
    message("kept", 0, "customer", "k", "2026-03-01T09:00:00Z");
    message("kept", 1, "agent", "g", "2026-03-01T09:05:00Z");
    conversation("never", "l", "chat", "2026-03-01T09:00:00Z");
    message("never", 0, "customer", "l", "2026-03-01T09:00:00Z");
    conversation("mail", "m", "email", "2026-03-01T10:00:00Z");
    message("mail", 0, "customer", "m", "2026-03-01T10:00:00Z");
    conversation("open", "n", "chat", "2026-03-01T10:00:00Z");
    message("open", 0, "customer", "n", "2026-03-01T10:00:00Z");

    Map<String, Row> facts = facts(spark);

    assertThat(facts.get("kept").<Boolean>getAs(ContactFacts.KEEPS_PROMISE)).isTrue();
    assertThat(facts.get("never").<Boolean>getAs(ContactFacts.KEEPS_PROMISE)).isFalse();
    assertThat(facts.get("mail").<Boolean>getAs(ContactFacts.KEEPS_PROMISE)).isNull();
    assertThat(facts.get("open").<Boolean>getAs(ContactFacts.KEEPS_PROMISE))
        .as("the archive ends too early to tell")
        .isNull();
  }

  @Test
  void tellsThePhasesOfTheWork(SparkSession spark) {
    conversation("a", "k", "chat", "2026-03-01T09:00:00Z");
    message("a", 0, "customer", "k", "2026-03-01T09:00:00Z");
    message("a", 1, "agent", "g", "2026-03-01T09:10:00Z");
    message("a", 2, "customer", "k", "2026-03-01T09:20:00Z");
    message("a", 3, "agent", "g", "2026-03-01T09:40:00Z");
    message("a", 4, "agent", "g", "2026-03-01T11:00:00Z");
    agentSays("a", 1, true, "");
    agentSays("a", 3, false, "", "holding");
    agentSays("a", 4, false, "", "tells_checked");

    Row row = facts(spark).get("a");

    List<String> phases =
        row.<Row>getList(row.fieldIndex(ContactFacts.PHASES)).stream()
            .map(
                phase ->
                    "%s %d s %d %s"
                        .formatted(
                            phase.getString(0),
                            phase.getLong(1),
                            phase.getLong(2),
                            phase.getBoolean(3)))
            .sorted()
            .toList();
    assertThat(phases)
        .containsExactly("recognise 600 s 1 false", "search 1800 s 1 false", "solve 4800 s 1 true");
  }
}
