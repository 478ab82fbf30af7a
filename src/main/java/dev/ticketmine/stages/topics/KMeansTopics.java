package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.SphericalKMeans;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicSpace;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Topics by k-means with a given number, over the same sample as {@link DiscoverTopics}: not for
 * nights, but to show in an evaluation what the graph is worth.
 */
public final class KMeansTopics implements Stage {
  private static final long SEED = 1;

  private final Dataset<Row> space;
  private final int count;
  private final TopicOptions options;

  /** Side input: the {@link TopicSpace} without topics. */
  public KMeansTopics(Dataset<Row> space, int count, TopicOptions options) {
    this.space = TopicSpace.SCHEMA.conform(space);
    this.count = count;
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
    Centroids found = new SphericalKMeans(count, SEED).find(sample.points());
    Radii radii = TopicDiscovery.radii(sample, found);
    List<Row> topics =
        IntStream.range(0, found.size())
            .mapToObj(i -> topic(i, found.vectors()[i], radii).row())
            .toList();
    return rows.sparkSession().createDataFrame(topics, TopicCentres.SCHEMA.columns());
  }

  private static TopicCentre topic(int number, float[] place, Radii radii) {
    return new TopicCentre(
        "k%04d".formatted(number),
        place,
        null,
        radii,
        null,
        TopicCentre.Change.of(TopicCentre.BORN),
        false);
  }
}
