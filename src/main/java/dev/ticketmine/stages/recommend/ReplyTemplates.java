package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.text.mood.ReplyMark;
import dev.ticketmine.text.mood.ReplyStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Finds the reply template that is most used for a topic in a language, if at least half of the
 * conversations with it are about that topic: others ("I am looking into it") answer nothing.
 */
final class ReplyTemplates {
  private static final double OWN = 0.5;
  private static final String USES = "uses";
  private static final String AVOIDED = "avoided";
  private static final String PLACE = "place";

  /** Marks that have a column of {@link ReplyQuality} and belong to a step. */
  private static final List<ReplyMark> MARKS =
      List.of(ReplyMark.values()).stream()
          .filter(
              mark ->
                  mark == ReplyMark.BLAMES_CUSTOMER
                      || List.of(ReplyStep.values()).stream()
                          .anyMatch(step -> step.isIn(mark::equals)))
          .toList();

  /** Returns templates by topic id, a blank and the language. */
  static Map<String, ReplyTemplate> of(DraftInputs inputs) {
    Column[] shares =
        MARKS.stream()
            .map(mark -> avg(col(mark.label()).cast("double")).as(mark.label()))
            .toArray(Column[]::new);
    List<Column> figures = new ArrayList<>(List.of(shares));
    figures.add(max(size(col(ReplyQuality.AVOID_PHRASES))).as(AVOIDED));
    Dataset<Row> uses =
        inputs
            .replyQuality()
            .filter(col(ReplyQuality.TEMPLATE_ID).isNotNull())
            .join(
                inputs.messages().select(Messages.MESSAGE_ID, Messages.LANGUAGE),
                Messages.MESSAGE_ID)
            .join(
                inputs
                    .conversationTopics()
                    .filter(col(ConversationTopics.IS_PRIMARY))
                    .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
                ConversationTopics.CONVERSATION_ID)
            .groupBy(ReplyQuality.TEMPLATE_ID, ConversationTopics.TOPIC_ID, Messages.LANGUAGE)
            .agg(
                countDistinct(col(ReplyQuality.CONVERSATION_ID)).as(USES),
                figures.toArray(Column[]::new));
    Dataset<Row> first =
        uses.withColumn("all", sum(col(USES)).over(Window.partitionBy(ReplyQuality.TEMPLATE_ID)))
            .filter(col(USES).geq(col("all").multiply(OWN)))
            .withColumn(
                PLACE,
                row_number()
                    .over(
                        Window.partitionBy(ConversationTopics.TOPIC_ID, Messages.LANGUAGE)
                            .orderBy(col(USES).desc(), col(ReplyQuality.TEMPLATE_ID))))
            .filter(col(PLACE).equalTo(1));
    Map<String, ReplyTemplate> templates = new HashMap<>();
    for (Row row : first.collectAsList()) {
      templates.put(
          row.getAs(ConversationTopics.TOPIC_ID) + " " + row.getAs(Messages.LANGUAGE),
          new ReplyTemplate(
              row.getAs(ReplyQuality.TEMPLATE_ID),
              row.<Long>getAs(USES),
              ReplyStep.lacking(mark -> has(row, mark)),
              row.<Integer>getAs(AVOIDED) <= 0 && !has(row, ReplyMark.BLAMES_CUSTOMER)));
    }
    return templates;
  }

  private static boolean has(Row row, ReplyMark mark) {
    Double share = row.getAs(mark.label());
    return share != null && share >= OWN;
  }

  private ReplyTemplates() {}
}
