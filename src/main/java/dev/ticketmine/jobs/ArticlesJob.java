package dev.ticketmine.jobs;

import dev.ticketmine.archive.HelpCentre;
import dev.ticketmine.archive.SideTables;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.stages.ingest.QuarantineRows;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.Quarantine;
import java.util.LinkedHashMap;
import java.util.Map;

/** Replaces help articles, orders per day and events by what the given files hold. */
public final class ArticlesJob implements Job {
  private final Lake lake;
  private final Night night;
  private final ArticleInputs inputs;

  /** Reads these inputs. */
  public ArticlesJob(Lake lake, Night night, ArticleInputs inputs) {
    this.lake = lake;
    this.night = night;
    this.inputs = inputs;
  }

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public JobResult run() {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (!inputs.articles().isEmpty()) {
      HelpCentre helpCentre = HelpCentre.read(lake.spark(), inputs.articles(), night.zone());
      counts.put(Articles.SCHEMA.name(), lake.write(Articles.SCHEMA, helpCentre.articles(), night));
      counts.put(
          Quarantine.SCHEMA.name(),
          lake.add(
              Quarantine.SCHEMA,
              stored -> new QuarantineRows(stored, night.runId()).apply(helpCentre.rejected()),
              night));
    }
    if (!inputs.orders().isEmpty()) {
      counts.put(
          DailyOrders.SCHEMA.name(),
          lake.write(DailyOrders.SCHEMA, SideTables.orders(lake.spark(), inputs.orders()), night));
    }
    if (!inputs.events().isEmpty()) {
      Redactor redactor = new Redactor(inputs.redaction());
      counts.put(
          Events.SCHEMA.name(),
          lake.write(
              Events.SCHEMA, SideTables.events(lake.spark(), inputs.events(), redactor), night));
    }
    return new JobResult(counts);
  }
}
