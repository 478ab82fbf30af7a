package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.stages.tags.FollowMapping;
import dev.ticketmine.stages.tags.MapTags;
import dev.ticketmine.stages.tags.OverlayTags;
import dev.ticketmine.stages.tags.UsedTags;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagMappings;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.taxonomy.ChangeChecks;
import dev.ticketmine.taxonomy.ChangeFileReader;
import dev.ticketmine.taxonomy.Retagging;
import dev.ticketmine.taxonomy.Taxonomy;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes which tags the conversations of an archive would have after changes: a mapping, and its
 * inverse. The archive itself stays as it is.
 */
public final class ApplyTagsJob implements Job {
  private static final String MAPPING_SUFFIX = ".jsonl";

  /**
   * What to apply.
   *
   * @param file changes in YAML, or a mapping or inverse that an earlier call wrote
   * @param after mapping of an earlier call from whose result to start; null for the archive's tags
   * @param out folder to write to
   */
  public record Request(Path file, Path after, Path out) {}

  private final Lake lake;
  private final Request request;
  private final Taxonomy taxonomy;

  /** Works on a lake that is open to read. */
  public ApplyTagsJob(Lake lake, Request request, Settings.Tags settings) {
    this.lake = lake;
    this.request = request;
    this.taxonomy = TagFiles.taxonomy(settings);
  }

  @Override
  public String name() {
    return "tags apply";
  }

  @Override
  public JobResult run() {
    Dataset<Row> archive = lake.require(Conversations.SCHEMA);
    Dataset<Row> conversations =
        request.after() == null
            ? archive
            : new OverlayTags(mapping(request.after(), "--after")).apply(archive);
    Map<String, Long> rows = new LinkedHashMap<>();
    boolean isMapping = request.file().toString().endsWith(MAPPING_SUFFIX);
    Dataset<Row> result = isMapping ? followed(conversations, rows) : changed(conversations);
    Dataset<Row> sorted = result.orderBy(TagMappings.CONVERSATION_ID).cache();
    try {
      long changed = new MappingFiles(request.out()).write(sorted);
      rows.computeIfPresent("left alone", (name, known) -> known - changed);
      rows.put("conversations changed", changed);
      return new JobResult(rows);
    } finally {
      sorted.unpersist();
    }
  }

  private Dataset<Row> followed(Dataset<Row> conversations, Map<String, Long> rows) {
    Dataset<Row> mapping = mapping(request.file(), "FILE");
    rows.put("left alone", mapping.count());
    return new FollowMapping(mapping).apply(conversations);
  }

  private Dataset<Row> changed(Dataset<Row> conversations) {
    List<TaxonomyChange> changes =
        ChangeFileReader.read(TagFiles.text(request.file(), "FILE"), request.file().toString());
    List<String> topics =
        lake.read(Topics.SCHEMA).select(Topics.TOPIC_ID).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    new ChangeChecks(request.file().toString(), UsedTags.of(conversations), topics, taxonomy)
        .check(changes);
    return new MapTags(lake.read(ConversationTopics.SCHEMA), new Retagging(changes))
        .apply(conversations);
  }

  private Dataset<Row> mapping(Path file, String namedBy) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserException(
          Kind.NO_INPUT,
          "%s names %s, which is missing or no file. Name a %s or %s that 'tags apply' wrote."
              .formatted(namedBy, file, MappingFiles.MAPPING, MappingFiles.INVERSE));
    }
    return MappingFiles.read(lake.spark(), file);
  }
}
