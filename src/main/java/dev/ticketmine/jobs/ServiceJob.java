package dev.ticketmine.jobs;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.service.CompareLanguages;
import dev.ticketmine.stages.service.FindThresholds;
import dev.ticketmine.stages.service.MeasureService;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.LanguageParities;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ResponseThresholds;
import dev.ticketmine.tables.ServiceMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Computes the service figures, the time beyond which satisfaction falls, and how German and
 * English compare.
 */
public final class ServiceJob implements Job {
  private final Lake lake;
  private final Night night;
  private final BusinessCalendar calendar;
  private final int firstResponseTargetMinutes;

  /** Works on a lake for a night; a first answer is in time within so many calendar minutes. */
  public ServiceJob(
      Lake lake, Night night, BusinessCalendar calendar, int firstResponseTargetMinutes) {
    this.lake = lake;
    this.night = night;
    this.calendar = calendar;
    this.firstResponseTargetMinutes = firstResponseTargetMinutes;
  }

  @Override
  public String name() {
    return "service";
  }

  @Override
  public JobResult run() {
    Dataset<Row> conversations = lake.require(Conversations.SCHEMA);
    Dataset<Row> messages = lake.require(Messages.SCHEMA);
    Dataset<Row> topics = lake.read(ConversationTopics.SCHEMA);
    MeasureService metrics =
        new MeasureService(
            messages, topics, lake.read(DailyOrders.SCHEMA), calendar, firstResponseTargetMinutes);
    FindThresholds thresholds = new FindThresholds(messages, topics);
    Map<String, Long> written = new LinkedHashMap<>();
    written.put(
        ServiceMetrics.SCHEMA.name(),
        lake.write(ServiceMetrics.SCHEMA, metrics.apply(conversations), night));
    written.put(
        ResponseThresholds.SCHEMA.name(),
        lake.write(ResponseThresholds.SCHEMA, thresholds.apply(conversations), night));
    written.put(
        LanguageParities.SCHEMA.name(),
        lake.write(
            LanguageParities.SCHEMA,
            new CompareLanguages().apply(lake.read(ServiceMetrics.SCHEMA)),
            night));
    return new JobResult(written);
  }
}
