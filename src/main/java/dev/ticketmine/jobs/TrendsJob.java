package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.causes.FindChangeDrivers;
import dev.ticketmine.stages.causes.NameDrivers;
import dev.ticketmine.stages.trends.CountTopicWeeks;
import dev.ticketmine.stages.trends.DetectAlerts;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ChangeDrivers;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.TopicWeeks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts topics by week, reports the weeks that left their expected range, and what drives them.
 */
public final class TrendsJob implements Job {
  private final Lake lake;
  private final Night night;
  private final Settings.Trends settings;

  /** Works on a lake for a night. */
  public TrendsJob(Lake lake, Night night, Settings.Trends settings) {
    this.lake = lake;
    this.night = night;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "trends";
  }

  @Override
  public JobResult run() {
    Dataset<Row> conversations = lake.require(Conversations.SCHEMA);
    Dataset<Row> topics = lake.read(ConversationTopics.SCHEMA);
    RoganGladen errors = new RoganGladen(settings.negativeRecall(), settings.negativeSpecificity());
    CountTopicWeeks weeks =
        new CountTopicWeeks(
            conversations,
            lake.read(ConversationMood.SCHEMA),
            lake.read(DailyOrders.SCHEMA),
            night.zone(),
            errors);
    DetectAlerts alerts =
        new DetectAlerts(conversations, night.zone(), errors, settings.falseDiscoveryRate());
    FindChangeDrivers drivers =
        new FindChangeDrivers(
            topics,
            conversations,
            lake.read(ConversationMood.SCHEMA),
            lake.read(Events.SCHEMA),
            night.zone());
    Map<String, Long> written = new LinkedHashMap<>();
    written.put(
        TopicWeeks.SCHEMA.name(), lake.write(TopicWeeks.SCHEMA, weeks.apply(topics), night));
    Dataset<Row> detected = alerts.apply(ShownTopics.of(lake, TopicWeeks.SCHEMA)).persist();
    written.put(
        ChangeDrivers.SCHEMA.name(),
        lake.write(ChangeDrivers.SCHEMA, drivers.apply(detected), night));
    NameDrivers named = new NameDrivers(lake.read(ChangeDrivers.SCHEMA));
    written.put(Alerts.SCHEMA.name(), lake.write(Alerts.SCHEMA, named.apply(detected), night));
    detected.unpersist();
    return new JobResult(written);
  }
}
