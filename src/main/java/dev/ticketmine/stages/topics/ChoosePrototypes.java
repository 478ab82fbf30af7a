package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.NeighbourVote;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Chooses the questions that stand for topics which have none: of a bounded sample those that the
 * vote of their neighbours gives to the topic, the first few in order of their texts' hashes.
 * Topics that have some keep them, so that unchanged questions keep their topic, but for texts that
 * the vote gives to a topic that is new.
 */
public final class ChoosePrototypes implements Stage {
  /** At most so many questions vote: what they cost grows with the square. */
  private static final int MOST_QUESTIONS = 8_000;

  private static final int MOST_OF_A_TOPIC = 80;

  private final Dataset<Row> known;
  private final Dataset<Row> space;
  private final Dataset<Row> centres;
  private final Date night;
  private final TopicOptions options;

  /**
   * Side inputs: {@link TopicPrototypes} as an earlier night left them, empty to choose all anew;
   * {@link TopicSpace} and {@link TopicCentres} of this night.
   */
  public ChoosePrototypes(
      Dataset<Row> known,
      Dataset<Row> space,
      Dataset<Row> centres,
      LocalDate night,
      TopicOptions options) {
    this.known = TopicPrototypes.SCHEMA.conform(known);
    this.space = TopicSpace.SCHEMA.conform(space);
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.night = Date.valueOf(night);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return QuestionViews.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicPrototypes.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    List<TopicCentre> placed =
        TopicDiscovery.placed(
            centres.orderBy(TopicCentres.TOPIC_ID).collectAsList().stream()
                .map(TopicCentre::of)
                .toList());
    List<String> ids = placed.stream().map(TopicCentre::id).toList();
    Dataset<Row> kept = known.filter(col(TopicPrototypes.TOPIC_ID).isInCollection(ids));
    Set<String> settled =
        kept.select(TopicPrototypes.TOPIC_ID).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
    if (settled.size() == placed.size()) {
      return kept;
    }
    Map<String, Row> candidates = candidates(rows, placed, settled);
    Dataset<Row> taken =
        rows.sparkSession()
            .createDataset(List.copyOf(candidates.keySet()), Encoders.STRING())
            .toDF(TopicPrototypes.TEXT_HASH);
    return kept.join(taken, new String[] {TopicPrototypes.TEXT_HASH}, "left_anti")
        .unionByName(rows.sparkSession().createDataFrame(chosen(candidates), output().columns()));
  }

  /** The first few of each topic, in order of their texts' hashes. */
  private static List<Row> chosen(Map<String, Row> candidates) {
    Map<String, Integer> counts = new HashMap<>();
    return candidates.values().stream()
        .filter(row -> counts.merge(row.getString(1), 1, Integer::sum) <= MOST_OF_A_TOPIC)
        .toList();
  }

  /** The questions that the vote gives to topics which are not settled, by their texts. */
  private Map<String, Row> candidates(
      Dataset<Row> rows, List<TopicCentre> placed, Set<String> settled) {
    List<Row> questions = QuestionSample.rows(rows, options.withAtMost(MOST_QUESTIONS));
    float[][] points = QuestionSample.placed(questions, QuestionSpace.of(space)).points();
    int[] voted = NeighbourVote.groups(points, TopicDiscovery.places(placed).nearest(points));
    Map<String, Row> candidates = new TreeMap<>();
    for (int i = 0; i < voted.length; i++) {
      String topic = placed.get(voted[i]).id();
      if (!settled.contains(topic)) {
        String text = questions.get(i).getAs(QuestionViews.TEXT_HASH);
        candidates.putIfAbsent(text, RowFactory.create(text, topic, points[i], night));
      }
    }
    return candidates;
  }
}
