package dev.ticketmine.stages.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.text.mood.PhraseBook;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MoodStagesTest {
  private static Row message(
      String conversation, int index, String role, Boolean isPublic, String text, String language) {
    return RowFactory.create(
        conversation + "-" + index,
        conversation,
        index,
        role,
        "k",
        isPublic,
        Timestamp.valueOf("2026-03-02 10:00:00").toInstant().plusSeconds(3600L * index),
        text,
        language,
        null);
  }

  private static List<Row> archive() {
    return List.of(
        message("a", 0, "customer", true, "Das ist eine Frechheit, alles kaputt!", "de"),
        message("a", 1, "agent", true, "Das tut mir leid, wir bitten um Verständnis.", "de"),
        message("a", 2, "customer", true, "Vielen Dank, jetzt klappt es, großes Lob!", "de"),
        message("b", 0, "customer", true, "I don't understand the invoice.", "en"),
        message("b", 1, "agent", false, "Internal: terrible customer, calm down", "en"),
        message("c", 0, "customer", true, "Ich mache mir Sorgen um mein Geld.", "de"),
        message("d", 0, "customer", null, "When do you open?", "en"),
        message("e", 0, "customer", true, null, null),
        message("f", 0, "bot", true, "Das ist furchtbar", "de"),
        message("g", 0, "customer", true, "Unverschämtheit, nie wieder!", "de"));
  }

  private static Dataset<Row> messages(SparkSession spark, List<Row> rows) {
    List<Row> typed =
        rows.stream()
            .map(
                row -> {
                  Object[] values = new Object[row.length()];
                  for (int i = 0; i < values.length; i++) {
                    values[i] =
                        row.get(i) instanceof java.time.Instant
                            ? Timestamp.from((java.time.Instant) row.get(i))
                            : row.get(i);
                  }
                  return RowFactory.create(values);
                })
            .toList();
    return spark.createDataFrame(typed, Messages.SCHEMA.columns());
  }

  private static Map<String, Row> byFirst(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), Function.identity()));
  }

  @Test
  void scoresPublicCustomerMessagesOnly(SparkSession spark) {
    Map<String, Row> moods = byFirst(new ScoreMessages().apply(messages(spark, archive())));
    assertThat(moods.keySet())
        .containsExactlyInAnyOrder("a-0", "a-2", "b-0", "c-0", "d-0", "e-0", "g-0");
    assertThat(moods.get("a-0").<String>getAs(MessageMood.POLARITY)).isEqualTo("negative");
    assertThat(moods.get("a-2").<String>getAs(MessageMood.POLARITY)).isEqualTo("positive");
    assertThat(moods.get("d-0").<String>getAs(MessageMood.POLARITY)).isEqualTo("neutral");
    assertThat(moods.get("e-0").<String>getAs(MessageMood.POLARITY)).isEqualTo("neutral");
    assertThat(moods.get("a-2").getList(5)).anyMatch(marker -> marker.equals("thanks:vielen dank"));
  }

  @Test
  void summarisesConversations(SparkSession spark) {
    Dataset<Row> messages = messages(spark, archive());
    Map<String, Row> moods =
        byFirst(new SummariseMood(new ScoreMessages().apply(messages)).apply(messages));
    assertThat(moods.keySet()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "g");
    Row recovered = moods.get("a");
    assertThat(recovered.<String>getAs(ConversationMood.STATE))
        .as("a good end does not undo the anger")
        .isEqualTo("angry");
    assertThat(recovered.<String>getAs(ConversationMood.FIRST_STATE)).isEqualTo("angry");
    assertThat(recovered.<String>getAs(ConversationMood.WORST_STATE)).isEqualTo("angry");
    assertThat(recovered.<String>getAs(ConversationMood.LAST_STATE)).isEqualTo("grateful");
    assertThat(recovered.<String>getAs(ConversationMood.SOURED)).isEqualTo("none");
    assertThat(recovered.<Boolean>getAs(ConversationMood.IS_RECOVERED)).isTrue();
    assertThat(recovered.<String>getAs(ConversationMood.TURNING_MESSAGE_ID)).isEqualTo("a-2");
    assertThat(moods.get("b").<String>getAs(ConversationMood.STATE)).isEqualTo("confused");
    assertThat(moods.get("c").<String>getAs(ConversationMood.STATE)).isEqualTo("worried");
    assertThat(moods.get("d").<String>getAs(ConversationMood.STATE)).isEqualTo("neutral");
    assertThat(moods.get("g").<String>getAs(ConversationMood.STATE)).isEqualTo("angry");
    assertThat(moods.get("g").<Boolean>getAs(ConversationMood.IS_RECOVERED)).isFalse();
    assertThat(moods.get("g").<String>getAs(ConversationMood.TURNING_MESSAGE_ID)).isNull();
  }

  @Test
  void saysHowTheMoodFell(SparkSession spark) {
    Dataset<Row> messages =
        messages(
            spark,
            List.of(
                message("w", 0, "customer", true, "Wann kommt die Lampe?", "de"),
                message("w", 1, "agent", false, "intern", "de"),
                message("w", 2, "customer", true, "Keine Antwort, eine Frechheit!", "de"),
                message("r", 0, "customer", true, "When will the lamp come?", "en"),
                message("r", 1, "agent", true, "See the FAQ.", "en"),
                message("r", 2, "customer", true, "Useless, I'm furious. Never again!", "en"),
                message("t", 0, "customer", true, "Bin weg, ich kaufe woanders.", "de"),
                message("t", 1, "customer", true, "Bin enttäuscht.", "de")));
    Map<String, Row> moods =
        byFirst(new SummariseMood(new ScoreMessages().apply(messages)).apply(messages));
    assertThat(moods.get("w").<String>getAs(ConversationMood.SOURED)).isEqualTo("while_waiting");
    assertThat(moods.get("r").<String>getAs(ConversationMood.SOURED)).isEqualTo("after_reply");
    assertThat(moods.get("r").<String>getAs(ConversationMood.FIRST_STATE)).isEqualTo("neutral");
    assertThat(moods.get("r").<String>getAs(ConversationMood.LAST_STATE)).isEqualTo("angry");
    assertThat(moods.get("t").getList(moods.get("t").fieldIndex(ConversationMood.FLAGS)))
        .isEqualTo(List.of("disappointed", "threatens_to_leave"));
    assertThat(moods.get("w").getList(moods.get("w").fieldIndex(ConversationMood.FLAGS))).isEmpty();
  }

  @Test
  void readsAMessageByWhatWentBefore(SparkSession spark) {
    Dataset<Row> messages =
        messages(
            spark,
            List.of(
                message("a", 0, "customer", true, "Die Pumpe ist kaputt.", "de"),
                message("a", 1, "agent", true, "Wir prüfen das.", "de"),
                message("a", 2, "customer", true, "Bis wann wissen Sie mehr?", "de"),
                message("a", 3, "agent", true, "Wie lautet die Nummer?", "de"),
                message(
                    "a",
                    4,
                    "customer",
                    true,
                    "Die Nummer am Gehäuse fehlt, auf dem Karton steht 4711.",
                    "de"),
                message("a", 5, "agent", true, "Wir tauschen sie.", "de"),
                message("a", 6, "customer", true, "Andere Frage: Wann öffnen Sie?", "de"),
                message("a", 7, "customer", true, "Super, vielen Dank!", "de"),
                message("a", 8, "customer", true, "Wann öffnen Sie?", "de")));
    Map<String, Row> moods = byFirst(new ScoreMessages().apply(messages));
    Map<String, String> polarities = new java.util.TreeMap<>();
    moods.forEach((id, row) -> polarities.put(id, row.getAs(MessageMood.POLARITY)));
    assertThat(polarities)
        .containsExactly(
            Map.entry("a-0", "negative"),
            Map.entry("a-2", "negative"),
            Map.entry("a-4", "neutral"),
            Map.entry("a-6", "neutral"),
            Map.entry("a-7", "positive"),
            Map.entry("a-8", "neutral"));
    assertThat(moods.get("a-2").getList(5)).contains("carried:open problem");
    assertThat(moods.get("a-4").getList(5)).contains("asked:facts");
    assertThat(moods.get("a-2").<Double>getAs(MessageMood.SCORE)).isEqualTo(-0.12);
  }

  @Test
  void namesStateAndEvidence(SparkSession spark) {
    Map<String, Row> moods = byFirst(new ScoreMessages().apply(messages(spark, archive())));
    Row worried = moods.get("c-0");
    assertThat(worried.<String>getAs(MessageMood.STATE)).isEqualTo("worried");
    assertThat(worried.<Integer>getAs(MessageMood.EVIDENCE_START)).isEqualTo(4);
    assertThat(worried.<Integer>getAs(MessageMood.EVIDENCE_END)).isEqualTo(20);
    assertThat(worried.<Double>getAs(MessageMood.CONFIDENCE)).isBetween(0.5, 1.0);
    assertThat(moods.get("d-0").<Integer>getAs(MessageMood.EVIDENCE_START)).isNull();
  }

  @Test
  void ratesPublicAgentMessagesOnly(SparkSession spark) {
    PhraseBook book = PhraseBook.load(Path.of("conf", "phrases"));
    Map<String, Row> replies = byFirst(new RateReplies(book).apply(messages(spark, archive())));
    assertThat(replies.keySet()).containsExactly("a-1");
    Row reply = replies.get("a-1");
    assertThat(reply.<Boolean>getAs(ReplyQuality.APOLOGISES)).isTrue();
    assertThat(reply.<Boolean>getAs(ReplyQuality.GIVES_NEXT_STEP)).isFalse();
    assertThat(reply.<Boolean>getAs(ReplyQuality.APOLOGISES_WITHOUT_NEXT_STEP)).isTrue();
    assertThat(reply.<String>getAs(ReplyQuality.PHRASE_BOOK_VERSION)).isEqualTo("2");
    assertThat(reply.<String>getAs(ReplyQuality.TEMPLATE_ID)).isNull();
    Row apology = reply.<Row>getList(reply.fieldIndex(ReplyQuality.EVIDENCE)).get(0);
    assertThat(apology.getString(0)).isEqualTo("apologises");
    assertThat(
            "Das tut mir leid, wir bitten um Verständnis."
                .substring(apology.getInt(1), apology.getInt(2)))
        .isEqualTo("tut mir leid");
    assertThat(reply.getList(10)).isEqualTo(List.of("wir bitten um verständnis"));
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(archive());
    Collections.shuffle(shuffled, new Random(5));
    assertThat(all(messages(spark, shuffled).repartition(4)))
        .isEqualTo(all(messages(spark, archive()).coalesce(1)));
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    assertThat(all(Messages.SCHEMA.empty(spark))).isEmpty();
  }

  private static List<String> all(Dataset<Row> messages) {
    Dataset<Row> moods = new ScoreMessages().apply(messages);
    List<String> rows = new ArrayList<>();
    for (Dataset<Row> table :
        List.of(
            moods,
            new SummariseMood(moods).apply(messages),
            new RateReplies(PhraseBook.empty()).apply(messages))) {
      table.collectAsList().forEach(row -> rows.add(row.toString()));
    }
    Collections.sort(rows);
    return rows;
  }
}
