package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.AssignTopics;
import dev.ticketmine.stages.topics.ChooseConversationTopics;
import dev.ticketmine.stages.topics.DescribeTopics;
import dev.ticketmine.stages.topics.DiscoverTopics;
import dev.ticketmine.stages.topics.FitQuestionSpace;
import dev.ticketmine.stages.topics.GroupThemes;
import dev.ticketmine.stages.topics.RecordTopicEvents;
import dev.ticketmine.stages.topics.RecordTopicSpace;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.stages.topics.ViewQuestions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Questions and their vectors to topics, assignments, themes and events. */
public final class TopicsJob implements Job {
  private final Lake lake;
  private final Night night;
  private final TopicOptions options;
  private final Map<String, Long> written = new LinkedHashMap<>();

  /** Works on this lake for this night. */
  public TopicsJob(Lake lake, Night night, TopicOptions options) {
    this.lake = lake;
    this.night = night;
    this.options = options;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public JobResult run() {
    Dataset<Row> questions = lake.require(Questions.SCHEMA);
    Dataset<Row> known = lake.read(Topics.SCHEMA);
    Dataset<Row> knownSpace = lake.read(TopicSpace.SCHEMA);
    Dataset<Row> events = lake.read(TopicEvents.SCHEMA);
    Dataset<Row> views =
        new ViewQuestions(lake.require(QuestionVectors.SCHEMA), lake.read(Messages.SCHEMA))
            .apply(questions)
            .cache();
    Dataset<Row> fitted =
        new FitQuestionSpace(knownSpace, night.date(), options).apply(views).cache();
    Dataset<Row> centres =
        new DiscoverTopics(fitted, known, knownSpace, events, night.date(), options).apply(views);
    write(TopicSpace.SCHEMA, new RecordTopicSpace(fitted, night.date()).apply(centres));
    Dataset<Row> assignments =
        write(TopicAssignments.SCHEMA, new AssignTopics(centres, fitted).apply(views));
    fitted.unpersist();
    views.unpersist();
    Dataset<Row> conversations =
        write(
            ConversationTopics.SCHEMA, new ChooseConversationTopics(assignments).apply(questions));
    Dataset<Row> described =
        new DescribeTopics(centres, assignments, known, night.date(), night.zone(), options)
            .apply(questions);
    write(
        TopicEvents.SCHEMA, new RecordTopicEvents(events, centres, night.date()).apply(described));
    Dataset<Row> topics = write(Topics.SCHEMA, described);
    write(Themes.SCHEMA, new GroupThemes(conversations).apply(topics));
    return new JobResult(written);
  }

  private Dataset<Row> write(TableSchema table, Dataset<Row> rows) {
    written.put(table.name(), lake.write(table, rows, night));
    return lake.read(table);
  }
}
