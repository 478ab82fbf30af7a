package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;

import dev.ticketmine.ml.tags.TagPipeline;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.tables.TaggedConversations;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What customers wrote, conversation by conversation, as the tagger reads it; conversations without
 * a word of the customer are left out. Tags are spelt as in the tag audit.
 */
public final class ReadTaggedConversations implements Stage {
  private static final String WRITTEN = "written";

  private final Dataset<Row> messages;

  /** Takes rows of {@link Messages}. */
  public ReadTaggedConversations(Dataset<Row> messages) {
    this.messages = Messages.SCHEMA.conform(messages);
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TaggedConversations.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Dataset<Row> written =
        messages
            .filter(coalesce(col(Messages.IS_PUBLIC), lit(true)))
            .filter(col(Messages.AUTHOR_ROLE).equalTo("customer"))
            .filter(col(Messages.TEXT).isNotNull())
            .groupBy(Messages.CONVERSATION_ID)
            .agg(
                array_sort(
                        collect_list(
                            struct(
                                col(Messages.MESSAGE_INDEX),
                                col(Messages.MESSAGE_ID),
                                col(Messages.TEXT))))
                    .as(WRITTEN));
    Column texts = functions.transform(col(WRITTEN), message -> message.getField(Messages.TEXT));
    Column tags = coalesce(col(Conversations.TAGS), array().cast(TableTypes.STRINGS));
    return conversations
        .join(written, Conversations.CONVERSATION_ID, "left")
        .withColumn(
            TagPipeline.TEXT, concat_ws(". ", col(Conversations.SUBJECT), concat_ws(". ", texts)))
        .withColumn(TaggedConversations.LETTERS, expr(TagPipeline.LETTERS))
        .withColumn(
            TaggedConversations.TAGS,
            array_sort(
                array_distinct(
                    filter(
                        functions.transform(tags, ProfileTags::normal),
                        tag -> tag.isNotNull().and(tag.notEqual(""))))))
        .filter(trim(col(TaggedConversations.LETTERS)).notEqual(""));
  }
}
