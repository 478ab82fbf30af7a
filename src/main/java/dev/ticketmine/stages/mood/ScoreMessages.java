package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.TextMood;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Finds polarity, score and severity of every public customer message. */
public final class ScoreMessages implements Stage {
  private static final StructType MOOD =
      new StructType()
          .add(MessageMood.POLARITY, DataTypes.StringType)
          .add(MessageMood.SCORE, DataTypes.DoubleType)
          .add(MessageMood.SEVERITY, DataTypes.DoubleType)
          .add(MessageMood.MARKERS, TableTypes.STRINGS);

  private static final UserDefinedFunction MOOD_OF =
      udf((UDF3<String, String, Boolean, Row>) ScoreMessages::mood, MOOD);

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return MessageMood.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> messages) {
    Column firstReply =
        min(when(Authors.byAgent(), col(Messages.MESSAGE_INDEX)))
            .over(Window.partitionBy(col(Messages.CONVERSATION_ID)));
    Column isAnswer = coalesce(col(Messages.MESSAGE_INDEX).gt(col("first_reply")), lit(false));
    return messages
        .withColumn("first_reply", firstReply)
        .filter(Authors.byCustomer())
        .withColumn("mood", MOOD_OF.apply(col(Messages.TEXT), col(Messages.LANGUAGE), isAnswer))
        .select(col(Messages.MESSAGE_ID), col(Messages.CONVERSATION_ID), col("mood.*"));
  }

  private static Row mood(String text, String language, Boolean isAnswer) {
    TextMood mood = MoodAnalyzer.analyze(text, language, isAnswer);
    return RowFactory.create(
        mood.polarity().label(),
        mood.score(),
        mood.severity(),
        mood.markers().toArray(String[]::new));
  }
}
