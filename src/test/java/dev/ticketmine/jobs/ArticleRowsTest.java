package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.report.model.ArticleAdvice;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.tables.ArticleChecks;
import dev.ticketmine.tables.Articles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ArticleRowsTest {
  private static final Night NIGHT =
      new Night(LocalDate.of(2026, 3, 2), 0, ZoneId.of("Europe/Berlin"));

  @TempDir private Path folder;

  private static Row check(String id, String language, String rule, int start, String severity) {
    return RowFactory.create(
        id, language, rule, start, severity, rule + start, "why", "hint", (Object) null);
  }

  private static Topic topic(Gap... gaps) {
    return new Topic(
        "t",
        null,
        "Thema",
        "Topic",
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        100L,
        90L,
        null,
        null,
        List.of(),
        null,
        null,
        Map.of(),
        List.of(),
        List.of(gaps),
        null,
        null);
  }

  private static Gap gap(String article, String language, Long conversations) {
    return new Gap(
        "t",
        language,
        "covered",
        article,
        null,
        0.5,
        conversations,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private List<ArticleAdvice> first(SparkSession spark, List<Row> checks, Topic... topics) {
    try (Lake lake = Lake.open(spark, folder)) {
      lake.write(
          ArticleChecks.SCHEMA,
          spark.createDataFrame(checks, ArticleChecks.SCHEMA.columns()),
          NIGHT);
      Object[] article = new Object[Articles.SCHEMA.columns().size()];
      article[0] = "b";
      article[1] = "de";
      article[2] = "Titel B";
      ArticleTitles titles =
          new ArticleTitles(
              spark
                  .createDataFrame(List.of(RowFactory.create(article)), Articles.SCHEMA.columns())
                  .collectAsList());
      return new ArticleRows(lake, List.of(topics), titles).first();
    }
  }

  @Test
  void putsArticlesFirstThatManyConversationsTouch(SparkSession spark) {
    List<Row> checks =
        List.of(
            check("a", "de", "phrase", 3, "medium"),
            check("a", "de", "step_numbers", 9, "high"),
            check("b", "de", "no_way_out", 0, "low"),
            check("b", "en", "no_way_out", 0, "low"),
            check("c", "de", "words", 0, "none"));
    List<ArticleAdvice> advice =
        first(
            spark,
            checks,
            topic(gap("a", "de", 10L), gap("b", "de", 40L)),
            topic(gap("b", "de", 20L), gap("b", "en", null), gap(null, "de", 500L)));
    assertThat(advice)
        .extracting(ArticleAdvice::articleId, ArticleAdvice::language, ArticleAdvice::conversations)
        .containsExactly(tuple("b", "de", 60L), tuple("a", "de", 10L), tuple("b", "en", null));
    assertThat(advice.get(0).title()).isEqualTo("Titel B");
    assertThat(advice.get(1).title()).isNull();
  }

  @Test
  void showsTheHeaviestFindingsEachOfAnotherRule(SparkSession spark) {
    List<Row> checks = new ArrayList<>();
    for (int start = 0; start < 5; start++) {
      checks.add(check("a", "de", "phrase", start, "medium"));
      checks.add(check("a", "de", "long_sentence", start, "low"));
    }
    checks.add(check("a", "de", "no_figure", 2, "medium"));
    checks.add(check("a", "de", "step_numbers", 99, "high"));
    ArticleAdvice advice = first(spark, checks).get(0);
    assertThat(advice.findings()).isEqualTo(12);
    assertThat(advice.first())
        .extracting(ArticleAdvice.Finding::quote)
        .containsExactly("step_numbers99", "phrase0", "no_figure2");
  }

  @Test
  void showsNothingWithoutFindings(SparkSession spark) {
    assertThat(first(spark, List.of())).isEmpty();
    assertThat(first(spark, List.of(check("a", "de", "words", 0, "none")))).isEmpty();
  }

  @Test
  void showsEightArticlesAtMost(SparkSession spark) {
    List<Row> checks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      checks.add(check("a%02d".formatted(i), "en", "phrase", 0, "medium"));
    }
    assertThat(first(spark, checks)).extracting(ArticleAdvice::articleId).hasSize(8).isSorted();
  }
}
