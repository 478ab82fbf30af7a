package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.Agglomeration;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;

/**
 * Describes every topic that has a place: names, typical questions, counts, area, theme, state.
 * Names of known topics stay as they are. Names are made from a bounded number of questions near
 * each centre, on the driver.
 */
public final class DescribeTopics implements Stage {
  private static final int MEMBERS_PER_LANGUAGE = 150;

  private final Dataset<Row> centres;
  private final Dataset<Row> assignments;
  private final Dataset<Row> knownTopics;
  private final LocalDate night;
  private final ZoneId zone;
  private final TopicOptions options;
  private final KeptNames names;
  private final Curation curation;

  /** Side inputs: {@link TopicCentres}, {@link TopicAssignments}, {@link Topics} so far. */
  public DescribeTopics(
      Dataset<Row> centres,
      Dataset<Row> assignments,
      Dataset<Row> knownTopics,
      LocalDate night,
      ZoneId zone,
      Curation curation,
      TopicOptions options) {
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.assignments = TopicAssignments.SCHEMA.conform(assignments);
    this.knownTopics = Topics.SCHEMA.conform(knownTopics);
    this.night = night;
    this.zone = zone;
    this.curation = curation;
    this.names = new KeptNames(curation);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Topics.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> clear =
        rows.join(
            assignments
                .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
                .drop(TopicAssignments.CONVERSATION_ID),
            Questions.QUESTION_ID);
    Map<String, Row> counts = byTopic(counts(clear).collectAsList());
    Map<String, Row> known = byTopic(knownTopics.collectAsList());
    List<Row> placed =
        centres
            .filter(
                col(TopicCentres.CENTROID)
                    .isNotNull()
                    .and(col(TopicCentres.MERGED_INTO_TOPIC_ID).isNull()))
            .orderBy(TopicCentres.TOPIC_ID)
            .collectAsList();
    Areas areas = Areas.load();
    Map<String, String> areaByTopic = new TreeMap<>();
    Map<String, float[]> centroids = new TreeMap<>();
    for (Row centre : placed) {
      float[] centroid = FloatVectors.of(centre, centre.fieldIndex(TopicCentres.CENTROID));
      centroids.put(centre.getAs(TopicCentres.TOPIC_ID), centroid);
      areaByTopic.put(centre.getAs(TopicCentres.TOPIC_ID), areas.of(centroid));
    }
    TopicDescriptions descriptions =
        new TopicDescriptions(members(clear), new LabelMeaning(Embedders.shared(), centroids));
    Map<String, TopicDescriptions.Labels> labels =
        descriptions.labels(
            names.of(placed, known), List.copyOf(areaByTopic.keySet()), areaByTopic);
    Map<String, String> themes = themes(placed);
    List<Row> topics = new ArrayList<>();
    for (Row centre : placed) {
      String id = centre.getAs(TopicCentres.TOPIC_ID);
      Row count = counts.get(id);
      Date firstSeen = count == null ? date(known.get(id)) : count.getDate(5);
      Date lastSeen = count == null ? date(known.get(id)) : count.getDate(6);
      topics.add(
          RowFactory.create(
              id,
              themes.get(id),
              labels.get(id).de(),
              labels.get(id).en(),
              descriptions.keyphrases(id).toArray(String[]::new),
              question(descriptions, id, null),
              question(descriptions, id, "de"),
              question(descriptions, id, "en"),
              TypicalQuestions.exemplar(descriptions.members(id))
                  .map(TopicMember::questionId)
                  .orElse(null),
              TypicalQuestions.examples(descriptions.members(id)).toArray(String[]::new),
              areaByTopic.get(id),
              count == null ? 0L : count.getLong(1),
              count == null ? 0L : count.getLong(2),
              count == null ? 0L : count.getLong(3),
              count == null ? 0.0 : (double) count.getLong(4) / count.getLong(1),
              firstSeen,
              lastSeen,
              state(lastSeen),
              centroids.get(id),
              centre.getAs(TopicCentres.RADIUS),
              names.isGiven(id),
              curation.isIgnored(id)));
    }
    return rows.sparkSession().createDataFrame(topics, Topics.SCHEMA.columns());
  }

  private String state(Date lastSeen) {
    boolean isActive =
        lastSeen != null
            && !lastSeen.toLocalDate().isBefore(night.minusDays(options.dormantDays()));
    return isActive ? "active" : "dormant";
  }

  private static Date date(Row known) {
    return known == null ? null : known.getAs(Topics.LAST_SEEN_DATE);
  }

  private static String question(TopicDescriptions descriptions, String id, String language) {
    return descriptions.canonical(id, language).map(TopicMember::question).orElse(null);
  }

  /** About as many themes as the square root of the topics; the id is that of the first topic. */
  private static Map<String, String> themes(List<Row> placed) {
    float[][] centroids =
        placed.stream()
            .map(row -> FloatVectors.of(row, row.fieldIndex(TopicCentres.CENTROID)))
            .toArray(float[][]::new);
    int[] groups = Agglomeration.groups(centroids, (int) Math.round(Math.sqrt(placed.size())));
    String[] themeIds = new String[placed.size()];
    Map<String, String> themes = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      String id = placed.get(i).getAs(TopicCentres.TOPIC_ID);
      if (themeIds[groups[i]] == null) {
        themeIds[groups[i]] = TopicIds.hash("theme of " + id);
      }
      themes.put(id, themeIds[groups[i]]);
    }
    return themes;
  }

  private List<TopicMember> members(Dataset<Row> clear) {
    return clear
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy(TopicAssignments.TOPIC_ID, Questions.LANGUAGE)
                        .orderBy(TopicAssignments.DISTANCE, Questions.QUESTION_ID)))
        .filter(col("rank").leq(MEMBERS_PER_LANGUAGE))
        .filter(col(Questions.QUESTION).isNotNull())
        .select(
            TopicAssignments.TOPIC_ID,
            Questions.QUESTION_ID,
            Questions.CUSTOMER_KEY,
            Questions.LANGUAGE,
            Questions.KIND,
            Questions.QUESTION,
            Questions.SEARCH_TEXT,
            TopicAssignments.DISTANCE)
        .orderBy(Questions.QUESTION_ID)
        .collectAsList()
        .stream()
        .map(
            row ->
                new TopicMember(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getDouble(7)))
        .toList();
  }

  private Dataset<Row> counts(Dataset<Row> clear) {
    Column day = to_date(from_utc_timestamp(col(Questions.ASKED_AT), zone.getId()));
    return clear
        .groupBy(TopicAssignments.TOPIC_ID)
        .agg(
            count(lit(1)).as("questions"),
            count_distinct(col(Questions.CONVERSATION_ID)).as("conversations"),
            count_distinct(col(Questions.CUSTOMER_KEY)).as("customers"),
            sum(when(col(Questions.LANGUAGE).equalTo("de"), 1L).otherwise(0L)).as("german"),
            min(day).as("first"),
            max(day).as("last"));
  }

  private static Map<String, Row> byTopic(List<Row> rows) {
    Map<String, Row> byTopic = new TreeMap<>();
    rows.forEach(row -> byTopic.put(row.getAs(Topics.TOPIC_ID), row));
    return byTopic;
  }
}
