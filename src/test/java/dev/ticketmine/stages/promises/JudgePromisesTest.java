package dev.ticketmine.stages.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Promises;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
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
class JudgePromisesTest {
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("Europe/Berlin"), "DE", "Mo-Fr 09:00-17:00");

  private static Row message(
      String conversation, int index, String role, String sent, String text, String language) {
    return RowFactory.create(
        conversation + "-" + index,
        conversation,
        index,
        role,
        "k",
        true,
        sent == null ? null : Timestamp.from(Instant.parse(sent)),
        text,
        language,
        null);
  }

  private static final List<Row> ARCHIVE =
      List.of(
          message("kept", 0, "agent", "2024-03-06T10:00:00Z", "Ich melde mich bis Freitag.", "de"),
          message("kept", 1, "agent", "2024-03-08T22:00:00Z", "Hier ist die Antwort.", "de"),
          message("late", 0, "agent", "2024-03-06T10:00:00Z", "I'll reply within 2 hours.", "en"),
          message("late", 1, "customer", "2024-03-06T11:00:00Z", "Any news?", "en"),
          message("late", 2, "agent", "2024-03-06T12:00:01Z", "Here it is.", "en"),
          message("silent", 0, "agent", "2024-03-06T10:00:00Z", "Ich melde mich morgen.", "de"),
          message("open", 0, "agent", "2024-03-20T10:00:00Z", "Ich melde mich morgen.", "de"),
          message("vague", 0, "agent", "2024-03-06T10:00:00Z", "We'll reply soon.", "en"),
          message("sent", 0, "agent", "2024-03-06T10:00:00Z", "Das Paket kommt morgen an.", "de"),
          message("sent", 1, "customer", "2024-03-08T10:00:00Z", "Danke, alles da.", "de"),
          message("lost", 0, "agent", "2024-03-06T10:00:00Z", "Das Paket kommt morgen an.", "de"),
          message("lost", 1, "customer", "2024-03-08T10:00:00Z", "Es fehlt noch immer!", "de"),
          message("new", 0, "agent", "2024-03-18T10:00:00Z", "Das Paket kommt morgen an.", "de"),
          message("none", 0, "agent", null, "Ich melde mich morgen.", "de"),
          message("none", 1, "agent", "2024-03-06T10:00:00Z", null, null),
          message("none", 2, "customer", "2024-03-20T12:00:00Z", "Ich melde mich morgen.", "de"));

  private static Dataset<Row> messages(SparkSession spark, List<Row> rows) {
    return spark.createDataFrame(rows, Messages.SCHEMA.columns());
  }

  private static Dataset<Row> moods(SparkSession spark) {
    return spark.createDataFrame(
        List.of(mood("lost-1", "lost", "negative"), mood("sent-1", "sent", "positive")),
        MessageMood.SCHEMA.columns());
  }

  private static Row mood(String message, String conversation, String polarity) {
    Object[] values = new Object[MessageMood.SCHEMA.columns().size()];
    values[MessageMood.SCHEMA.columns().fieldIndex(MessageMood.MESSAGE_ID)] = message;
    values[MessageMood.SCHEMA.columns().fieldIndex(MessageMood.CONVERSATION_ID)] = conversation;
    values[MessageMood.SCHEMA.columns().fieldIndex(MessageMood.POLARITY)] = polarity;
    return RowFactory.create(values);
  }

  private static Map<String, Row> judged(Dataset<Row> promises) {
    return promises.collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs(Promises.CONVERSATION_ID), Function.identity()));
  }

  @Test
  void saysWhichPromisesWereKept(SparkSession spark) {
    Map<String, Row> promises =
        judged(new JudgePromises(moods(spark), CALENDAR).apply(messages(spark, ARCHIVE)));
    assertThat(promises.keySet())
        .containsExactlyInAnyOrder(
            "kept", "late", "silent", "open", "vague", "sent", "lost", "new");
    assertThat(promises.get("kept").<Boolean>getAs(Promises.IS_KEPT)).isTrue();
    assertThat(promises.get("kept").<Timestamp>getAs(Promises.KEPT_AT))
        .isEqualTo(Timestamp.from(Instant.parse("2024-03-08T22:00:00Z")));
    assertThat(promises.get("kept").<Timestamp>getAs(Promises.DUE_AT))
        .isEqualTo(Timestamp.from(Instant.parse("2024-03-08T23:00:00Z")));
    assertThat(promises.get("kept").<String>getAs(Promises.KIND)).isEqualTo("reply");
    assertThat(promises.get("late").<Boolean>getAs(Promises.IS_KEPT)).isFalse();
    assertThat(promises.get("silent").<Boolean>getAs(Promises.IS_KEPT)).isFalse();
    assertThat(promises.get("open").<Boolean>getAs(Promises.IS_KEPT)).isNull();
    assertThat(promises.get("vague").<Boolean>getAs(Promises.IS_KEPT)).isNull();
    assertThat(promises.get("vague").<Timestamp>getAs(Promises.DUE_AT)).isNull();
    assertThat(promises.get("sent").<String>getAs(Promises.KIND)).isEqualTo("action");
    assertThat(promises.get("sent").<Boolean>getAs(Promises.IS_KEPT)).isTrue();
    assertThat(promises.get("sent").<Timestamp>getAs(Promises.KEPT_AT)).isNull();
    assertThat(promises.get("lost").<Boolean>getAs(Promises.IS_KEPT)).isFalse();
    assertThat(promises.get("new").<Boolean>getAs(Promises.IS_KEPT)).isNull();
  }

  @Test
  void orderAndPartitionsDoNotMatter(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(ARCHIVE);
    Collections.shuffle(shuffled, new Random(1));
    JudgePromises stage = new JudgePromises(moods(spark), CALENDAR);
    assertThat(
            stage
                .apply(messages(spark, shuffled).repartition(4))
                .orderBy(Promises.PROMISE_ID)
                .collectAsList())
        .isEqualTo(
            stage
                .apply(messages(spark, ARCHIVE).coalesce(1))
                .orderBy(Promises.PROMISE_ID)
                .collectAsList());
  }

  @Test
  void noMessagesNoPromises(SparkSession spark) {
    assertThat(
            new JudgePromises(moods(spark), CALENDAR)
                .apply(messages(spark, List.of()))
                .collectAsList())
        .isEmpty();
  }
}
