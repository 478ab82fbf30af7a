package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.trends.CountTopicWeeks;
import dev.ticketmine.stages.trends.DetectAlerts;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.TopicWeeks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts topics by week and reports the weeks that left their expected range. */
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
        new DetectAlerts(
            topics, conversations, night.zone(), errors, settings.falseDiscoveryRate());
    Map<String, Long> written = new LinkedHashMap<>();
    written.put(
        TopicWeeks.SCHEMA.name(), lake.write(TopicWeeks.SCHEMA, weeks.apply(topics), night));
    written.put(
        Alerts.SCHEMA.name(),
        lake.write(Alerts.SCHEMA, alerts.apply(ShownTopics.of(lake, TopicWeeks.SCHEMA)), night));
    return new JobResult(written);
  }
}
