package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.NeighbourVote;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Chooses the questions that stand for topics which have none: of a bounded sample those that the
 * vote of their neighbours gives to the topic, the first few in order of their texts' hashes.
 * Topics that have some keep them, so that unchanged questions keep their topic; only one that
 * another was split from chooses anew.
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
    Set<String> settled = settled(placed);
    List<Row> chosen = settled.size() == placed.size() ? List.of() : chosen(rows, placed, settled);
    Dataset<Row> fresh = rows.sparkSession().createDataFrame(chosen, output().columns());
    return known
        .filter(col(TopicPrototypes.TOPIC_ID).isInCollection(settled))
        // A text stands for one topic: the last that chose it.
        .join(fresh, new String[] {TopicPrototypes.TEXT_HASH}, "left_anti")
        .unionByName(fresh);
  }

  /** The topics that keep what stands for them. */
  private Set<String> settled(List<TopicCentre> placed) {
    Set<String> settled =
        known.select(TopicPrototypes.TOPIC_ID).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toCollection(HashSet::new));
    settled.retainAll(placed.stream().map(TopicCentre::id).toList());
    placed.stream()
        .filter(topic -> TopicCentre.SPLIT.equals(topic.change().event()))
        .forEach(
            topic -> {
              settled.remove(topic.id());
              topic.change().related().forEach(settled::remove);
            });
    return settled;
  }

  private List<Row> chosen(Dataset<Row> rows, List<TopicCentre> placed, Set<String> settled) {
    List<Row> questions = QuestionSample.rows(rows, options.withAtMost(MOST_QUESTIONS));
    float[][] points = QuestionSample.placed(questions, QuestionSpace.of(space)).points();
    Centroids middles = TopicDiscovery.places(placed);
    int[] voted = NeighbourVote.groups(points, middles.nearest(points));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Row> chosen = new TreeMap<>();
    for (int i = 0; i < voted.length; i++) {
      String topic = placed.get(voted[i]).id();
      String text = questions.get(i).getAs(QuestionViews.TEXT_HASH);
      if (!settled.contains(topic)
          && !chosen.containsKey(text)
          && counts.merge(topic, 1, Integer::sum) <= MOST_OF_A_TOPIC) {
        chosen.put(text, RowFactory.create(text, topic, points[i], night));
      }
    }
    return new ArrayList<>(chosen.values());
  }
}
