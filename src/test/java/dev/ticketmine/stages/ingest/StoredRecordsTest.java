package dev.ticketmine.stages.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.RedactedRecords;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class StoredRecordsTest {
  @Test
  void aConversationWithoutMessagesHasAnEmptyListOfThemAsWhenItCameIn(SparkSession spark) {
    Object[] cells = new Object[Conversations.SCHEMA.columns().size()];
    cells[Conversations.SCHEMA.columns().fieldIndex(Conversations.CONVERSATION_ID)] = "c-1";
    Dataset<Row> conversations =
        spark.createDataFrame(List.of(RowFactory.create(cells)), Conversations.SCHEMA.columns());

    Row record =
        StoredRecords.of(
                conversations,
                Messages.SCHEMA.empty(spark),
                conversations.select(Conversations.CONVERSATION_ID))
            .head();

    assertThat(record.getList(record.fieldIndex(RedactedRecords.MESSAGES))).isEmpty();
  }
}
