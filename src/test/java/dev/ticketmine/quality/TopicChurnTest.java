package dev.ticketmine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TopicChurnTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 31);

  private static TopicChurn.Snapshot snapshot(
      SparkSession spark, String conversations, String topics) {
    return new TopicChurn.Snapshot(
        spark.sql(
            "SELECT id AS conversation_id, TIMESTAMP'2026-01-01' + make_interval(0, 0, 0, day) AS"
                + " created_at, TIMESTAMP'2026-03-30' AS updated_at, messages AS message_count"
                + " FROM VALUES "
                + conversations
                + " AS t(id, day, messages)"),
        spark.sql(
            "SELECT * FROM VALUES " + topics + " AS t(conversation_id, topic_id, is_primary)"));
  }

  private static TopicChurn churn(SparkSession spark) {
    return TopicChurn.of(
        snapshot(
            spark,
            "('same',80,2),('moved',80,2),('lost',80,2),('wanted',80,2),('longer',80,2),('old',5,2),"
                + "('unclear',80,2)",
            "('same','a',true),('same','b',false),('moved','a',true),('lost','b',true),"
                + "('wanted','a',true),('longer','a',true),('old','a',true)"),
        snapshot(
            spark,
            "('same',80,2),('moved',80,2),('lost',80,2),('wanted',80,2),('longer',80,3),('old',5,2),"
                + "('unclear',80,2),('new',88,1)",
            "('same','a',true),('moved','c',true),('wanted','c',true),('longer','c',true),"
                + "('old','c',true),('unclear','c',true),('new','c',true)"),
        spark.sql(
            "SELECT * FROM VALUES ('wanted', DATE'2026-03-31', 'curated'),"
                + " ('moved', DATE'2026-03-30', 'curated'), ('moved', DATE'2026-03-31', 'born')"
                + " AS t(conversation_id, event_date, reason)"),
        NIGHT);
  }

  @Test
  void countsRecentUnchangedConversationsThatNobodyMoved(SparkSession spark) {
    TopicChurn churn = churn(spark);
    assertThat(churn.compared()).isEqualTo(3);
    assertThat(churn.changed()).isEqualTo(2);
    assertThat(churn.losses())
        .isEqualTo(List.of(new TopicChurn.Loss("a", 1), new TopicChurn.Loss("b", 1)));
  }

  @Test
  void stopsTheNightWithNumbersAndRemedy() {
    TopicChurn churn = new TopicChurn(80, 8, List.of(new TopicChurn.Loss("a", 8)));
    assertThatThrownBy(() -> churn.require(0.05))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.kind().exitCode()).isEqualTo(65))
        .hasMessage(
            "The night is not published: 8 of 80 unchanged conversations of the last 28 days (10.0 %)"
                + " have another chief topic than in the last published night; topics.maximum-churn"
                + " allows 5.0 %. Most were lost by a (8). Look at table topic_moves; then run the night"
                + " again with --accept-churn, or correct it with topics.curation-file.");
    assertThatCode(() -> churn.require(0.1)).doesNotThrowAnyException();
    assertThatCode(() -> new TopicChurn(0, 0, List.of()).require(0)).doesNotThrowAnyException();
  }
}
