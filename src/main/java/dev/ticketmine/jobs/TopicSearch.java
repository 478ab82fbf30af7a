package dev.ticketmine.jobs;

import dev.ticketmine.stages.topics.ChoosePrototypes;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.DiscoverTopics;
import dev.ticketmine.stages.topics.KMeansTopics;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.stages.topics.TopicsBefore;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A way to find topics among questions, so that ways can be compared. */
@FunctionalInterface
interface TopicSearch {
  /** A night before which no topic was known. */
  LocalDate NIGHT = LocalDate.EPOCH;

  /**
   * Returns {@link dev.ticketmine.stages.topics.TopicCentres}.
   *
   * @param views {@link dev.ticketmine.stages.topics.QuestionViews}
   * @param space {@link TopicSpace} without topics
   */
  Dataset<Row> centres(Dataset<Row> views, Dataset<Row> space);

  /**
   * Returns {@link TopicPrototypes} of the centres.
   *
   * @param views {@link dev.ticketmine.stages.topics.QuestionViews}
   * @param space {@link TopicSpace} without topics
   */
  default Dataset<Row> prototypes(Dataset<Row> views, Dataset<Row> space, Dataset<Row> centres) {
    Dataset<Row> none = TopicPrototypes.SCHEMA.empty(views.sparkSession());
    return new ChoosePrototypes(none, space, centres, NIGHT, TopicOptions.defaults()).apply(views);
  }

  /** The same way, but every text goes to the nearest centre. */
  default TopicSearch withoutPrototypes() {
    TopicSearch search = this;
    return new TopicSearch() {
      @Override
      public Dataset<Row> centres(Dataset<Row> views, Dataset<Row> space) {
        return search.centres(views, space);
      }

      @Override
      public Dataset<Row> prototypes(Dataset<Row> views, Dataset<Row> space, Dataset<Row> centres) {
        return TopicPrototypes.SCHEMA.empty(views.sparkSession());
      }
    };
  }

  /** The way of a first night. */
  static TopicSearch asInANight(TopicOptions options) {
    return (views, space) ->
        new DiscoverTopics(
                space, TopicsBefore.none(views.sparkSession()), Curation.none(), false, options)
            .apply(views);
  }

  /** k-means with so many topics. */
  static TopicSearch byKMeans(int count, TopicOptions options) {
    return (views, space) -> new KMeansTopics(space, count, options).apply(views);
  }
}
