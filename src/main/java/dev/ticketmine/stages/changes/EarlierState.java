package dev.ticketmine.stages.changes;

import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a night is compared with.
 *
 * @param runId run of the night before
 * @param date day up to which it was computed
 * @param conversations rows of {@link Conversations} then
 * @param topics rows of {@link ConversationTopics} then
 * @param settings what is not as it was then: configuration, model or code
 */
public record EarlierState(
    String runId,
    LocalDate date,
    Dataset<Row> conversations,
    Dataset<Row> topics,
    List<String> settings) {}
