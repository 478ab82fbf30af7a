package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Says where the topics lie after a night: known ones, and those that a bounded sample of the
 * questions shows to be new. The sample is taken in order of the texts' hashes and brought to the
 * driver, so partitions and their order change nothing.
 *
 * <p>Known are topics born before this night: so a night that is run again starts from where it
 * started the first time.
 */
public final class DiscoverTopics implements Stage {
  private static final List<String> BIRTHS = List.of(TopicCentre.BORN, TopicCentre.SPLIT);

  private final Dataset<Row> vectors;
  private final Dataset<Row> knownTopics;
  private final Dataset<Row> events;
  private final LocalDate night;
  private final TopicOptions options;

  /** Side inputs: {@link QuestionVectors}, {@link Topics} and {@link TopicEvents} so far. */
  public DiscoverTopics(
      Dataset<Row> vectors,
      Dataset<Row> knownTopics,
      Dataset<Row> events,
      LocalDate night,
      TopicOptions options) {
    this.vectors = QuestionVectors.SCHEMA.conform(vectors);
    this.knownTopics = Topics.SCHEMA.conform(knownTopics);
    this.events = TopicEvents.SCHEMA.conform(events);
    this.night = night;
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicCentres.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    List<Row> topics =
        new TopicDiscovery(options)
            .topics(sample(rows), known()).stream().map(TopicCentre::row).toList();
    return rows.sparkSession().createDataFrame(topics, TopicCentres.SCHEMA.columns());
  }

  private TextSample sample(Dataset<Row> questions) {
    List<Row> texts =
        questions
            .groupBy(Questions.TEXT_HASH)
            .agg(count(lit(1)).as("weight"), min(Questions.QUESTION_ID).as("question_id"))
            .join(vectors, Questions.TEXT_HASH)
            .select(col(QuestionVectors.VECTOR), col("weight"), col("question_id"))
            .orderBy(Questions.TEXT_HASH)
            .limit(options.sampleSize())
            .collectAsList();
    return new TextSample(
        texts.stream().map(row -> FloatVectors.of(row, 0)).toArray(float[][]::new),
        texts.stream().mapToDouble(row -> row.getLong(1)).toArray(),
        texts.stream().map(row -> row.getString(2)).toArray(String[]::new));
  }

  private List<TopicCentre> known() {
    Date date = Date.valueOf(night);
    Set<String> bornTonight =
        events
            .filter(col(TopicEvents.EVENT_DATE).geq(lit(date)))
            .filter(col(TopicEvents.EVENT).isInCollection(BIRTHS))
            .select(TopicEvents.TOPIC_ID)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
    return knownTopics
        .filter(col(Topics.CENTROID).isNotNull())
        .select(Topics.TOPIC_ID, Topics.CENTROID, Topics.RADIUS)
        .orderBy(Topics.TOPIC_ID)
        .collectAsList()
        .stream()
        .filter(row -> !bornTonight.contains(row.getString(0)))
        .map(row -> TopicCentre.known(row.getString(0), FloatVectors.of(row, 1), row.getDouble(2)))
        .toList();
  }
}
