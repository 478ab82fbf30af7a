package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TaggedConversations;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.taxonomy.Retagging;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long audit, proposals, comparison, back-cast and mapping take, and the tagger, for 100,000
 * conversations of two years with 300 tags and 120 topics; nine in ten have one tag or two. The
 * figure stands in docs/methods/tags.md. Profile {@code soak}.
 */
@ExtendWith(SparkExtension.class)
class TagsSpeedSoak {
  private static final int CONVERSATIONS = 100_000;
  private static final int TAGS = 300;

  /** A hash of the row's number, 0..1, is as good as chance here and the same in every run. */
  private static String chance(int seed) {
    return "(pmod(xxhash64(id, %d), 1000003) / 1000003.0)".formatted(seed);
  }

  /** Tags of the topic's own, half of the time with any other tag, which is a bookmark there. */
  private static Dataset<Row> archive(SparkSession spark) {
    String own = "concat('tag ', cast((topic * 5 + floor(%s * 5)) %% %d as int))";
    String any = "concat('Tag ', cast(floor(%s * %s * %d) as int))";
    return spark
        .range(CONVERSATIONS)
        .withColumn("topic", expr("cast(%s * %s * 120 as int)".formatted(chance(1), chance(2))))
        .withColumn("day", expr("cast(%s * 730 as int)".formatted(chance(3))))
        .withColumn(
            "tags",
            expr(
                "case when %s < 0.1 then array() when %s < 0.5 then array(%s) else array(%s, %s) end"
                    .formatted(
                        chance(4),
                        chance(5),
                        own.formatted(chance(6), TAGS),
                        own.formatted(chance(7), TAGS),
                        any.formatted(chance(8), chance(9), TAGS))))
        .withColumn("conversation_id", expr("concat('c', id)"))
        .withColumn("message_id", col("conversation_id"))
        .withColumn("customer_key", expr("concat('k', pmod(xxhash64(id, 99), 60000))"))
        .withColumn("created_at", expr("timestamp_seconds(1704067200 + day * 86400 + 43200)"))
        .withColumn("topic_id", expr("concat('t', topic)"))
        .withColumn("is_primary", lit(true))
        .withColumn("language", expr("if(%s < 0.7, 'de', 'en')".formatted(chance(10))))
        .withColumn("channel", lit("email"))
        .withColumn(
            "polarity", expr("if(%s < topic / 120.0, 'negative', 'neutral')".formatted(chance(11))))
        .persist();
  }

  /** Selects the columns of a table; those that are missing are null. */
  private static Dataset<Row> filled(Dataset<Row> rows, StructType columns) {
    List<String> present = Arrays.asList(rows.columns());
    return rows.select(
        Arrays.stream(columns.fields())
            .map(
                field ->
                    (present.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new));
  }

  @Test
  void tagsOfManyConversations(SparkSession spark) {
    Dataset<Row> archive = archive(spark);
    assertThat(archive.count()).isEqualTo(CONVERSATIONS);
    Dataset<Row> conversations = filled(archive, Conversations.SCHEMA.columns());
    Dataset<Row> conversationTopics = filled(archive, ConversationTopics.SCHEMA.columns());
    Dataset<Row> moods = filled(archive, MessageMood.SCHEMA.columns());
    Dataset<Row> topics =
        filled(
            spark
                .range(120)
                .selectExpr(
                    "concat('t', id) as topic_id",
                    "concat('Thema ', id) as label_de",
                    "concat('Topic ', id) as label_en"),
            Topics.SCHEMA.columns());
    TagOptions options = TagOptions.defaults();
    long start = System.nanoTime();
    ProfileTags profiling = new ProfileTags(conversationTopics, moods, options);
    Dataset<Row> profiles = profiling.apply(conversations).cache();
    List<Row> audit = new AuditTags(topics, options).apply(profiles).collectAsList();
    Dataset<Row> changes =
        new ProposeTagChanges(topics, options, "de", Floor.DEFAULT).apply(profiles).cache();
    List<TaxonomyChange> proposed = TagChangeRows.read(changes);
    Retagging retagging = new Retagging(proposed);
    Dataset<Row> retagged =
        new RetagConversations(conversationTopics, retagging).apply(conversations);
    Dataset<Row> comparisons = new CompareTags(profiling.apply(retagged)).apply(profiles).cache();
    new MeasureTagChanges(comparisons).apply(changes).collectAsList();
    new BackcastTags(retagged).apply(conversations).collectAsList();
    long mapped = new MapTags(conversationTopics, retagging).apply(conversations).count();
    System.out.printf(
        "tags: %.1f s for %,d conversations with %d tags: %d changes, %,d conversations mapped%n",
        (System.nanoTime() - start) / 1e9, CONVERSATIONS, audit.size(), proposed.size(), mapped);
    assertThat(audit).hasSize(TAGS);
    assertThat(audit).extracting(row -> row.<String>getAs(TagAudit.TAG)).doesNotHaveDuplicates();
    assertThat(proposed).isNotEmpty();
  }

  /** Letters of thirty words, a third of them the topic's own. */
  private static Dataset<Row> letters(Dataset<Row> archive) {
    String own = "concat('t', topic, 'w', pmod(xxhash64(id, k), 12))";
    String any = "concat('any', pmod(xxhash64(id, k), 4000))";
    String letters =
        "concat(' ', array_join(transform(sequence(1, 30), k -> array_join(transform(sequence(1, 7),"
            + " place -> char(97 + pmod(xxhash64(if(k % 3 = 0, OWN, ANY), place), 26))), '')), ' '),"
            + " ' ')";
    return archive
        .select(
            col("conversation_id"),
            col("language"),
            expr(letters.replace("OWN", own).replace("ANY", any)).as("letters"),
            expr("array_distinct(transform(tags, tag -> lower(tag)))").as("tags"))
        .persist();
  }

  @Test
  void taggerOfManyConversations(SparkSession spark) {
    Dataset<Row> conversations =
        filled(letters(archive(spark)), TaggedConversations.SCHEMA.columns()).persist();
    assertThat(conversations.count()).isEqualTo(CONVERSATIONS);
    long start = System.nanoTime();
    TrainTagger tagger = new TrainTagger(conversations);
    double trained = (System.nanoTime() - start) / 1e9;
    long proposals =
        new ProposeTags(tagger.model().orElseThrow(), tagger.tags()).apply(conversations).count();
    System.out.printf(
        "tagger: %.1f s, %.1f s of these to learn %d tags; %,d proposals%n",
        (System.nanoTime() - start) / 1e9, trained, tagger.tags().size(), proposals);
    assertThat(tagger.tags()).hasSizeGreaterThan(TAGS / 2);
    assertThat(proposals).isPositive();
  }
}
