package dev.ticketmine.stages.tags;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagProfiles;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Says of every tag what it is worth as a measure. Method: docs/methods/tags.md. */
public final class AuditTags implements Stage {
  /** Verdicts are no sentences. */
  private static final TagText ANY_LANGUAGE = new TagText("en", Floor.DEFAULT);

  private final Dataset<Row> topics;
  private final TagOptions options;

  /** Takes rows of {@link Topics}. */
  public AuditTags(Dataset<Row> topics, TagOptions options) {
    this.topics = Topics.SCHEMA.conform(topics);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return TagProfiles.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagAudit.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> profiles) {
    Optional<TagArchive> archive = TagArchive.read(profiles);
    List<Row> rows = archive.map(this::rows).orElse(List.of());
    return profiles.sparkSession().createDataFrame(rows, TagAudit.SCHEMA.columns());
  }

  private List<Row> rows(TagArchive archive) {
    TagTests tests = new TagTests(archive.tagged(), options);
    TagReview review = new TagReview(archive, TopicNames.read(topics), options, ANY_LANGUAGE);
    TagHierarchy hierarchy = new TagHierarchy(archive.tags(), options);
    return archive.tags().stream()
        .map(
            tag ->
                RowFactory.create(
                    tag.name(),
                    tag.conversations(),
                    (double) tag.conversations() / archive.archive().conversations(),
                    Date.valueOf(tag.first()),
                    Date.valueOf(tag.last()),
                    orNull(tests.negativeShare(tag)),
                    tag.topics().isEmpty() ? null : Counts.effectiveNumber(tag.topics()),
                    tests.why(tag).text(),
                    tests.spike(tag).text(),
                    orNull(tests.consistency(tag)),
                    review.verdict(tag),
                    TagScore.why(tag),
                    TagScore.spike(tag),
                    CollectionConverters.asScala(tag.by(ProfileTags.WEEK)),
                    hierarchy.parent(tag).map(TagProfile::name).orElse(null),
                    options.isProtected(tag)))
        .toList();
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
