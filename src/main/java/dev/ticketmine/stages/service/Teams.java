package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_element_at;

import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Teams that are large enough for figures: none is about one person. */
final class Teams {
  /** Team of any size. */
  static final String ANY_TEAM = "any_team";

  private static final int LEAST_AGENTS = 5;

  /** The team as exports name it. */
  static Column named() {
    Column[] names =
        Stream.of("queue", "team", "group")
            .map(name -> try_element_at(col(Conversations.ATTRIBUTES), lit(name)))
            .toArray(Column[]::new);
    return coalesce(names);
  }

  /** The teams of so many agents that no figure is about one of them. */
  static Dataset<Row> of(Dataset<Row> conversations, Dataset<Row> messages) {
    return messages
        .filter(col(Messages.AUTHOR_ROLE).equalTo("agent"))
        .select(Messages.CONVERSATION_ID, Messages.AUTHOR_KEY)
        .join(
            conversations
                .select(col(Conversations.CONVERSATION_ID), named().as(ANY_TEAM))
                .filter(col(ANY_TEAM).isNotNull()),
            Conversations.CONVERSATION_ID)
        .groupBy(col(ANY_TEAM))
        .agg(countDistinct(col(Messages.AUTHOR_KEY)).as("agents"))
        .filter(col("agents").geq(LEAST_AGENTS))
        .select(col(ANY_TEAM), col(ANY_TEAM).as(ContactFacts.TEAM));
  }

  private Teams() {}
}
