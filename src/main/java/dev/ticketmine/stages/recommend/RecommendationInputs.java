package dev.ticketmine.stages.recommend;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Side inputs of {@link BuildRecommendations}: rows of the tables of these names. Those about mood,
 * causes, tags, alerts, decisions and earlier recommendations may be empty.
 */
public record RecommendationInputs(
    Dataset<Row> topics,
    Dataset<Row> articles,
    Dataset<Row> questions,
    Dataset<Row> conversations,
    Dataset<Row> conversationTopics,
    Dataset<Row> conversationMood,
    Dataset<Row> rootCauses,
    Dataset<Row> tagChanges,
    Dataset<Row> alerts,
    Dataset<Row> decisions,
    Dataset<Row> previous) {}
