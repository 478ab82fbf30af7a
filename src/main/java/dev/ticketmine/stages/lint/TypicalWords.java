package dev.ticketmine.stages.lint;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;

import dev.ticketmine.tables.ContentGaps;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Words that customers typically write and an article lacks. */
final class TypicalWords {
  /** Column with the words, most typical of the largest topic first, with commas. */
  static final String SUGGESTED = "suggested";

  private static final int MOST = 3;
  private static final String RANK = "rank";
  private static final String BEST = "best";

  /**
   * Returns a row for each article that has such words.
   *
   * @param topics topics with their articles and missing words
   * @param terms topics, languages and terms that enough customers use
   */
  static Dataset<Row> of(Dataset<Row> topics, Dataset<Row> terms) {
    Column article = col(FindJargon.ARTICLE[0]);
    Column language = col(FindJargon.ARTICLE[1]);
    Column word = col(FindJargon.WORD);
    return topics
        .select(
            article,
            language,
            col(ContentGaps.TOPIC_ID),
            col(CustomerWords.QUESTIONS),
            posexplode(col(ContentGaps.MISSING_WORDS)).as(new String[] {RANK, FindJargon.WORD}))
        .filter(isNoun(word, language))
        .withColumn(CustomerWords.TERM, get(CustomerWords.TERMS.apply(word, language), lit(0)))
        .join(
            terms.select(ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE, CustomerWords.TERM),
            new String[] {ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE, CustomerWords.TERM})
        .groupBy(article, language, col(CustomerWords.TERM))
        .agg(min(struct(col(CustomerWords.QUESTIONS).multiply(-1), col(RANK), word)).as(BEST))
        .groupBy(article, language)
        .agg(
            array_join(
                    slice(array_sort(collect_list(col(BEST))).getField(FindJargon.WORD), 1, MOST),
                    ", ")
                .as(SUGGESTED));
  }

  /** In place of a German noun a noun; no names with figures. */
  private static Column isNoun(Column word, Column language) {
    return word.rlike("^[\\p{L}-]+$").and(language.notEqual("de").or(word.rlike("^\\p{Lu}")));
  }

  private TypicalWords() {}
}
