package dev.ticketmine.stages.lint;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ArticleChecks;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.text.article.ArticleRule;
import dev.ticketmine.text.article.ArticleTerms;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds words that an article uses again and again and that its customers never use: neither those
 * who ask about the topics that it is the best article for, nor others in its language. Topics
 * below the floor are left out, and what is suggested instead is used by as many customers as the
 * floor needs. Method: docs/methods/articles.md.
 */
public final class FindJargon implements Stage {
  /** With fewer questions a word may be missing by chance. */
  private static final int ENOUGH_QUESTIONS = 50;

  static final String[] ARTICLE = {ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE};
  static final String TOPIC_CUSTOMERS = "topic_customers";
  static final String ALL_CUSTOMERS = "all_customers";
  static final String WORD = "word";
  private static final String USES = "uses";

  private static final UserDefinedFunction WORDS =
      udf(
          (UDF2<String, String, Row[]>) FindJargon::words,
          DataTypes.createArrayType(
              new StructType()
                  .add(CustomerWords.TERM, DataTypes.StringType)
                  .add(WORD, DataTypes.StringType)
                  .add(USES, DataTypes.IntegerType)
                  .add(ArticleChecks.START, DataTypes.IntegerType)));

  private final Dataset<Row> gaps;
  private final Dataset<Row> words;
  private final Floor floor;

  /**
   * Takes side inputs.
   *
   * @param gaps rows of {@link ContentGaps}
   * @param words what {@link CustomerWords#of} returns
   * @param floor how many customers must use a word, and ask about a topic, for it to count
   */
  public FindJargon(Dataset<Row> gaps, Dataset<Row> words, Floor floor) {
    this.gaps = ContentGaps.SCHEMA.conform(gaps);
    this.words = words;
    this.floor = floor;
  }

  @Override
  public TableSchema input() {
    return Articles.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ArticleChecks.SCHEMA;
  }

  private static Row[] words(String body, String language) {
    return ArticleTerms.of(body, language).stream()
        .map(term -> RowFactory.create(term.term(), term.word(), term.uses(), term.start()))
        .toArray(Row[]::new);
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> articles) {
    Dataset<Row> terms = words.filter(col(CustomerWords.TERM).notEqual(CustomerWords.ALL));
    Dataset<Row> topics = topics();
    Dataset<Row> enough =
        topics
            .groupBy(ARTICLE[0], ARTICLE[1])
            .agg(
                sum(CustomerWords.QUESTIONS).as(CustomerWords.QUESTIONS),
                sum(CustomerWords.CUSTOMERS).as(TOPIC_CUSTOMERS))
            .filter(col(CustomerWords.QUESTIONS).geq(ENOUGH_QUESTIONS));
    Dataset<Row> all =
        sizes().groupBy(Questions.LANGUAGE).agg(sum(CustomerWords.CUSTOMERS).as(ALL_CUSTOMERS));
    Dataset<Row> candidates =
        articles
            .select(
                col(Articles.ARTICLE_ID),
                col(Articles.LANGUAGE),
                inline(WORDS.apply(col(Articles.BODY_TEXT), col(Articles.LANGUAGE))))
            .join(broadcast(enough), ARTICLE)
            .join(broadcast(all), Questions.LANGUAGE);
    return UsedWords.without(candidates, terms, topics)
        .join(
            TypicalWords.of(
                topics, terms.filter(col(CustomerWords.CUSTOMERS).geq(floor.minimumCustomers()))),
            ARTICLE,
            "left")
        .select(
            col(ArticleChecks.ARTICLE_ID),
            col(ArticleChecks.LANGUAGE),
            lit(ArticleRule.JARGON.id()).as(ArticleChecks.RULE),
            col(ArticleChecks.START),
            lit(ArticleRule.JARGON.severity().id()).as(ArticleChecks.SEVERITY),
            col(WORD).as(ArticleChecks.QUOTE),
            say(
                    "Kundinnen und Kunden schreiben dieses Wort nicht.",
                    "Customers do not write this word.")
                .as(ArticleChecks.WHY),
            when(
                    col(TypicalWords.SUGGESTED).isNotNull(),
                    concat(
                        say(
                            "Durch ein Wort der Kundschaft ersetzen oder beim ersten Mal erklären. Hier schreibt sie: ",
                            "Use a word of theirs, or explain it where it comes first. Here they write: "),
                        col(TypicalWords.SUGGESTED),
                        lit(".")))
                .otherwise(
                    say(
                        "Durch ein Wort der Kundschaft ersetzen oder beim ersten Mal erklären.",
                        "Use a word of theirs, or explain it where it comes first."))
                .as(ArticleChecks.HINT),
            col(USES).cast(DataTypes.DoubleType).as(ArticleChecks.VALUE));
  }

  private static Column say(String german, String english) {
    return when(col(ArticleChecks.LANGUAGE).equalTo("de"), lit(german)).otherwise(lit(english));
  }

  /** Topics from the floor on with the article that is best for them. */
  private Dataset<Row> topics() {
    return gaps.filter(
            col(ContentGaps.BEST_ARTICLE_ID)
                .isNotNull()
                .and(col(ContentGaps.STATUS).isin("covered", "weak")))
        .join(
            sizes()
                .filter(
                    col(CustomerWords.CUSTOMERS)
                        .geq(floor.minimumCustomers())
                        .and(col(CustomerWords.CONVERSATIONS).geq(floor.minimumConversations()))),
            new String[] {ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE})
        .select(
            col(ContentGaps.BEST_ARTICLE_ID).as(ArticleChecks.ARTICLE_ID),
            col(ContentGaps.LANGUAGE),
            col(ContentGaps.TOPIC_ID),
            col(ContentGaps.MISSING_WORDS),
            col(CustomerWords.QUESTIONS),
            col(CustomerWords.CUSTOMERS));
  }

  /** Questions, conversations and customers of topics. */
  private Dataset<Row> sizes() {
    return words
        .filter(col(CustomerWords.TERM).equalTo(CustomerWords.ALL))
        .drop(CustomerWords.TERM);
  }
}
