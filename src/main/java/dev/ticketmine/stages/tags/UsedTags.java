package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import dev.ticketmine.tables.Conversations;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The tags in use: a team's vocabulary, which does not grow with the archive. */
public final class UsedTags {
  /** Returns the tags of rows of {@link Conversations}, in lower case with single blanks. */
  public static List<String> of(Dataset<Row> conversations) {
    return conversations
        .select(
            explode(functions.transform(col(Conversations.TAGS), ProfileTags::normal)).as("tag"))
        .filter(col("tag").isNotNull())
        .distinct()
        .orderBy("tag")
        .as(Encoders.STRING())
        .collectAsList();
  }

  private UsedTags() {}
}
