package dev.ticketmine.stages.lint;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ArticleChecks;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.text.article.ArticleCheck;
import dev.ticketmine.text.article.ArticleCheck.Result;
import dev.ticketmine.text.article.Finding;
import dev.ticketmine.text.article.Readability;
import dev.ticketmine.text.mood.PhraseBook;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads each help article for itself; {@link FindJargon} compares it with what customers write. */
public final class CheckArticles implements Stage {
  private static final StructType CHECK = check();

  private final PhraseBook phrases;

  /** Looks for the phrases to avoid of this book. */
  public CheckArticles(PhraseBook phrases) {
    this.phrases = phrases;
  }

  @Override
  public TableSchema input() {
    return Articles.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ArticleChecks.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> articles) {
    ArticleCheck check = new ArticleCheck(phrases);
    UDF3<String, String, String, Row[]> read =
        (title, body, language) -> rows(check.check(title, body, language));
    return articles.select(
        col(Articles.ARTICLE_ID),
        col(Articles.LANGUAGE),
        inline(
            udf(read, DataTypes.createArrayType(CHECK))
                .apply(col(Articles.TITLE), col(Articles.BODY_TEXT), col(Articles.LANGUAGE))));
  }

  private static StructType check() {
    StructType check = new StructType();
    for (String name :
        List.of(
            ArticleChecks.RULE,
            ArticleChecks.START,
            ArticleChecks.SEVERITY,
            ArticleChecks.QUOTE,
            ArticleChecks.WHY,
            ArticleChecks.HINT,
            ArticleChecks.VALUE)) {
      check = check.add(ArticleChecks.SCHEMA.columns().apply(name));
    }
    return check;
  }

  private static Row[] rows(Result result) {
    List<Row> rows = new ArrayList<>();
    Readability readability = result.readability();
    if (readability.readingEase() != null) {
      rows.add(measure("reading_ease", readability.readingEase()));
      rows.add(measure("lix", readability.lix()));
    }
    if (readability.words() > 0) {
      rows.add(measure("words", readability.words()));
    }
    for (Finding finding : result.findings()) {
      rows.add(
          RowFactory.create(
              finding.rule().id(),
              finding.span().start(),
              finding.rule().severity().id(),
              finding.quote(),
              finding.why(),
              finding.hint(),
              finding.value()));
    }
    return rows.toArray(Row[]::new);
  }

  private static Row measure(String name, double value) {
    return RowFactory.create(name, 0, ArticleChecks.NONE, "", null, null, value);
  }
}
