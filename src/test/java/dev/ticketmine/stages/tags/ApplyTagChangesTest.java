package dev.ticketmine.stages.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagBackcasts;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TagComparisons;
import dev.ticketmine.tables.TagMappings;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.Retagging;
import dev.ticketmine.taxonomy.Taxonomy;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ApplyTagChangesTest {
  private static final List<TaxonomyChange> CHANGES =
      List.of(
          new TaxonomyChange(
              "1",
              ChangeAction.MERGE,
              List.of("Rechnungen", "invoice"),
              List.of(NewTag.named("rechnung")),
              false),
          new TaxonomyChange("2", ChangeAction.RETIRE, List.of("cool"), List.of(), false),
          new TaxonomyChange(
              "3",
              ChangeAction.SPLIT,
              List.of("versand"),
              List.of(child("verspätet", "late"), child("verloren", "lost")),
              true),
          new TaxonomyChange(
              "4", ChangeAction.ADD, List.of(), List.of(child("status", "return")), false));

  private static NewTag child(String name, String topic) {
    return new NewTag(name, null, null, null, List.of(topic), null, null);
  }

  /** Also two tags that become one on the same conversation, and odd lists. */
  private static TagArchiveRows archive() {
    TagArchiveRows rows =
        new TagArchiveRows()
            .add("invoice", "negative", "rechnung", "Rechnungen", "cool")
            .add("invoice", "neutral", "invoice", "vip")
            .add("late", "negative", "Versand")
            .add("lost", "negative", "versand", "cool")
            .add("damaged", "negative", "versand")
            .add("return", "neutral")
            .add(null, null, "cool")
            .add("invoice", "neutral", "rechnung")
            .addRaw(null)
            .addRaw(new String[] {null, " ", "a", "A"});
    return rows.add(20, "late", "negative", "versand");
  }

  private static Dataset<Row> mapping(SparkSession spark, TagArchiveRows rows, int partitions) {
    return new MapTags(rows.conversationTopics(spark, partitions), new Retagging(CHANGES))
        .apply(rows.conversations(spark, partitions));
  }

  private static List<String> tags(Dataset<Row> conversations) {
    return conversations.orderBy(Conversations.CONVERSATION_ID).collectAsList().stream()
        .map(row -> String.valueOf(row.<Object>getAs(Conversations.TAGS)))
        .toList();
  }

  @Test
  void listsOnlyConversationsThatChange(SparkSession spark) {
    List<Row> rows =
        mapping(spark, archive(), 2).orderBy(TagMappings.CONVERSATION_ID).limit(6).collectAsList();
    assertThat(rows)
        .extracting(row -> row.getString(0) + " " + row.<String>getList(2))
        .containsExactly(
            "c0000 [rechnung]",
            "c0001 [rechnung, vip]",
            "c0002 [verspätet]",
            "c0003 [verloren]",
            "c0005 [status]",
            "c0006 []");
    assertThat(rows.get(0).<String>getList(1)).containsExactly("rechnung", "Rechnungen", "cool");
  }

  @Test
  void theInverseRestoresEveryListExactly(SparkSession spark) {
    TagArchiveRows rows = archive();
    Dataset<Row> before = rows.conversations(spark, 2);
    Dataset<Row> mapping = mapping(spark, rows, 2);
    Dataset<Row> after = new OverlayTags(mapping).apply(before);
    assertThat(tags(after)).isNotEqualTo(tags(before));
    assertThat(tags(after))
        .isEqualTo(
            tags(
                new RetagConversations(rows.conversationTopics(spark, 2), new Retagging(CHANGES))
                    .apply(before)))
        .hasSize(30);
    Dataset<Row> inverse =
        mapping.selectExpr(
            "conversation_id", "tags_after as tags_before", "tags_before as tags_after");
    Dataset<Row> restored = new OverlayTags(new FollowMapping(inverse).apply(after)).apply(after);
    assertThat(tags(restored)).isEqualTo(tags(before));
  }

  @Test
  void leavesConversationsAloneThatSomebodyChangedSince(SparkSession spark) {
    TagArchiveRows rows = archive();
    Dataset<Row> mapping = mapping(spark, rows, 2);
    Dataset<Row> changed =
        rows.conversations(spark, 2)
            .selectExpr(
                "* except (tags)",
                "case when conversation_id = 'c0002' then array('by hand') else tags end as tags");
    assertThat(
            new FollowMapping(mapping).apply(changed).filter("conversation_id = 'c0002'").count())
        .isZero();
    assertThat(new FollowMapping(mapping).apply(changed).count()).isEqualTo(mapping.count() - 1);
  }

  @Test
  void comparesEveryTagBeforeAndAfter(SparkSession spark) {
    TagArchiveRows rows = archive();
    Dataset<Row> retagged =
        new RetagConversations(rows.conversationTopics(spark, 2), new Retagging(CHANGES))
            .apply(rows.conversations(spark, 2));
    Dataset<Row> comparisons =
        new CompareTags(rows.profiles(spark, 2, retagged)).apply(rows.profiles(spark, 2));
    Row shipping = comparisons.filter("tag = 'versand'").first();
    assertThat(shipping.<Long>getAs(TagComparisons.COUNT_BEFORE)).isEqualTo(23);
    assertThat(shipping.<Long>getAs(TagComparisons.COUNT_AFTER)).isEqualTo(1);
    // 21 late, 1 lost, 1 damaged: 21 * 20 of 23 * 22 pairs.
    assertThat(shipping.<Double>getAs(TagComparisons.WHY_BEFORE))
        .isCloseTo(420.0 / 506, within(1e-9));
    assertThat(shipping.<Double>getAs(TagComparisons.WHY_AFTER)).isNull();
    Row late = comparisons.filter("tag = 'verspätet'").first();
    assertThat(late.<Long>getAs(TagComparisons.COUNT_BEFORE)).isZero();
    assertThat(late.<Double>getAs(TagComparisons.WHY_AFTER)).isEqualTo(1);
    assertThat(late.<Double>getAs(TagComparisons.SPIKE_AFTER)).isEqualTo(1);
  }

  @Test
  void countsWhatHasNoTagAsAPileOfItsOwn(SparkSession spark) {
    TagArchiveRows rows =
        new TagArchiveRows()
            .add(20, "late", "negative", "versand")
            .add(6, "refund", "negative", "")
            .add(2, "late", "neutral", "");
    Dataset<Row> retagged =
        new RetagConversations(rows.conversationTopics(spark, 2), new Retagging(List.of()))
            .apply(rows.conversations(spark, 2));
    Row untagged =
        new CompareTags(rows.profiles(spark, 2, retagged))
            .apply(rows.profiles(spark, 2))
            .filter("tag = ''")
            .first();
    assertThat(untagged.<Long>getAs(TagComparisons.COUNT_BEFORE)).isEqualTo(8);
    // 6 about refunds, 2 late: 30 and 2 of 8 * 7 pairs are alike.
    assertThat(untagged.<Double>getAs(TagComparisons.WHY_BEFORE))
        .isCloseTo(32.0 / 56, within(1e-9));
    assertThat(untagged.<Double>getAs(TagComparisons.SPIKE_BEFORE))
        .isCloseTo(64.0 / 56 - 1, within(1e-9));
  }

  @Test
  void measuresChangesOverTheUsesOfTheirTags(SparkSession spark) {
    TagChange merge =
        new TagChange(
            ChangeAction.MERGE, List.of("A", "b"), List.of(NewTag.named("a")), 3, 0.9, "");
    Row change =
        spark
            .createDataFrame(
                List.of(TagChangeRows.row(merge, merge, merge, 1)), TagChanges.SCHEMA.columns())
            .first();
    Dataset<Row> changes =
        spark
            .createDataFrame(List.of(change), TagChanges.SCHEMA.columns())
            .selectExpr("'x' as change_id", "* except (change_id)");
    Dataset<Row> comparisons =
        spark.createDataFrame(
            List.of(
                org.apache.spark.sql.RowFactory.create("a", 30L, 40L, 0.5, 0.8, null, 0.1),
                org.apache.spark.sql.RowFactory.create("b", 10L, 0L, 0.9, null, 0.4, null)),
            TagComparisons.SCHEMA.columns());
    Row measured = new MeasureTagChanges(comparisons).apply(changes).first();
    assertThat(measured.<Double>getAs(TagChanges.WHY_BEFORE)).isCloseTo(0.6, within(1e-9));
    assertThat(measured.<Double>getAs(TagChanges.WHY_AFTER)).isEqualTo(0.8);
    assertThat(measured.<Double>getAs(TagChanges.SPIKE_BEFORE)).isEqualTo(0.4);
    assertThat(measured.<Double>getAs(TagChanges.SPIKE_AFTER)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void countsTheLastThirteenWeeks(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows().add(4, "late", "neutral", "versand");
    // Four a day for 100 days: the first week lies before the quarter.
    rows.add(400, "lost", "neutral", "versand", "cool");
    Dataset<Row> before = rows.conversations(spark, 2);
    Dataset<Row> after =
        new RetagConversations(rows.conversationTopics(spark, 2), new Retagging(CHANGES))
            .apply(before);
    Dataset<Row> backcast = new BackcastTags(after).apply(before);
    List<Row> weeks =
        backcast
            .filter("tag = 'verloren' and period = 'week'")
            .orderBy(TagBackcasts.START_DATE)
            .collectAsList();
    assertThat(weeks).hasSize(13);
    assertThat(weeks.get(0).<Long>getAs(TagBackcasts.COUNT_BEFORE)).isZero();
    assertThat(weeks.get(0).<Long>getAs(TagBackcasts.COUNT_AFTER)).isEqualTo(28);
    assertThat(backcast.filter("tag = 'cool' and conversation_count_after > 0").count()).isZero();
    Row quarter = backcast.filter("tag = 'verloren' and period = 'quarter'").first();
    assertThat(quarter.<Long>getAs(TagBackcasts.COUNT_AFTER))
        .isEqualTo(
            weeks.stream().mapToLong(row -> row.<Long>getAs(TagBackcasts.COUNT_AFTER)).sum());
    assertThat(quarter.<Long>getAs(TagBackcasts.CUSTOMERS_AFTER)).isEqualTo(50);
    assertThat(quarter.<Object>getAs(TagBackcasts.START_DATE))
        .isEqualTo(weeks.get(0).getAs(TagBackcasts.START_DATE));
  }

  @Test
  void emptyArchivesGiveNothing(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    assertThat(mapping(spark, rows, 1).count()).isZero();
    Dataset<Row> none = rows.conversations(spark, 1);
    assertThat(new BackcastTags(none).apply(none).count()).isZero();
    assertThat(new CompareTags(rows.profiles(spark, 1)).apply(rows.profiles(spark, 1)).count())
        .isZero();
    assertThat(UsedTags.of(none)).isEmpty();
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    assertThat(mapping(spark, archive(), 4).collectAsList().stream().map(Row::toString))
        .containsExactlyInAnyOrderElementsOf(
            mapping(spark, archive(), 1).collectAsList().stream().map(Row::toString).toList());
  }

  @Test
  void protectedTagsAreNeverTouched(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows().add("late", "neutral", "selten");
    for (int i = 0; i < 60; i++) {
      rows.add("late", "neutral", "versand").add("lost", "negative", "versand");
      rows.add("invoice", "neutral", "rechnung").add("invoice", "neutral", "Rechnungen");
      rows.add("invoice", "neutral", "RECHNUNG");
    }
    assertThat(changed(rows.changes(spark, 2)))
        .containsExactlyInAnyOrder("versand", "rechnung", "RECHNUNG", "Rechnungen", "selten");
    rows.with(new Taxonomy(List.of(), List.of("Versand", "rechnungen ", "selten")));
    // Others may be merged into a protected tag; it stays on every conversation as it is.
    assertThat(changed(rows.changes(spark, 2))).containsExactlyInAnyOrder("rechnung", "RECHNUNG");
    assertThat(rows.changes(spark, 2).first().<String>getList(3)).containsExactly("Rechnungen");
    assertThat(rows.audit(spark, 2).filter("tag in ('versand', 'selten')").collectAsList())
        .extracting(row -> row.<String>getAs("verdict"))
        .containsOnly("keep");
  }

  private static List<String> changed(Dataset<Row> changes) {
    return changes.collectAsList().stream()
        .flatMap(row -> row.<String>getList(row.fieldIndex(TagChanges.TAGS)).stream())
        .toList();
  }
}
