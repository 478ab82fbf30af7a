package dev.ticketmine.notebooks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.QuestionPlaces;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.CustomerMessage;
import dev.ticketmine.text.ExtractedQuestion;
import dev.ticketmine.text.QuestionExtractor;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * What lies near a question: it is read and embedded as a customer's would be, and compared with
 * the vectors that the night left. Topics and questions are compared in the space of topics, where
 * what a language adds is taken off; passages of articles by their vectors as they are.
 */
final class NearTables {
  private static final String SIMILARITY = "similarity";
  private static final String RANK = "rank";
  private static final int MOST_TOPICS = 10;
  private static final int MOST_ARTICLES = 10;
  private static final int MOST_QUESTIONS = 200;

  private final PublishedLake lake;
  private final QuestionPlaces places;
  private final float[] vector;
  private final float[] place;

  NearTables(PublishedLake lake, String question, String language) {
    List<ExtractedQuestion> read =
        new QuestionExtractor().extract(CustomerMessage.opening(question, language, null));
    String searchText = read.isEmpty() ? question : read.get(0).searchText();
    this.lake = lake;
    this.places = QuestionPlaces.of(lake.table(TopicSpace.SCHEMA.name()));
    this.vector = Embedders.shared().embed(searchText, language);
    this.place = places.place(vector, language);
  }

  /** Topics with topic_id, similarity -1..1, is_unclear (too far away to count) and rank. */
  Dataset<Row> topics() {
    Column isShown = col(Topics.IS_IGNORED).isNull().or(col(Topics.IS_IGNORED).equalTo(false));
    Dataset<Row> shown = lake.table(Topics.SCHEMA.name()).filter(isShown).select(Topics.TOPIC_ID);
    Dataset<Row> near =
        lake.table(TopicSpace.SCHEMA.name())
            .filter(col(TopicSpace.KIND).equalTo("topic"))
            .withColumn(Topics.TOPIC_ID, col(TopicSpace.ID))
            .join(shown, Topics.TOPIC_ID)
            .withColumn(SIMILARITY, toPlace().apply(col(TopicSpace.VECTOR)))
            .withColumn(
                "is_unclear", lit(1).minus(col(SIMILARITY)).gt(col(TopicSpace.QUESTION_RADIUS)))
            .select(Topics.TOPIC_ID, SIMILARITY, "is_unclear");
    return ranked(near, MOST_TOPICS, Topics.TOPIC_ID);
  }

  /** Articles with article_id, language, the nearest passage, similarity -1..1 and rank. */
  Dataset<Row> articles() {
    Dataset<Row> passages =
        lake.table(ArticleVectors.SCHEMA.name())
            .withColumn(SIMILARITY, toVector().apply(col(ArticleVectors.VECTOR)));
    Dataset<Row> best =
        passages
            .withColumn(
                "place_in_article",
                row_number()
                    .over(
                        Window.partitionBy(ArticleVectors.ARTICLE_ID, ArticleVectors.LANGUAGE)
                            .orderBy(desc(SIMILARITY), col(ArticleVectors.PASSAGE_INDEX))))
            .filter("place_in_article = 1")
            .select(
                ArticleVectors.ARTICLE_ID,
                ArticleVectors.LANGUAGE,
                ArticleVectors.PASSAGE,
                SIMILARITY);
    return ranked(best, MOST_ARTICLES, ArticleVectors.ARTICLE_ID, ArticleVectors.LANGUAGE);
  }

  /** Customers' questions with question_id, conversation_id, similarity -1..1 and rank. */
  Dataset<Row> questions() {
    Dataset<Row> vectors =
        lake.table(QuestionVectors.SCHEMA.name())
            .select(QuestionVectors.TEXT_HASH, QuestionVectors.VECTOR);
    Dataset<Row> near =
        lake.table(Questions.SCHEMA.name())
            .join(vectors, Questions.TEXT_HASH)
            .withColumn(
                SIMILARITY, fromPlace().apply(col(QuestionVectors.VECTOR), col(Questions.LANGUAGE)))
            .select(Questions.QUESTION_ID, Questions.CONVERSATION_ID, SIMILARITY);
    return ranked(near, MOST_QUESTIONS, Questions.QUESTION_ID);
  }

  /** Looked up once, however often it is queried. */
  private Dataset<Row> ranked(Dataset<Row> rows, int most, String... key) {
    Column[] order = new Column[key.length + 1];
    order[0] = desc(SIMILARITY);
    for (int i = 0; i < key.length; i++) {
      order[i + 1] = col(key[i]);
    }
    Dataset<Row> nearest = rows.orderBy(order).limit(most);
    Dataset<Row> found = lake.spark().createDataFrame(nearest.collectAsList(), nearest.schema());
    return found.withColumn(RANK, row_number().over(Window.orderBy(order)));
  }

  private UserDefinedFunction toVector() {
    float[] asked = vector;
    return udf((UDF1<Seq<Float>, Double>) other -> cosine(asked, other), DataTypes.DoubleType);
  }

  private UserDefinedFunction toPlace() {
    float[] asked = place;
    return udf((UDF1<Seq<Float>, Double>) other -> cosine(asked, other), DataTypes.DoubleType);
  }

  private UserDefinedFunction fromPlace() {
    float[] asked = place;
    QuestionPlaces space = places;
    return udf(
        (UDF2<Seq<Float>, String, Double>)
            (other, language) -> (double) Vectors.dot(asked, space.place(floats(other), language)),
        DataTypes.DoubleType);
  }

  private static double cosine(float[] asked, Seq<Float> other) {
    return Vectors.dot(asked, floats(other));
  }

  private static float[] floats(Seq<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.apply(i);
    }
    return floats;
  }
}
