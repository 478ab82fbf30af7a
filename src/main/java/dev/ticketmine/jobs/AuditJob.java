package dev.ticketmine.jobs;

import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.quality.Check;
import dev.ticketmine.quality.TableChecks;
import dev.ticketmine.quality.TopicChurn;
import dev.ticketmine.tables.Catalogue;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Reference;
import dev.ticketmine.tables.TopicMoves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks all tables of a night before it is published; a broken rule stops the night. */
final class AuditJob implements Job {
  private final Lake lake;
  private final Night night;
  private final double maximumChurn;

  /**
   * Works on a lake for a night.
   *
   * @param maximumChurn share of recent conversations that may change their chief topic
   */
  AuditJob(Lake lake, Night night, double maximumChurn) {
    this.lake = lake;
    this.night = night;
    this.maximumChurn = maximumChurn;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public JobResult run() {
    List<Check> checks = new ArrayList<>();
    Map<String, Fingerprint> prints = lake.fingerprints();
    for (TableSchema table : Catalogue.TABLES) {
      Fingerprint print = prints.get(table.name());
      if (print != null) {
        checks.add(TableChecks.keyIsUnique(table, print.rows(), print.distinctKeys()));
      }
    }
    Catalogue.REFERENCES.forEach(reference -> checks.add(check(reference)));
    String broken =
        checks.stream()
            .filter(check -> !check.holds())
            .map(
                check ->
                    "table %s: %s, but %s"
                        .formatted(check.table(), check.description(), check.measure()))
            .collect(Collectors.joining("; "));
    if (!broken.isEmpty()) {
      throw new IllegalStateException("The audit failed: " + broken);
    }
    TopicChurn churn = churn();
    churn.require(maximumChurn);
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("checks passed", (long) checks.size());
    counts.put("recent conversations compared", churn.compared());
    counts.put("of these with another topic", churn.changed());
    return new JobResult(counts);
  }

  private TopicChurn churn() {
    EarlierNight before = EarlierNight.before(night, lake);
    return TopicChurn.of(
        new TopicChurn.Snapshot(
            before.read(Conversations.SCHEMA), before.read(ConversationTopics.SCHEMA)),
        new TopicChurn.Snapshot(
            lake.read(Conversations.SCHEMA), lake.read(ConversationTopics.SCHEMA)),
        lake.read(TopicMoves.SCHEMA),
        night.date());
  }

  private Check check(Reference reference) {
    TableSchema other = reference.other();
    return TableChecks.refersTo(
        reference.table(),
        lake.read(reference.table()),
        reference.column(),
        other,
        lake.read(other));
  }
}
