package dev.ticketmine.stages.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.Retagging;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples by which the guide explains both tests of a tag, in German and in English. */
@ExtendWith(SparkExtension.class)
class GuideExamplesTest {
  private static Row audited(TagArchiveRows rows, SparkSession spark, String tag) {
    return rows.audit(spark, 2).filter("tag = '" + tag + "'").first();
  }

  /** Payments are asked about and fail; payment errors only fail. */
  private static TagArchiveRows payments(String payments, String failures) {
    TagArchiveRows rows = new TagArchiveRows();
    for (int i = 0; i < 80; i++) {
      rows.add("methods", i % 5 < 3 ? "neutral" : "negative", payments)
          .add("declined", "negative", failures);
    }
    return rows;
  }

  @Test
  void aRiseOfPaymentsSaysNothingButOneOfPaymentErrorsIsBadNews(SparkSession spark) {
    TagArchiveRows german = payments("Zahlungen", "Zahlungsfehler");
    assertThat(audited(german, spark, "Zahlungen").<String>getAs(TagAudit.SPIKE_TEST))
        .isNotEqualTo("passed");
    assertThat(audited(german, spark, "Zahlungsfehler").<String>getAs(TagAudit.SPIKE_TEST))
        .isEqualTo("passed");
    TagArchiveRows english = payments("payments", "payment errors");
    assertThat(audited(english, spark, "payments").<String>getAs(TagAudit.SPIKE_TEST))
        .isNotEqualTo("passed");
    assertThat(audited(english, spark, "payment errors").<String>getAs(TagAudit.SPIKE_TEST))
        .isEqualTo("passed");
  }

  private static TagArchiveRows shipping(String tag, boolean isGerman) {
    TagArchiveRows rows =
        new TagArchiveRows()
            .topic(
                "carrier",
                "Verspätung durch Versanddienstleister",
                "Carrier delay",
                "Das Paket liegt seit Tagen beim Versanddienst.")
            .topic("depot", "Lagerverzögerung", "Warehouse delay", "Wann verlässt es das Lager?")
            .topic("praise", "Lob", "Praise", "Danke!");
    for (int i = 0; i < 80; i++) {
      rows.add("carrier", i % 8 == 0 ? "neutral" : "negative", tag);
      rows.add("depot", i % 8 < 4 ? "neutral" : "negative", tag);
      rows.add("praise", "positive", isGerman ? "Lob" : "Praise");
    }
    return rows;
  }

  @Test
  void shippingProblemHidesTwoCauses(SparkSession spark) {
    TagArchiveRows rows = shipping("Versandproblem", true);
    assertThat(audited(rows, spark, "Versandproblem").<String>getAs(TagAudit.WHY_TEST))
        .isEqualTo("failed");
    TaxonomyChange split = TagChangeRows.read(rows.changes(spark, 2, "de")).get(0);
    assertThat(split.action().text()).isEqualTo("split");
    assertThat(split.tags()).containsExactly("Versandproblem");
    assertThat(split.newTags())
        .extracting(NewTag::name)
        .containsExactlyInAnyOrder("Verspätung durch Versanddienstleister", "Lagerverzögerung");
    assertThat(split.newTags())
        .extracting(NewTag::definition)
        .contains("Gespräche zum Thema „Lagerverzögerung“.");
    Retagging retagging = new Retagging(List.of(split));
    assertThat(retagging.apply(List.of("Versandproblem"), "depot", null))
        .containsExactly("Lagerverzögerung");
    assertThat(retagging.apply(List.of("Versandproblem"), "carrier", null))
        .containsExactly("Verspätung durch Versanddienstleister");
    TaxonomyChange english =
        TagChangeRows.read(shipping("shipping problem", false).changes(spark, 2, "en")).get(0);
    assertThat(english.newTags())
        .extracting(NewTag::nameEn)
        .containsExactlyInAnyOrder("Carrier delay", "Warehouse delay");
  }

  @Test
  void coolAndInterestingAreBookmarks(SparkSession spark) {
    TagArchiveRows rows = new TagArchiveRows();
    List<String> topics = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    for (int i = 0; i < 600; i++) {
      String topic = topics.get(i % topics.size());
      String mood = i % 3 == 0 ? "negative" : "neutral";
      if (i % 11 == 0) {
        rows.add(topic, mood, topic, "Cool");
      } else if (i % 13 == 0) {
        rows.add(topic, mood, topic, "Interessant");
      } else {
        rows.add(topic, mood, topic);
      }
    }
    assertThat(
            rows.changes(spark, 2, "de")
                .filter("action = 'retire'")
                .orderBy(TagChanges.POSITION)
                .collectAsList())
        .extracting(row -> row.<String>getList(row.fieldIndex(TagChanges.TAGS)).get(0))
        .containsExactlyInAnyOrder("Cool", "Interessant");
  }
}
