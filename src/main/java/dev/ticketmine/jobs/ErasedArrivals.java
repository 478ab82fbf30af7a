package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.stages.erase.ErasedKeys;
import dev.ticketmine.stages.erase.LeaveOutErased;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.ErasedSubjects;
import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Conversations in parts that people began who were erased before. Only the ticket says whose a
 * conversation is: an agent's comment that comes tonight, came before or comes later does not. So
 * the ids of these conversations join what was erased, and parts that wait for the ticket go.
 */
final class ErasedArrivals {
  private static final String[] ID = {Conversations.CONVERSATION_ID};

  private final Lake lake;
  private final Night night;

  ErasedArrivals(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  /** Remembers them, and returns their ids. */
  Set<String> remember(Dataset<Row> redacted, ErasedKeys erased, Pseudonyms pseudonyms) {
    Set<String> begun = LeaveOutErased.begun(redacted, erased);
    if (begun.isEmpty()) {
      return begun;
    }
    // One that is somebody else's, and was handed over, stays theirs.
    Dataset<Row> ids = frame(begun).join(lake.read(Conversations.SCHEMA), ID, "left_anti");
    Set<String> fresh = new TreeSet<>();
    ids.collectAsList().forEach(row -> fresh.add(row.getString(0)));
    Dataset<Row> parts = lake.read(ConversationParts.SCHEMA);
    if (parts.join(frame(fresh), ID, "left_semi").count() > 0) {
      lake.write(ConversationParts.SCHEMA, parts.join(frame(fresh), ID, "left_anti"), night);
    }
    Date today = Date.valueOf(night.date());
    List<Row> hashes =
        fresh.stream()
            .map(
                id ->
                    RowFactory.create(
                        ErasedSubjects.CONVERSATION,
                        pseudonyms.erased(ErasedSubjects.CONVERSATION, id),
                        today))
            .toList();
    new ErasedList(lake, night).add(hashes);
    return fresh;
  }

  private Dataset<Row> frame(Set<String> ids) {
    List<Row> rows = ids.stream().map(id -> (Row) RowFactory.create(id)).toList();
    return lake.spark().createDataFrame(rows, new StructType().add(ID[0], DataTypes.StringType));
  }
}
