package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.text.cause.Statement;
import dev.ticketmine.text.cause.StatementReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What customers mention that may be a cause: values of the archive's attributes in any sentence,
 * and words of clauses that causal grammar marks, alone and in pairs.
 */
final class Mentions {
  /** Stands for an attribute where words are no value of any. */
  static final String REASON = "(reason)";

  /** The most frequent names; those beyond are rarer than any cause could be. */
  private static final int MOST_NAMES = 20_000;

  /** Words of a clause that are paired; longer clauses tell stories. */
  private static final int PAIRED_WORDS = 8;

  private static final StructType MENTION =
      new StructType()
          .add("start", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("terms", TableTypes.STRINGS)
          .add("attribute", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("words", DataTypes.StringType);

  /**
   * Returns the mentions: conversation_id, customer, message_id, start, end, terms, attribute,
   * value, words (those that mention it) and sentence.
   *
   * @param messages rows of {@link Messages}
   * @param conversations rows of {@link Conversations}
   * @param fewest conversations that a name needs to be looked for
   */
  static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> conversations, int fewest) {
    Broadcast<NameIndex> names =
        conversations
            .sparkSession()
            .sparkContext()
            .broadcast(
                names(conversations, fewest),
                scala.reflect.ClassTag$.MODULE$.apply(NameIndex.class));
    UDF2<String, String, Row[]> find = (text, language) -> rows(text, language, names.value());
    return messages
        .filter(
            col(Messages.AUTHOR_ROLE)
                .equalTo("customer")
                .and(coalesce(col(Messages.IS_PUBLIC), lit(true)))
                .and(col(Messages.TEXT).isNotNull()))
        .select(
            col(Messages.CONVERSATION_ID),
            col(Messages.MESSAGE_ID),
            coalesce(col(Messages.AUTHOR_KEY), col(Messages.CONVERSATION_ID)).as("customer"),
            col(Messages.TEXT),
            explode(
                    udf(find, DataTypes.createArrayType(MENTION))
                        .apply(col(Messages.TEXT), col(Messages.LANGUAGE)))
                .as("mention"))
        .select(
            col(Messages.CONVERSATION_ID),
            col(Messages.MESSAGE_ID),
            col("customer"),
            col("mention.*"),
            col(Messages.TEXT)
                .substr(
                    col("mention.start").plus(1), col("mention.end").minus(col("mention.start")))
                .as("sentence"));
  }

  private static NameIndex names(Dataset<Row> conversations, int fewest) {
    NameIndex names = new NameIndex();
    conversations
        .select(explode(col(Conversations.ATTRIBUTES)).as(new String[] {"attribute", "value"}))
        .groupBy("attribute", "value")
        .agg(count(lit(1)).as("conversations"))
        .filter(col("conversations").geq(fewest))
        .orderBy(col("conversations").desc(), col("attribute"), col("value"))
        .limit(MOST_NAMES)
        .collectAsList()
        .forEach(row -> names.add(row.getString(0), row.getString(1)));
    return names;
  }

  private static Row[] rows(String text, String language, NameIndex names) {
    List<Row> rows = new ArrayList<>();
    for (Statement statement : StatementReader.read(text, language)) {
      for (NameIndex.Hit hit : names.in(statement.terms())) {
        rows.add(row(statement, hit.name().attribute(), hit.name().value(), hit.words()));
      }
      for (String key : keys(statement.reason())) {
        rows.add(row(statement, REASON, key, key));
      }
    }
    return rows.toArray(Row[]::new);
  }

  private static Row row(Statement statement, String attribute, String value, String words) {
    return RowFactory.create(
        statement.start(),
        statement.end(),
        statement.terms().toArray(String[]::new),
        attribute,
        value,
        words);
  }

  /** Every word, and every two of the first words. */
  private static List<String> keys(List<String> reason) {
    List<String> keys = new ArrayList<>(reason);
    List<String> paired =
        reason.subList(0, Math.min(PAIRED_WORDS, reason.size())).stream().sorted().toList();
    for (int first = 0; first < paired.size(); first++) {
      for (int second = first + 1; second < paired.size(); second++) {
        keys.add(paired.get(first) + " " + paired.get(second));
      }
    }
    return keys;
  }

  private Mentions() {}
}
