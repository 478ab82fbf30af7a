package dev.ticketmine.archive.format;

import java.time.Instant;
import java.util.List;

/**
 * A help article as the export holds it.
 *
 * @param language language as stated; null if the export says none
 * @param bodyText text without markup; one paragraph, heading or list item per line
 */
public record RawArticle(
    RecordPosition position,
    String articleId,
    String language,
    String title,
    String bodyText,
    String url,
    String section,
    List<String> labels,
    Instant createdAt,
    Instant updatedAt,
    Long views,
    Long helpfulVotes,
    Long unhelpfulVotes,
    boolean isDraft) {
  /** Copies the labels. */
  public RawArticle {
    labels = List.copyOf(labels);
  }
}
