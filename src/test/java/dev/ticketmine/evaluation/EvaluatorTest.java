package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TopicAssignments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class EvaluatorTest {
  private static final String TRUTH =
      """
      {"kind":"conversation","conversation_id":"c1","language":"de","intents":["late"],"state":"angry","recovered":false}
      {"kind":"conversation","conversation_id":"c2","language":"en","intents":["bill"],"state":"neutral","recovered":false}

      {"kind":"message","conversation_id":"c1","message_index":0,"polarity":"negative"}
      {"kind":"pii","conversation_id":"c1","message_index":0,"type":"NAME","value":"Müller"}
      {"kind":"spike","intent":"late","week":"2026-01-05","value":"Fox"}
      """;

  @TempDir private Path folder;

  private Truth truth(String lines) throws IOException {
    return Truth.read(Files.writeString(folder.resolve("truth.jsonl"), lines));
  }

  private static Map<TableSchema, Dataset<Row>> tables(SparkSession spark) {
    return Map.of(
        Conversations.SCHEMA,
        spark.sql("SELECT * FROM VALUES ('c1'), ('c2'), ('c3') AS t(conversation_id)"),
        ConversationTopics.SCHEMA,
        spark.sql(
            "SELECT * FROM VALUES ('c1','T1',true), ('c1','T2',false), ('c2','T2',true),"
                + " ('c3','T2',true) AS t(conversation_id, topic_id, is_primary)"),
        TopicAssignments.SCHEMA,
        spark.sql("SELECT * FROM VALUES (true), (false), (false), (false) AS t(is_unclear)"),
        MessageMood.SCHEMA,
        spark.sql("SELECT * FROM VALUES ('c1-0','negative') AS t(message_id, polarity)"),
        Messages.SCHEMA,
        spark.sql("SELECT * FROM VALUES ('c1-0','Hallo [NAME]') AS t(message_id, text)"),
        Alerts.SCHEMA,
        spark.sql(
            "SELECT * FROM VALUES ('T1', DATE'2026-01-05', 'spike', 'Fox')"
                + " AS t(topic_id, week_start_date, kind, attribute_value)"));
  }

  private static Function<TableSchema, Optional<Dataset<Row>>> found(
      Map<TableSchema, Dataset<Row>> tables) {
    return table -> Optional.ofNullable(tables.get(table));
  }

  @Test
  void scoresWhatIsThereAndNotesWhatIsMissing(SparkSession spark) throws IOException {
    Evaluation evaluation = new Evaluator(truth(TRUTH), found(tables(spark))).evaluate();
    assertThat(evaluation.scores())
        .contains(
            new Score(
                "topics",
                "acc_all",
                1.0,
                0.3424,
                1.0,
                2,
                "conversations without a topic count as wrong"))
        .contains(Score.share("topics", "unclear_share", 1, 4, "of all questions"))
        .contains(Score.share("privacy", "removed_share_NAME", 1, 1, ""))
        .contains(Score.share("alerts", "spikes_found_share", 1, 1, "within a week"))
        .contains(Score.missing("gaps", "all", "table content_gaps is not written"));
  }

  @Test
  void partitionsAndOrderDoNotMatter(SparkSession spark) throws IOException {
    Map<TableSchema, Dataset<Row>> tables = tables(spark);
    Evaluation one = new Evaluator(truth(TRUTH), found(tables)).evaluate();
    Evaluation other =
        new Evaluator(
                truth(TRUTH),
                table ->
                    found(tables)
                        .apply(table)
                        .map(rows -> rows.orderBy(functions.rand(3)).repartition(4)))
            .evaluate();
    assertThat(other).isEqualTo(one);
  }

  @Test
  void aTruthOfAnotherArchiveIsRefused(SparkSession spark) throws IOException {
    Truth other = truth(TRUTH.replace("\"c1\"", "\"x1\"").replace("\"c2\"", "\"x2\""));
    assertThatThrownBy(() -> new Evaluator(other, found(tables(spark))).evaluate())
        .isInstanceOf(UserException.class)
        .hasMessage(
            "None of the 2 conversations of the truth is in the lake: give the truth of the"
                + " archive that was loaded");
  }

  @Test
  void brokenTruthFilesAreNamedWithTheirLine() {
    Path missing = folder.resolve("none.jsonl");
    assertThatThrownBy(() -> Truth.read(missing))
        .hasMessage(
            "Cannot read the truth file %s: give a file of JSON Lines with --truth"
                .formatted(missing));
    Path file = folder.resolve("truth.jsonl");
    assertThatThrownBy(() -> truth("{\"kind\":\"decoy\"}\n{oops\n"))
        .hasMessage(
            "Line 2 of the truth file %s cannot be used: it is no JSON object. See".formatted(file)
                + " docs/methods/evaluation.md");
    assertThatThrownBy(() -> truth("{\"a\":1}"))
        .hasMessageContaining("Line 1")
        .hasMessageContaining("it has no \"kind\"");
  }

  @Test
  void theTableIsAlignedAndPlain() {
    Evaluation evaluation =
        new Evaluation(
            java.util.List.of(
                Score.share("topics", "acc_de", 8, 10, "why"),
                Score.plain("topics", "topics_de", 42, 10, ""),
                Score.missing("gaps", "all", "not written")));
    assertThat(EvaluationTable.render(evaluation))
        .isEqualTo(
            """
            group   score      value         95 %  cases  note
            topics  acc_de     0.800  0.490-0.943     10  why
            topics  topics_de     42                  10
            gaps    all            -                   0  not written
            """);
  }
}
