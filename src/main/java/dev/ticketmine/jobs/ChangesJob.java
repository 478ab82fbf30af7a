package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.RunLedger.Origin;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.changes.CompareNights;
import dev.ticketmine.stages.changes.EarlierState;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.NightChanges;
import dev.ticketmine.tables.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says why the night counts other conversations than the one published before it. */
public final class ChangesJob implements Job {
  private final Lake lake;
  private final Night night;
  private final Settings settings;

  /** Works on a lake for a night. */
  public ChangesJob(Lake lake, Night night, Settings settings) {
    this.lake = lake;
    this.night = night;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public JobResult run() {
    Optional<Row> published = new RunLedger(lake).before(night.date());
    Dataset<Row> rows =
        published.map(this::compared).orElseGet(() -> NightChanges.SCHEMA.empty(lake.spark()));
    return new JobResult(
        Map.of(NightChanges.SCHEMA.name(), lake.write(NightChanges.SCHEMA, rows, night)));
  }

  private Dataset<Row> compared(Row run) {
    EarlierNight before = EarlierNight.published(Optional.of(run), lake);
    EarlierState earlier =
        new EarlierState(
            run.getAs(Runs.RUN_ID),
            RunLedger.asOf(run),
            before.read(Conversations.SCHEMA),
            before.read(ConversationTopics.SCHEMA),
            changedSettings(run));
    return new CompareNights(lake.require(Conversations.SCHEMA), earlier, night.zone())
        .apply(lake.read(ConversationTopics.SCHEMA));
  }

  private List<String> changedSettings(Row run) {
    Origin now = Origin.of(settings, Set.of());
    List<String> changed = new ArrayList<>();
    if (!now.configHash().equals(run.getAs(Runs.CONFIG_HASH))) {
      changed.add("configuration");
    }
    if (!now.modelHash().equals(run.getAs(Runs.MODEL_HASH))) {
      changed.add("model");
    }
    if (!now.codeVersion().equals(run.getAs(Runs.CODE_VERSION))) {
      changed.add("code");
    }
    return changed;
  }
}
