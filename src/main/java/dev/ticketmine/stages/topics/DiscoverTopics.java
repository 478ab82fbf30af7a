package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicSpace;
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

  private final Dataset<Row> space;
  private final Dataset<Row> knownTopics;
  private final Dataset<Row> knownSpace;
  private final Dataset<Row> events;
  private final LocalDate night;
  private final TopicOptions options;

  /**
   * Side inputs: the {@link TopicSpace} of this night without topics; {@link Topics}, {@link
   * TopicSpace} and {@link TopicEvents} so far.
   */
  public DiscoverTopics(
      Dataset<Row> space,
      Dataset<Row> knownTopics,
      Dataset<Row> knownSpace,
      Dataset<Row> events,
      LocalDate night,
      TopicOptions options) {
    this.space = TopicSpace.SCHEMA.conform(space);
    this.knownTopics = Topics.SCHEMA.conform(knownTopics);
    this.knownSpace = TopicSpace.SCHEMA.conform(knownSpace);
    this.events = TopicEvents.SCHEMA.conform(events);
    this.night = night;
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return QuestionViews.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicCentres.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    TextSample sample =
        QuestionSample.placed(QuestionSample.rows(rows, options), QuestionSpace.of(space));
    List<Row> topics =
        new TopicDiscovery(options).topics(sample, known()).stream().map(TopicCentre::row).toList();
    return rows.sparkSession().createDataFrame(topics, TopicCentres.SCHEMA.columns());
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
        .select(Topics.TOPIC_ID, Topics.CENTROID)
        .join(
            knownSpace
                .filter(col(TopicSpace.KIND).equalTo(QuestionSpace.TOPIC))
                .select(
                    col(TopicSpace.ID).as(Topics.TOPIC_ID),
                    col(TopicSpace.VECTOR),
                    col(TopicSpace.RADIUS),
                    col(TopicSpace.QUESTION_RADIUS)),
            Topics.TOPIC_ID)
        .orderBy(Topics.TOPIC_ID)
        .collectAsList()
        .stream()
        .filter(row -> !bornTonight.contains(row.getString(0)))
        .map(
            row ->
                TopicCentre.known(
                    row.getString(0),
                    FloatVectors.of(row, 2),
                    FloatVectors.of(row, 1),
                    new Radii(row.getDouble(3), row.getDouble(4))))
        .toList();
  }
}
