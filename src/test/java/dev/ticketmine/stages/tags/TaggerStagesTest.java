package dev.ticketmine.stages.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.tags.TagPipeline;
import dev.ticketmine.ml.tags.Tickets;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TagProposals;
import dev.ticketmine.tables.TaggedConversations;
import dev.ticketmine.tables.TaggerQuality;
import dev.ticketmine.text.LetterRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.feature.IndexToString;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TaggerStagesTest {
  private static final int TAGGED = 300;

  private static Row row(TableSchema table, Map<String, Object> given) {
    Object[] values = new Object[table.columns().size()];
    given.forEach((name, value) -> values[table.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private static Row conversation(String id, String letters, String language, String... tags) {
    return RowFactory.create(id, language, letters, tags);
  }

  /**
   * Tagged conversations in both languages about three matters, one of them spoilt, and one without
   * a tag in each language.
   */
  private static List<Row> archive() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < TAGGED; i++) {
      boolean isGerman = i % 2 == 0;
      int tag = i == 30 ? 1 : i % 3;
      rows.add(
          conversation(
              "c-" + i,
              Tickets.letters(i % 3, isGerman, i),
              isGerman ? "de" : "en",
              Tickets.TAGS.get(tag)));
    }
    rows.add(conversation("new-de", Tickets.letters(1, true, 900), "de"));
    rows.add(conversation("new-en", Tickets.letters(2, false, 900), "en"));
    rows.add(conversation("strange", " xyzzy qqqqq ", "und"));
    rows.add(conversation("rare", Tickets.letters(0, true, 901), "de", "login", "selten"));
    return rows;
  }

  private static Dataset<Row> rows(SparkSession spark, List<Row> rows, int partitions) {
    return spark
        .createDataFrame(rows, TaggedConversations.SCHEMA.columns())
        .repartition(partitions);
  }

  private static List<String> proposals(TrainTagger tagger, Dataset<Row> conversations) {
    return new ProposeTags(tagger.model().orElseThrow(), tagger.tags())
        .apply(conversations).collectAsList().stream()
            .map(row -> row.getString(0) + " " + row.getString(2) + " " + row.getString(1))
            .sorted()
            .toList();
  }

  @Test
  void readsWhatTheCustomerWroteAndTheTagsAsTheAuditSpellsThem(SparkSession spark) {
    List<Row> messages =
        List.of(
            message("b", 2, "customer", true, "Danke für die [ORDER_ID_2]"),
            message("a", 0, "customer", null, "Größe: ÜBER-Café?"),
            message("x", 1, "agent", true, "Antwort"),
            message("y", 3, "customer", false, "intern"));
    List<Row> conversations =
        List.of(
            row(
                Conversations.SCHEMA,
                Map.of(
                    Conversations.CONVERSATION_ID, "c",
                    Conversations.LANGUAGE, "de",
                    Conversations.SUBJECT, "Re: Straße",
                    Conversations.TAGS, new String[] {" Zu  Klein", "zu klein", "", "App"})),
            row(
                Conversations.SCHEMA,
                Map.of(Conversations.CONVERSATION_ID, "silent", Conversations.LANGUAGE, "de")));
    List<Row> read =
        new ReadTaggedConversations(
                spark.createDataFrame(messages, Messages.SCHEMA.columns()).repartition(3))
            .apply(spark.createDataFrame(conversations, Conversations.SCHEMA.columns()))
            .collectAsList();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).getString(2))
        .isEqualTo(" re strasse groesse ueber cafe danke fuer die ");
    assertThat(read.get(0).getList(3)).isEqualTo(List.of("app", "zu klein"));
  }

  private static Row message(String id, int index, String role, Boolean isPublic, String text) {
    Map<String, Object> given =
        new HashMap<>(
            Map.of(
                Messages.MESSAGE_ID, id,
                Messages.CONVERSATION_ID, "c",
                Messages.MESSAGE_INDEX, index,
                Messages.AUTHOR_ROLE, role,
                Messages.TEXT, text));
    if (isPublic != null) {
      given.put(Messages.IS_PUBLIC, isPublic);
    }
    return row(Messages.SCHEMA, given);
  }

  @Test
  void proposesForUntaggedDoubtsTheSpoiltAndLeavesTheRest(SparkSession spark) {
    Dataset<Row> archive = rows(spark, archive(), 2);
    assertThat(proposals(new TrainTagger(archive), archive))
        .containsExactly(
            "c-30 missing login",
            "c-30 wrong rechnung",
            "new-de untagged rechnung",
            "new-en untagged versand");
  }

  @Test
  void saysHowGoodItIsInEachLanguageAndWhatItDoesNotKnow(SparkSession spark) {
    List<Row> quality = new TrainTagger(rows(spark, archive(), 2)).quality().collectAsList();
    assertThat(quality)
        .extracting(row -> row.getAs(TaggerQuality.TAG) + " " + row.getAs(TaggerQuality.LANGUAGE))
        .containsExactlyInAnyOrder(
            "login all",
            "login de",
            "login en",
            "rechnung all",
            "rechnung de",
            "rechnung en",
            "versand all",
            "versand de",
            "versand en",
            "selten all");
    for (Row row : quality) {
      if (row.<String>getAs(TaggerQuality.TAG).equals("selten")) {
        assertThat(row.<String>getAs(TaggerQuality.STATE)).isEqualTo("not_enough_data");
        assertThat(row.<Long>getAs(TaggerQuality.CONVERSATION_COUNT)).isEqualTo(1);
        assertThat(row.<Double>getAs(TaggerQuality.F1)).isNull();
      } else {
        assertThat(row.<String>getAs(TaggerQuality.STATE)).isEqualTo("learnt");
        assertThat(row.<Double>getAs(TaggerQuality.F1)).isGreaterThan(0.95);
        assertThat(row.<Double>getAs(TaggerQuality.THRESHOLD)).isBetween(0.05, 1.0);
      }
    }
    assertThat(quality)
        .filteredOn(row -> row.getAs(TaggerQuality.TAG).equals("rechnung"))
        .extracting(row -> row.<Long>getAs(TaggerQuality.WRONG_COUNT))
        .containsExactly(1L, 1L, 0L);
  }

  @Test
  void ordersAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(archive());
    Collections.shuffle(shuffled, new Random(4));
    TrainTagger one = new TrainTagger(rows(spark, archive(), 1));
    TrainTagger other = new TrainTagger(rows(spark, shuffled, 4));
    assertThat(other.terms().collectAsList()).isEqualTo(one.terms().collectAsList());
    assertThat(other.quality().collectAsList()).isEqualTo(one.quality().collectAsList());
    assertThat(proposals(other, rows(spark, shuffled, 4)))
        .isEqualTo(proposals(one, rows(spark, archive(), 1)));
  }

  @Test
  void withoutEnoughTagsThereIsNoTagger(SparkSession spark) {
    List<Row> few =
        List.of(
            conversation("a", Tickets.letters(0, true, 1), "de", "login"),
            conversation("b", Tickets.letters(1, false, 1), "en"));
    TrainTagger tagger = new TrainTagger(rows(spark, few, 1));
    assertThat(tagger.model()).isEmpty();
    assertThat(tagger.quality().collectAsList()).hasSize(1);
    assertThat(tagger.terms().isEmpty()).isTrue();
    TrainTagger none = new TrainTagger(TaggedConversations.SCHEMA.empty(spark));
    assertThat(none.model()).isEmpty();
    assertThat(none.quality().isEmpty()).isTrue();
    assertThat(TaggerPipeline.of(none.terms(), none.quality())).isEmpty();
  }

  @Test
  void aSavedPipelineCanBeLoadedAndSaysTheSame(SparkSession spark, @TempDir Path folder)
      throws Exception {
    TrainTagger tagger = new TrainTagger(rows(spark, archive(), 2));
    String path = folder.resolve("tagger").toUri().toString();
    TaggerPipeline.of(tagger.terms(), tagger.quality()).orElseThrow().write().save(path);

    PipelineModel loaded = PipelineModel.load(path);
    Dataset<Row> texts =
        spark
            .sql(
                "SELECT * FROM VALUES (1, 'Rechnungsadresse für [COMPANY_1]: Mahnung!'), (2,"
                    + " 'My PARCEL is late, where is the shipment?'), (3, ''), (4, null) AS t(id, text)")
            .repartition(3);
    List<Row> judged =
        loaded
            .transform(texts)
            .select("id", "text", "letters", TagPipeline.LOG_ODDS, TagPipeline.BEST_TAG)
            .orderBy("id")
            .collectAsList();
    assertThat(judged.get(0).getString(4)).isEqualTo("rechnung");
    assertThat(judged.get(1).getString(4)).isEqualTo("versand");
    for (Row row : judged) {
      float[] expected =
          tagger.model().orElseThrow().probabilities(LetterRuns.of(row.getString(2)));
      double[] logOdds = row.<Vector>getAs(TagPipeline.LOG_ODDS).toArray();
      assertThat(IntStream.range(0, 3).mapToDouble(i -> 1 / (1 + Math.exp(-logOdds[i]))).toArray())
          .usingComparatorWithPrecision(1e-4)
          .containsExactly(IntStream.range(0, 3).mapToDouble(i -> expected[i]).toArray());
    }
    IndexToString names = (IndexToString) loaded.stages()[loaded.stages().length - 1];
    assertThat(names.getLabels()).containsExactly("login", "rechnung", "versand");
  }

  @Test
  void longTextsOfOneWordAreRead(SparkSession spark) {
    List<Row> messages =
        List.of(message("a", 0, "customer", true, "[" + "A".repeat(30_000) + "ß".repeat(30_000)));
    List<Row> conversations =
        List.of(row(Conversations.SCHEMA, Map.of(Conversations.CONVERSATION_ID, "c")));
    assertThat(
            new ReadTaggedConversations(spark.createDataFrame(messages, Messages.SCHEMA.columns()))
                .apply(spark.createDataFrame(conversations, Conversations.SCHEMA.columns()))
                .collectAsList())
        .hasSize(1);
  }

  @Test
  void proposalsAreSharesOfOne(SparkSession spark) {
    Dataset<Row> archive = rows(spark, archive(), 2);
    TrainTagger tagger = new TrainTagger(archive);
    assertThat(
            new ProposeTags(tagger.model().orElseThrow(), tagger.tags())
                .apply(archive)
                .collectAsList())
        .allSatisfy(
            row -> assertThat(row.<Double>getAs(TagProposals.PROBABILITY)).isBetween(0.0, 1.0));
  }
}
