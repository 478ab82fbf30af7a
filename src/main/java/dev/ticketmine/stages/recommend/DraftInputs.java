package dev.ticketmine.stages.recommend;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Side inputs of {@link WriteDrafts}: rows of the tables of these names. Those about mood and reply
 * quality may be empty.
 */
public record DraftInputs(
    Dataset<Row> topics,
    Dataset<Row> conversations,
    Dataset<Row> conversationTopics,
    Dataset<Row> messages,
    Dataset<Row> conversationMood,
    Dataset<Row> replyQuality,
    Dataset<Row> questions,
    Dataset<Row> assignments) {}
