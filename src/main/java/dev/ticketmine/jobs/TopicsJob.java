package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.stages.topics.AssignTopics;
import dev.ticketmine.stages.topics.ChooseConversationTopics;
import dev.ticketmine.stages.topics.ChoosePrototypes;
import dev.ticketmine.stages.topics.CurateTopics;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.DescribeTopics;
import dev.ticketmine.stages.topics.DiscoverTopics;
import dev.ticketmine.stages.topics.FitQuestionSpace;
import dev.ticketmine.stages.topics.GroupThemes;
import dev.ticketmine.stages.topics.MoveQuestions;
import dev.ticketmine.stages.topics.RecordTopicEvents;
import dev.ticketmine.stages.topics.RecordTopicMoves;
import dev.ticketmine.stages.topics.RecordTopicSpace;
import dev.ticketmine.stages.topics.RediscoverySchedule;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.stages.topics.TopicsBefore;
import dev.ticketmine.stages.topics.ViewQuestions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicMoves;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Questions and their vectors to topics, assignments, themes, events and moves. */
public final class TopicsJob implements Job {
  private final Lake lake;
  private final Night night;
  private final Curation curation;
  private final TopicOptions options;
  private final Map<String, Long> written = new LinkedHashMap<>();

  /**
   * Works on this lake for this night.
   *
   * @param curation what people say about topics
   */
  public TopicsJob(Lake lake, Night night, Curation curation, TopicOptions options) {
    this.lake = lake;
    this.night = night;
    this.curation = curation;
    this.options = options;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public JobResult run() {
    EarlierNight earlier = EarlierNight.before(night, lake);
    TopicsBefore before =
        new TopicsBefore(
            earlier.read(Topics.SCHEMA),
            earlier.read(TopicSpace.SCHEMA),
            earlier.read(TopicAssignments.SCHEMA),
            earlier.read(TopicEvents.SCHEMA));
    boolean isRediscovery =
        RediscoverySchedule.isDue(before.space(), night.date(), options.rediscoverDays());
    Dataset<Row> knownSpace =
        isRediscovery ? TopicSpace.SCHEMA.empty(lake.spark()) : before.space();
    Dataset<Row> questions = lake.require(Questions.SCHEMA);
    Dataset<Row> views =
        new ViewQuestions(
                lake.require(QuestionVectors.SCHEMA),
                new PlainPlaceholders().apply(lake.read(Messages.SCHEMA)))
            .apply(questions)
            .cache();
    Dataset<Row> fitted =
        new FitQuestionSpace(knownSpace, night.date(), options).apply(views).cache();
    Dataset<Row> found =
        new DiscoverTopics(fitted, before, curation, isRediscovery, options).apply(views);
    Dataset<Row> centres =
        new CurateTopics(before, lake.read(TopicEvents.SCHEMA), curation).apply(found);
    write(TopicSpace.SCHEMA, new RecordTopicSpace(fitted, night.date()).apply(found));
    Dataset<Row> knownPrototypes =
        isRediscovery
            ? TopicPrototypes.SCHEMA.empty(lake.spark())
            : earlier.read(TopicPrototypes.SCHEMA);
    Dataset<Row> prototypes =
        write(
            TopicPrototypes.SCHEMA,
            new ChoosePrototypes(knownPrototypes, fitted, centres, night.date(), options)
                .apply(views));
    Dataset<Row> assignments =
        write(
            TopicAssignments.SCHEMA,
            new MoveQuestions(centres, curation)
                .apply(new AssignTopics(centres, prototypes, fitted).apply(views)));
    Dataset<Row> conversations =
        write(
            ConversationTopics.SCHEMA, new ChooseConversationTopics(assignments).apply(questions));
    Dataset<Row> moves =
        write(
            TopicMoves.SCHEMA,
            new RecordTopicMoves(was(earlier), centres, views, fitted, night.date())
                .apply(assignments));
    fitted.unpersist();
    views.unpersist();
    Dataset<Row> described =
        new DescribeTopics(
                centres,
                assignments,
                before.topics(),
                night.date(),
                night.zone(),
                curation,
                options)
            .apply(questions);
    Dataset<Row> topics = write(Topics.SCHEMA, described);
    write(
        TopicEvents.SCHEMA,
        new RecordTopicEvents(before, centres, moves, night.date()).apply(topics));
    write(Themes.SCHEMA, new GroupThemes(conversations).apply(topics));
    return new JobResult(written);
  }

  private static RecordTopicMoves.Before was(EarlierNight earlier) {
    return new RecordTopicMoves.Before(
        earlier.read(TopicMoves.SCHEMA),
        earlier.read(TopicAssignments.SCHEMA),
        earlier.read(Questions.SCHEMA),
        earlier.read(QuestionVectors.SCHEMA),
        new PlainPlaceholders().apply(earlier.read(Messages.SCHEMA)),
        earlier.read(TopicSpace.SCHEMA));
  }

  private Dataset<Row> write(TableSchema table, Dataset<Row> rows) {
    written.put(table.name(), lake.write(table, rows, night));
    return lake.read(table);
  }
}
