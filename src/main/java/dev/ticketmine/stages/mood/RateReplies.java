package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseBook;
import dev.ticketmine.text.mood.ReplyMark;
import dev.ticketmine.text.mood.ReplyMarkers;
import dev.ticketmine.text.mood.ReplyMarkers.Reply;
import dev.ticketmine.text.mood.TextCues;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Says what every public agent message does for the customer, and where. */
public final class RateReplies implements Stage {
  /** So many conversations make the same words a template. */
  static final int TEMPLATE_CONVERSATIONS = 10;

  /** Marks that are columns of their own, by their label. */
  private static final List<ReplyMark> MARKS = List.of(ReplyMark.values());

  private static final StructType QUALITY = quality();

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
    UDF3<String, String, String, Row> rate =
        (text, turn, language) -> row(text, turn, language, book);
    UserDefinedFunction qualityOf = udf(rate, QUALITY);
    Column turn =
        last(when(Authors.byCustomer(), col(Messages.TEXT)), true)
            .over(
                Window.partitionBy(col(Messages.CONVERSATION_ID))
                    .orderBy(col(Messages.MESSAGE_INDEX))
                    .rowsBetween(Window.unboundedPreceding(), -1));
    Dataset<Row> rated =
        messages
            .withColumn("turn", turn)
            .filter(Authors.byAgent())
            .withColumn(
                "quality", qualityOf.apply(col(Messages.TEXT), col("turn"), col(Messages.LANGUAGE)))
            .select(col(Messages.MESSAGE_ID), col(Messages.CONVERSATION_ID), col("quality.*"));
    Dataset<Row> templates =
        rated
            .select(ReplyQuality.TEMPLATE_ID, ReplyQuality.CONVERSATION_ID)
            .distinct()
            .groupBy(col(ReplyQuality.TEMPLATE_ID))
            .agg(count(lit(1)).as("conversations"))
            .filter(col("conversations").geq(TEMPLATE_CONVERSATIONS));
    return rated
        .join(templates, new String[] {ReplyQuality.TEMPLATE_ID}, "left")
        .withColumn(
            ReplyQuality.TEMPLATE_ID,
            when(col("conversations").isNotNull(), col(ReplyQuality.TEMPLATE_ID)));
  }

  private static StructType quality() {
    StructType type = new StructType();
    for (ReplyMark mark : MARKS) {
      type = type.add(mark.label(), DataTypes.BooleanType);
    }
    return type.add(ReplyQuality.APOLOGISES_WITHOUT_NEXT_STEP, DataTypes.BooleanType)
        .add(ReplyQuality.IS_CURT, DataTypes.BooleanType)
        .add(ReplyQuality.AVOID_PHRASES, TableTypes.STRINGS)
        .add(ReplyQuality.PHRASE_BOOK_VERSION, DataTypes.StringType)
        .add(ReplyQuality.VAGUE_WORDS, TableTypes.STRINGS)
        .add(ReplyQuality.EVIDENCE, ReplyQuality.SPANS)
        .add(ReplyQuality.TEMPLATE_ID, DataTypes.StringType)
        .add(ReplyQuality.CUES, TableTypes.STRINGS)
        .add(ReplyQuality.CLOSING_LINE, DataTypes.StringType);
  }

  private static Row row(String text, String turn, String language, PhraseBook book) {
    Reply reply = ReplyMarkers.find(text, turn, language);
    Object[] values = new Object[QUALITY.size()];
    int at = 0;
    for (ReplyMark mark : MARKS) {
      values[at++] = reply.has(mark);
    }
    values[at++] =
        reply.has(ReplyMark.APOLOGISES)
            && !reply.has(ReplyMark.GIVES_NEXT_STEP)
            && !reply.has(ReplyMark.TAKES_OWNERSHIP)
            && !reply.has(ReplyMark.SETS_EXPECTATION);
    values[at++] = reply.isCurt();
    values[at++] = book.avoided(text, language).toArray(String[]::new);
    values[at++] = book.version(language == null ? "" : language);
    values[at++] = reply.vagueWords().toArray(String[]::new);
    values[at++] =
        reply.evidence().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(RateReplies::span)
            .toArray(Row[]::new);
    values[at++] = reply.templateId().orElse(null);
    Map<String, Span> cues = TextCues.ofAgent(text, language);
    Span closing = cues.get(TextCues.CLOSING);
    values[at++] = cues.keySet().toArray(String[]::new);
    values[at] = closing == null ? null : text.substring(closing.start(), closing.end()).strip();
    return RowFactory.create(values);
  }

  private static Row span(Map.Entry<ReplyMark, Span> evidence) {
    return RowFactory.create(
        evidence.getKey().label(), evidence.getValue().start(), evidence.getValue().end());
  }
}
