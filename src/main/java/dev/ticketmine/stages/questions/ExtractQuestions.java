package dev.ticketmine.stages.questions;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Questions that customers asked, from their public messages. A conversation is read as a whole,
 * because a later message counts only if it brings a new matter: the messages are gathered by
 * conversation in one shuffle.
 */
public final class ExtractQuestions implements Stage {
  /** The column that holds a conversation's messages while it is read. */
  static final String THREAD = "thread";

  private final Dataset<Row> conversations;

  /**
   * A stage with a side input.
   *
   * @param conversations rows of {@link Conversations}: subject, language and customer
   */
  public ExtractQuestions(Dataset<Row> conversations) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
  }

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Questions.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> threads =
        rows.where(
                coalesce(col(Messages.IS_PUBLIC), lit(true))
                    .and(col(Messages.AUTHOR_ROLE).isin("customer", "agent"))
                    .and(length(trim(col(Messages.TEXT))).gt(0)))
            .groupBy(col(Messages.CONVERSATION_ID))
            .agg(
                collect_list(
                        struct(
                            col(Messages.MESSAGE_INDEX),
                            col(Messages.MESSAGE_ID),
                            col(Messages.AUTHOR_ROLE),
                            col(Messages.SENT_AT),
                            col(Messages.TEXT),
                            col(Messages.LANGUAGE)))
                    .as(THREAD));
    Dataset<Row> known =
        conversations.select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.SUBJECT),
            col(Conversations.CUSTOMER_KEY),
            col(Conversations.LANGUAGE));
    return threads
        .join(
            known,
            threads.col(Messages.CONVERSATION_ID).equalTo(known.col(Conversations.CONVERSATION_ID)),
            "left")
        .drop(known.col(Conversations.CONVERSATION_ID))
        .flatMap(new ThreadReader(), Encoders.row(Questions.SCHEMA.columns()));
  }
}
