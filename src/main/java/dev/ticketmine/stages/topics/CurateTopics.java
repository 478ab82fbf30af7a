package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.Curation.Action;
import dev.ticketmine.stages.topics.Curation.Line;
import dev.ticketmine.stages.topics.TopicCentre.Change;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Lays the merges that people want over the topics found, and says what changed against the night
 * before: a merged topic's place stays, but its questions count for the other one.
 */
public final class CurateTopics implements Stage {
  private final TopicsBefore before;
  private final Dataset<Row> events;
  private final Curation curation;

  /**
   * Side inputs: the topics before this night; all {@link TopicEvents} of the lake, which tell an
   * id that is mistyped from one of another time.
   */
  public CurateTopics(TopicsBefore before, Dataset<Row> events, Curation curation) {
    this.before = before;
    this.events = TopicEvents.SCHEMA.conform(events);
    this.curation = curation;
  }

  @Override
  public TableSchema input() {
    return TopicCentres.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicCentres.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    List<TopicCentre> centres =
        rows.orderBy(TopicCentres.TOPIC_ID).collectAsList().stream().map(TopicCentre::of).toList();
    checkIds(centres);
    Set<String> idsBefore = before.ids();
    Map<String, String> merges = merges(centres);
    Map<String, String> origins = origins();
    List<TopicCentre> curated = new ArrayList<>();
    for (TopicCentre centre : centres) {
      boolean isKnown = idsBefore.contains(centre.id());
      String target = merges.get(centre.mergedInto() == null ? centre.id() : centre.mergedInto());
      if (centre.place() != null && target != null) {
        Change change = isKnown ? Change.curated(TopicCentre.MERGED, target) : Change.NONE;
        curated.add(centre.into(target, change));
      } else if (centre.isLive()
          && !isKnown
          && TopicCentre.CONTINUED.equals(centre.change().event())) {
        // It was merged by a line that is gone.
        String origin = origins.get(centre.id());
        curated.add(
            centre.withChange(
                origin == null
                    ? Change.curated(TopicCentre.SPLIT)
                    : Change.curated(TopicCentre.SPLIT, origin)));
      } else {
        curated.add(centre);
      }
    }
    Set<String> left = new TreeSet<>(idsBefore);
    centres.forEach(centre -> left.remove(centre.id()));
    // What people gave by a line that is gone.
    left.forEach(id -> curated.add(gone(id)));
    return rows.sparkSession()
        .createDataFrame(
            curated.stream().map(TopicCentre::row).toList(), TopicCentres.SCHEMA.columns());
  }

  private static TopicCentre gone(String id) {
    return new TopicCentre(
        id, null, null, new Radii(0, 0), null, Change.curated(TopicCentre.RETIRED), true);
  }

  /** Merges whose target is there; it may itself count for another one. */
  private Map<String, String> merges(List<TopicCentre> centres) {
    Map<String, String> ends = new HashMap<>();
    centres.stream()
        .filter(centre -> centre.place() != null)
        .forEach(
            centre ->
                ends.put(
                    centre.id(), centre.mergedInto() == null ? centre.id() : centre.mergedInto()));
    Map<String, String> merges = new HashMap<>();
    curation
        .merges()
        .forEach(
            (from, to) -> {
              String end = ends.get(to);
              if (end != null && !end.equals(from)) {
                merges.put(from, end);
              }
            });
    return merges;
  }

  /** The topic that each was merged into last. */
  private Map<String, String> origins() {
    Map<String, String> origins = new HashMap<>();
    before
        .events()
        .filter(col(TopicEvents.EVENT).equalTo(TopicCentre.MERGED))
        .groupBy(TopicEvents.TOPIC_ID)
        .agg(max_by(col(TopicEvents.RELATED_TOPIC_IDS).getItem(0), col(TopicEvents.EVENT_DATE)))
        .collectAsList()
        .forEach(row -> origins.put(row.getString(0), row.getString(1)));
    return origins;
  }

  private void checkIds(List<TopicCentre> centres) {
    if (curation.lines().isEmpty()) {
      return;
    }
    Set<String> known =
        events.select(TopicEvents.TOPIC_ID).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toCollection(HashSet::new));
    centres.forEach(centre -> known.add(centre.id()));
    known.addAll(curation.givenIds());
    for (Line line : curation.lines()) {
      check(line, "topic_id", line.topicId(), known);
      if (line.action() == Action.merge) {
        check(line, "value", line.value(), known);
      }
    }
  }

  private void check(Line line, String column, String id, Set<String> known) {
    if (!known.contains(id)) {
      throw new UserException(
          Kind.INPUT,
          "%s line %d: %s is no topic of this lake. Copy the id from table topics, or take the line out."
              .formatted(curation.file(), line.number(), column));
    }
  }
}
