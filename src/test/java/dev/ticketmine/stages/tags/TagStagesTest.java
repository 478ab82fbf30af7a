package dev.ticketmine.stages.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TagStagesTest {
  /**
   * 25 rounds, so that every tag is in use all the time: invoices under three names, a bag of
   * shipping problems, praise, a bookmark on every third conversation, and a topic without a tag.
   */
  private static TagArchiveRows archive() {
    TagArchiveRows rows =
        new TagArchiveRows()
            .topic("late", "Verspätetes Paket", "Late parcel", "Wo bleibt mein Paket?")
            .topic("lost", "Paket verloren", "Parcel lost", "Mein Paket ist weg.")
            .topic("damaged", "Ware beschädigt", "Damaged goods", "Die Vase ist zerbrochen.")
            .topic("invoice", "Rechnung fehlt", "Invoice missing", "Wo finde ich die Rechnung?")
            .topic("praise", "Lob", "Praise", "Vielen Dank für die schnelle Hilfe!")
            .topic("return", "Stand der Rücksendung", "Return status", "Ist meine Retoure da?")
            .topic("login", "Anmeldung klappt nicht", "Login fails", "Ich komme nicht ins Konto.");
    String[] topics = {"late", "lost", "damaged", "invoice", "invoice", "praise", "login"};
    String[] tags = {"Versand", "Versand", "versand ", "rechnung", "Rechnungen", "lob", "team-b"};
    for (int round = 0; round < 42; round++) {
      for (int i = 0; i < topics.length; i++) {
        String mood = "praise".equals(topics[i]) ? "positive" : "negative";
        String tag = i == 3 && round % 3 == 0 ? "invoice" : tags[i];
        if ((round + i) % 3 == 0) {
          rows.add(topics[i], mood, tag, "cool");
        } else {
          rows.add(topics[i], mood, tag);
        }
      }
      rows.add("return", "neutral");
    }
    return rows;
  }

  private static Row change(List<Row> changes, String action) {
    return changes.stream()
        .filter(row -> row.getAs(TagChanges.ACTION).equals(action))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> list(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  @Test
  void measuresEveryTag(SparkSession spark) {
    List<Row> audit = archive().audit(spark, 2).orderBy(TagAudit.TAG).collectAsList();
    assertThat(audit)
        .extracting(row -> row.getAs(TagAudit.TAG))
        .containsExactly("Rechnungen", "Versand", "cool", "invoice", "lob", "rechnung", "team-b");
    Row shipping = audit.get(1);
    assertThat(shipping.<Long>getAs(TagAudit.CONVERSATION_COUNT)).isEqualTo(126);
    assertThat(shipping.<Double>getAs(TagAudit.SHARE)).isCloseTo(126.0 / 336, within(1e-9));
    assertThat(shipping.<Double>getAs(TagAudit.NEGATIVE_SHARE)).isEqualTo(1);
    assertThat(shipping.<Double>getAs(TagAudit.TOPIC_COUNT)).isCloseTo(3, within(1e-9));
    assertThat(shipping.<Double>getAs(TagAudit.CONSISTENCY)).isEqualTo(1);
    assertThat(shipping.<String>getAs(TagAudit.WHY_TEST)).isEqualTo("failed");
    assertThat(shipping.<String>getAs(TagAudit.SPIKE_TEST)).isEqualTo("passed");
    assertThat(shipping.<String>getAs(TagAudit.VERDICT)).isEqualTo("split");
    assertThat(shipping.getDate(4).toLocalDate()).isAfter(LocalDate.of(2026, 3, 1));
    Row praise = audit.get(4);
    assertThat(praise.<String>getAs(TagAudit.WHY_TEST)).isEqualTo("passed");
    assertThat(praise.<Double>getAs(TagAudit.NEGATIVE_SHARE)).isZero();
    assertThat(praise.<String>getAs(TagAudit.VERDICT)).isEqualTo("keep");
  }

  @Test
  void knowsUseOverTimeAndWhatStandsBesideWhat(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 60; i++) {
      rows.add(2, "declined", "negative", "zahlung").add("late", "neutral", "versand");
      rows.add("card", "negative", "Karte", "zahlung").add("late", "neutral", "versand", "dhl");
    }
    List<Row> audit = rows.audit(spark, 2).orderBy(TagAudit.TAG).collectAsList();
    assertThat(audit)
        .extracting(row -> row.getAs(TagAudit.TAG) + " < " + row.getAs(TagAudit.PARENT_TAG))
        // Half of the shipping has the carrier: that is no part for sure.
        .containsExactly("Karte < zahlung", "dhl < null", "versand < null", "zahlung < null");
    Map<String, Long> weeks =
        audit.get(0).getJavaMap(audit.get(0).fieldIndex(TagAudit.WEEK_COUNTS));
    assertThat(weeks.values()).hasSizeGreaterThan(5).allMatch(count -> count >= 1 && count <= 6);
    assertThat(audit.get(0).<Double>getAs(TagAudit.WHY_SCORE)).isEqualTo(1);
    assertThat(audit.get(0).<Boolean>getAs(TagAudit.IS_PROTECTED)).isFalse();
  }

  @Test
  void newTagsHaveTheNamesThatTheTeamHasAgreedOn(SparkSession spark) {
    TagArchiveRows rows =
        archive()
            .with(
                new Taxonomy(
                    List.of(
                        new Taxonomy.Agreed(
                            List.of("Retoure-Status", "return status"), "Wo ist es?", false)),
                    List.of()));
    Row added = change(rows.changes(spark, 2).collectAsList(), "add");
    assertThat(list(added, TagChanges.NEW_TAGS)).containsExactly("Retoure-Status");
    Row definition = added.<Row>getList(added.fieldIndex(TagChanges.DEFINITIONS)).get(0);
    assertThat(definition.getString(3)).isEqualTo("Wo ist es?");
    assertThat(definition.<String>getList(4)).containsExactly("return");
  }

  @Test
  void mergesNumberAndTranslation(SparkSession spark) {
    List<Row> merges =
        archive().changes(spark, 2).filter("action = 'merge'").orderBy("new_tags").collectAsList();
    assertThat(merges).hasSize(2);
    assertThat(list(merges.get(0), TagChanges.TAGS))
        .containsExactlyInAnyOrder("Rechnungen", "rechnung", "invoice");
    assertThat(list(merges.get(0), TagChanges.NEW_TAGS)).containsExactly("Rechnungen");
    assertThat(merges.get(0).<Long>getAs(TagChanges.CONVERSATION_COUNT)).isEqualTo(42);
    assertThat(list(merges.get(1), TagChanges.TAGS)).containsExactly("Versand", "versand ");
    assertThat(merges.get(1).<Long>getAs(TagChanges.CONVERSATION_COUNT)).isEqualTo(42);
  }

  @Test
  void splitsABagAndNamesItsParts(SparkSession spark) {
    Row split = change(archive().changes(spark, 2).collectAsList(), "split");
    assertThat(list(split, TagChanges.TAGS)).containsExactly("Versand", "versand ");
    assertThat(list(split, TagChanges.NEW_TAGS))
        .containsExactlyInAnyOrder("verspätetes paket", "paket verloren", "ware beschädigt");
    assertThat(split.<String>getAs(TagChanges.EVIDENCE))
        .startsWith("3 topics make up 100% of its 126 conversations: ");
  }

  @Test
  void retiresTheBookmark(SparkSession spark) {
    List<Row> changes = archive().changes(spark, 2).collectAsList();
    assertThat(changes).filteredOn(row -> row.getAs("action").equals("retire")).hasSize(1);
    Row retired = change(changes, "retire");
    assertThat(list(retired, TagChanges.TAGS)).containsExactly("cool");
    assertThat(retired.<String>getAs(TagChanges.EVIDENCE)).startsWith("Spread like chance: ");
  }

  @Test
  void renamesWhatNoQuestionSays(SparkSession spark) {
    Row rename = change(archive().changes(spark, 2).collectAsList(), "rename");
    assertThat(list(rename, TagChanges.TAGS)).containsExactly("team-b");
    assertThat(list(rename, TagChanges.NEW_TAGS)).containsExactly("anmeldung klappt nicht");
  }

  @Test
  void addsATagForTheTopicWithoutOne(SparkSession spark) {
    List<Row> changes = archive().changes(spark, 2).collectAsList();
    assertThat(changes).filteredOn(row -> row.getAs("action").equals("add")).hasSize(1);
    Row added = change(changes, "add");
    assertThat(list(added, TagChanges.NEW_TAGS)).containsExactly("stand der rücksendung");
    assertThat(added.<Long>getAs(TagChanges.CONVERSATION_COUNT)).isEqualTo(42);
    assertThat(added.<String>getAs(TagChanges.EVIDENCE))
        .isEqualTo(
            "42 conversations; under 2% of them have a tag, against 88% of all; no other tag is on any of"
                + " them.");
  }

  @Test
  void aTopicThatMostlyHasNoTagNeedsOneEvenIfSomeTagsStrayIn(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows().topic("refund", "Geld zurück", "Refund", "Wann?");
    for (int i = 0; i < 16; i++) {
      rows.add(8, "late", "neutral", "versand").add(8, "invoice", "neutral", "rechnung");
      rows.add("refund", "neutral", i == 1 ? "versand" : i == 2 ? "rechnung" : "");
    }
    Row added = change(rows.changes(spark, 2).collectAsList(), "add");
    assertThat(list(added, TagChanges.NEW_TAGS)).containsExactly("geld zurück");
  }

  @Test
  void aTagThatIsThereButSetTooSeldomIsNotAddedAgain(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 16; i++) {
      rows.add(8, "late", "neutral", "versand").add(8, "invoice", "neutral", "rechnung");
      rows.add("refund", "neutral", i % 4 == 0 ? "erstattung" : "");
    }
    assertThat(rows.changes(spark, 2).collectAsList())
        .noneMatch(row -> row.getAs(TagChanges.ACTION).equals("add"));
  }

  @Test
  void manySmallPartsMakeABagToo(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 12; i++) {
      for (String topic : List.of("late", "lost", "damaged", "customs", "depot", "driver")) {
        rows.add(2, topic, "neutral", "versand");
        rows.add(2, topic + " invoice", "neutral", "rechnung");
      }
    }
    Row audit = rows.audit(spark, 2).filter("tag = 'versand'").first();
    assertThat(audit.<String>getAs(TagAudit.VERDICT)).isEqualTo("split");
  }

  @Test
  void writesEvidenceInTheLanguageOfTheReport(SparkSession spark) {
    List<Row> changes = archive().changes(spark, 2, "de").collectAsList();
    assertThat(change(changes, "split").<String>getAs(TagChanges.EVIDENCE))
        .startsWith("3 Themen machen 100\u00a0% seiner 126 Gespräche aus: „");
    assertThat(change(changes, "retire").<String>getAs(TagChanges.EVIDENCE))
        .startsWith("Verteilt wie Zufall: ");
    assertThat(change(changes, "rename").<String>getAs(TagChanges.EVIDENCE))
        .contains("seiner 42 Gespräche handeln von „anmeldung klappt nicht“");
    assertThat(change(changes, "add").<String>getAs(TagChanges.EVIDENCE))
        .isEqualTo(
            "42 Gespräche; unter 2\u00a0% davon haben einen Tag, sonst 88\u00a0%; kein anderer Tag kommt"
                + " dort vor.");
    assertThat(change(changes, "merge").<String>getAs(TagChanges.EVIDENCE)).contains("-mal)");
  }

  @Test
  void retiresDeadAndRareTags(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    rows.add(12, "late", "neutral", "sommeraktion");
    rows.add(200, "late", "neutral", "versand");
    rows.add(1, "late", "neutral", "tippfehla");
    rows.add(199, "late", "neutral", "versand");
    List<Row> changes = rows.changes(spark, 2).orderBy(TagChanges.TAGS).collectAsList();
    assertThat(changes)
        .extracting(row -> list(row, TagChanges.TAGS).get(0))
        .containsExactly("sommeraktion", "tippfehla");
    assertThat(changes.get(0).<String>getAs(TagChanges.EVIDENCE))
        .startsWith("Used 12 times, last on 8 Jan 2026; not since, in ");
  }

  @Test
  void aBroadTagOfTwoLikeMindedTopicsStays(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 60; i++) {
      rows.add("copy", "neutral", "rechnung").add("address", "neutral", "rechnung");
    }
    Row audit = rows.audit(spark, 2).first();
    assertThat(audit.<String>getAs(TagAudit.WHY_TEST)).isEqualTo("failed");
    assertThat(audit.<String>getAs(TagAudit.VERDICT)).isEqualTo("keep");
  }

  @Test
  void inALargeArchiveALittleMoreAngerInOneOfTwoTopicsIsNoReasonToSplit(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 300; i++) {
      rows.add("copy", i % 10 < 4 ? "negative" : "neutral", "rechnung");
      rows.add("address", i % 10 < 2 ? "negative" : "neutral", "rechnung");
    }
    Row audit = rows.audit(spark, 2).first();
    assertThat(audit.<String>getAs(TagAudit.WHY_TEST)).isEqualTo("failed");
    assertThat(audit.<String>getAs(TagAudit.VERDICT)).isEqualTo("keep");
  }

  @Test
  void paymentsThatMixQuestionsAndFailuresAreSplit(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 60; i++) {
      rows.add("instalments", "neutral", "zahlungen").add("declined", "negative", "zahlungen");
    }
    Row audit = rows.audit(spark, 2).first();
    assertThat(audit.<String>getAs(TagAudit.VERDICT)).isEqualTo("split");
    assertThat(audit.<String>getAs(TagAudit.SPIKE_TEST)).isEqualTo("unclear");
  }

  @Test
  void belowTheFloorsNothingIsClaimed(SparkSession spark) {
    Row audit = new TagArchiveRows().add(19, "late", "negative", "versand").audit(spark, 2).first();
    assertThat(audit.<String>getAs(TagAudit.WHY_TEST)).isEqualTo("unclear");
    assertThat(audit.<String>getAs(TagAudit.SPIKE_TEST)).isEqualTo("unclear");
  }

  @Test
  void unknownTopicsAndMoodsLeaveGaps(SparkSession spark) {
    Row audit = new TagArchiveRows().add(30, null, null, "shipping").audit(spark, 2).first();
    assertThat(audit.isNullAt(audit.fieldIndex(TagAudit.NEGATIVE_SHARE))).isTrue();
    assertThat(audit.isNullAt(audit.fieldIndex(TagAudit.CONSISTENCY))).isTrue();
    assertThat(audit.<String>getAs(TagAudit.VERDICT)).isEqualTo("keep");
  }

  @Test
  void withoutTagsThereIsNothingToSay(SparkSession spark) {
    TagArchiveRows untagged =
        new TagArchiveRows()
            .add("late", "neutral")
            .addRaw(null)
            .addRaw(new String[] {null, " ", ""});
    assertThat(untagged.audit(spark, 2).count()).isZero();
    assertThat(untagged.changes(spark, 2).count()).isZero();
    assertThat(new TagArchiveRows().audit(spark, 1).count()).isZero();
    assertThat(new TagArchiveRows().changes(spark, 1).count()).isZero();
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    TagArchiveRows rows = archive();
    assertThat(rows.audit(spark, 4).collectAsList())
        .containsExactlyInAnyOrderElementsOf(rows.audit(spark, 1).collectAsList());
    assertThat(rows.changes(spark, 4).collectAsList())
        .containsExactlyInAnyOrderElementsOf(rows.changes(spark, 1).collectAsList());
  }
}
