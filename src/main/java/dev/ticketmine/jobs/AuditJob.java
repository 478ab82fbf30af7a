package dev.ticketmine.jobs;

import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.quality.Check;
import dev.ticketmine.quality.TableChecks;
import dev.ticketmine.tables.Catalogue;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks all tables of a night before it is published; a broken rule stops the night. */
final class AuditJob implements Job {
  private final Lake lake;

  AuditJob(Lake lake) {
    this.lake = lake;
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
    checks.add(refers(Messages.SCHEMA, Messages.CONVERSATION_ID, Conversations.SCHEMA));
    checks.add(refers(Questions.SCHEMA, Questions.MESSAGE_ID, Messages.SCHEMA));
    checks.add(refers(TopicAssignments.SCHEMA, TopicAssignments.TOPIC_ID, Topics.SCHEMA));
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
    return JobResult.of("checks passed", checks.size());
  }

  private Check refers(TableSchema table, String column, TableSchema other) {
    return TableChecks.refersTo(table, lake.read(table), column, other, lake.read(other));
  }
}
