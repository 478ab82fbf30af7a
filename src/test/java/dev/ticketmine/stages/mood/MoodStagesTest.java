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
    assertThat(recovered.<String>getAs(ConversationMood.STATE)).isEqualTo("grateful");
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
  void ratesPublicAgentMessagesOnly(SparkSession spark) {
    PhraseBook book = PhraseBook.load(Path.of("conf", "phrases"));
    Map<String, Row> replies = byFirst(new RateReplies(book).apply(messages(spark, archive())));
    assertThat(replies.keySet()).containsExactly("a-1");
    Row reply = replies.get("a-1");
    assertThat(reply.<Boolean>getAs(ReplyQuality.APOLOGISES)).isTrue();
    assertThat(reply.<Boolean>getAs(ReplyQuality.GIVES_NEXT_STEP)).isFalse();
    assertThat(reply.<Boolean>getAs(ReplyQuality.APOLOGISES_WITHOUT_NEXT_STEP)).isTrue();
    assertThat(reply.<String>getAs(ReplyQuality.PHRASE_BOOK_VERSION)).isEqualTo("1");
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
