package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.text.mood.PhraseBook;
import dev.ticketmine.text.mood.ReplyMarkers;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Says what every public agent message does for the customer. */
public final class RateReplies implements Stage {
  private static final StructType QUALITY =
      new StructType()
          .add(ReplyQuality.ACKNOWLEDGES, DataTypes.BooleanType)
          .add(ReplyQuality.APOLOGISES, DataTypes.BooleanType)
          .add(ReplyQuality.TAKES_OWNERSHIP, DataTypes.BooleanType)
          .add(ReplyQuality.GIVES_NEXT_STEP, DataTypes.BooleanType)
          .add(ReplyQuality.SETS_EXPECTATION, DataTypes.BooleanType)
          .add(ReplyQuality.THANKS, DataTypes.BooleanType)
          .add(ReplyQuality.EXPLAINS, DataTypes.BooleanType)
          .add(ReplyQuality.IS_CURT, DataTypes.BooleanType)
          .add(ReplyQuality.AVOID_PHRASES, TableTypes.STRINGS);

  private final PhraseBook phrases;

  /** Looks for the phrases to avoid of this book. */
  public RateReplies(PhraseBook phrases) {
    this.phrases = phrases;
  }

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ReplyQuality.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> messages) {
    PhraseBook book = phrases;
    UserDefinedFunction qualityOf =
        udf((UDF2<String, String, Row>) (text, language) -> quality(text, language, book), QUALITY);
    return messages
        .filter(Authors.byAgent())
        .withColumn("quality", qualityOf.apply(col(Messages.TEXT), col(Messages.LANGUAGE)))
        .select(col(Messages.MESSAGE_ID), col(Messages.CONVERSATION_ID), col("quality.*"));
  }

  private static Row quality(String text, String language, PhraseBook book) {
    ReplyMarkers.Reply reply = ReplyMarkers.find(text, language);
    return RowFactory.create(
        reply.acknowledges(),
        reply.apologises(),
        reply.takesOwnership(),
        reply.givesNextStep(),
        reply.setsExpectation(),
        reply.thanks(),
        reply.explains(),
        reply.isCurt(),
        book.avoided(text, language).toArray(String[]::new));
  }
}
