package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** Ids of recommendations: the same advice has the same id on every night. */
final class RecommendationId {
  private static final Map<String, String> KIND_OF_STATUS =
      Map.of(
          "missing", "write_article",
          "weak", "improve_article",
          "stale", "update_article",
          "unfindable", "make_findable",
          "duplicate", "merge_articles",
          "language_missing", "translate_article");

  /** Returns the kind of recommendation that answers a content gap; null for none. */
  static String kind(String gapStatus) {
    return KIND_OF_STATUS.get(gapStatus);
  }

  /** Returns the kinds whose advice is to publish content. */
  static List<String> contentKinds() {
    return KIND_OF_STATUS.values().stream().sorted().toList();
  }

  /** Returns the id of advice to publish content, as a column. */
  static Column ofContent(Column kind, Column topicId, Column language) {
    return sha2(concat_ws("\n", kind, topicId, language, lit("")), 256);
  }

  /** Returns the SHA-256 of the parts, in hexadecimal; a null part counts as empty. */
  static String of(String kind, String topicId, String language, String value) {
    String text = String.join("\n", kind, text(topicId), text(language), text(value));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String text(String part) {
    return part == null ? "" : part;
  }

  private RecommendationId() {}
}
