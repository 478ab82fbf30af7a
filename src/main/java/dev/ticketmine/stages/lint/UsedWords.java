package dev.ticketmine.stages.lint;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.tables.ArticleChecks;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.text.article.ArticleTerms;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/** Tells words that customers use, or one of whose family they use, from those that they do not. */
final class UsedWords {
  /** A word of less than one in a hundred of those who ask about it is not theirs. */
  private static final double TOPIC_SHARE = 0.01;

  /** A word that one in two hundred customers uses anywhere is understood. */
  private static final double ARCHIVE_SHARE = 0.005;

  private static final String PIECE = "piece";
  private static final String USERS = "users";
  private static final String TOPIC_USERS = "topic_users";
  private static final String ALL_USERS = "all_users";

  private static final UserDefinedFunction PIECES =
      udf(
          (UDF1<String, String[]>) term -> ArticleTerms.pieces(term).toArray(String[]::new),
          TableTypes.STRINGS);

  /**
   * Returns the words of articles that customers hardly ever use.
   *
   * @param words terms of articles, with the customers of their topics and of the archive
   * @param terms customers by topic, language and term
   * @param topics topics with their articles
   */
  static Dataset<Row> without(Dataset<Row> words, Dataset<Row> terms, Dataset<Row> topics) {
    Column pieces = explode(PIECES.apply(col(CustomerWords.TERM))).as(PIECE);
    Dataset<Row> used =
        terms.select(
            col(ContentGaps.TOPIC_ID),
            col(ArticleChecks.LANGUAGE),
            col(CustomerWords.CUSTOMERS).as(USERS),
            pieces);
    Dataset<Row> byArticle =
        used.join(
                broadcast(
                    topics.select(
                        ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE, ContentGaps.TOPIC_ID)),
                new String[] {ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE})
            .groupBy(ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE, PIECE)
            .agg(sum(USERS).as(TOPIC_USERS));
    Dataset<Row> byLanguage =
        used.groupBy(ArticleChecks.LANGUAGE, PIECE).agg(sum(USERS).as(ALL_USERS));
    Column isOfTopic = isAtLeast(TOPIC_USERS, FindJargon.TOPIC_CUSTOMERS, TOPIC_SHARE);
    Column isOfArchive = isAtLeast(ALL_USERS, FindJargon.ALL_CUSTOMERS, ARCHIVE_SHARE);
    String[] term = {ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE, CustomerWords.TERM};
    Dataset<Row> known =
        words
            .select(
                col(term[0]),
                col(term[1]),
                col(term[2]),
                col(FindJargon.TOPIC_CUSTOMERS),
                col(FindJargon.ALL_CUSTOMERS),
                pieces)
            .join(
                byArticle,
                new String[] {ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE, PIECE},
                "left")
            .join(byLanguage, new String[] {ArticleChecks.LANGUAGE, PIECE}, "left")
            .filter(isOfTopic.or(isOfArchive))
            .select(term[0], term[1], term[2]);
    return words.join(known, term, "left_anti");
  }

  private static Column isAtLeast(String users, String all, double share) {
    return coalesce(col(users), lit(0)).geq(col(all).multiply(share));
  }

  private UsedWords() {}
}
