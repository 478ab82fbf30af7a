package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads articles as the APIs of help centres return them. */
final class ArticleExports {
  /** Before the id of a section, until its name is known. */
  static final String SECTION_ID = "section:";

  private static final double PERCENT = 100;

  private final RecordPosition position;
  private final ExportFields fields;

  ArticleExports(RecordPosition position, ExportFields fields) {
    this.position = position;
    this.fields = fields;
  }

  /** Returns the article in all languages that stand in the record. */
  List<RawArticle> articles() throws InvalidRecord {
    if ("article".equals(fields.plain("type"))) {
      return intercom();
    }
    boolean isFreshdesk =
        fields.has("folder_id") || fields.has("description_text") || fields.has("thumbs_up");
    return List.of(isFreshdesk ? freshdesk() : zendesk());
  }

  /** Field names: developer.zendesk.com, Help Center API. */
  private RawArticle zendesk() throws InvalidRecord {
    Instant edited = fields.time("edited_at");
    // The sum is of votes up and down, the count of both.
    Long count = fields.rounded("vote_count");
    Integer sum = fields.integer("vote_sum", Integer.MIN_VALUE, Integer.MAX_VALUE);
    boolean isKnown = count != null && sum != null && Math.abs(sum) <= count;
    return article(
        fields.requiredId("id"),
        fields.text("locale"),
        fields.firstText("title", "name"),
        fields.text("body"),
        fields.text("html_url"),
        sectionOf("section_id"),
        fields.texts("label_names"),
        fields.time("created_at"),
        edited == null ? fields.time("updated_at") : edited,
        null,
        isKnown ? (count + sum) / 2 : null,
        isKnown ? (count - sum) / 2 : null,
        fields.flag("draft", false));
  }

  /** Returns a translation of Zendesk Guide; it names the article it is of. */
  RawArticle translation() throws InvalidRecord {
    return article(
        fields.requiredId("source_id"),
        fields.text("locale"),
        fields.text("title"),
        fields.text("body"),
        fields.text("html_url"),
        null,
        List.of(),
        fields.time("created_at"),
        fields.time("updated_at"),
        null,
        null,
        null,
        fields.flag("draft", false));
  }

  /** Field names: developers.freshdesk.com, solutions. */
  private RawArticle freshdesk() throws InvalidRecord {
    List<String> labels = new ArrayList<>(fields.texts("tags"));
    String body = fields.firstText("description", "description_text");
    return article(
        fields.requiredId("id"),
        fields.text("language"),
        fields.text("title"),
        body,
        fields.text("url"),
        sectionOf("folder_id"),
        labels,
        fields.time("created_at"),
        fields.time("updated_at"),
        fields.rounded("hits"),
        fields.rounded("thumbs_up"),
        fields.rounded("thumbs_down"),
        "1".equals(fields.plain("status")));
  }

  /** Field names: Intercom-OpenAPI 2.14. Votes are given as shares of all reactions. */
  private List<RawArticle> intercom() throws InvalidRecord {
    List<RawArticle> articles = new ArrayList<>();
    String language = fields.text("default_locale");
    articles.add(intercom(fields, language));
    ExportFields translations = fields.object("translated_content");
    for (String name : translations.names()) {
      if (!name.equals(language) && translations.isObject(name)) {
        articles.add(intercom(translations.object(name), name));
      }
    }
    return articles;
  }

  private RawArticle intercom(ExportFields content, String language) throws InvalidRecord {
    ExportFields statistics = content.object("statistics");
    Long reactions = statistics.rounded("reactions");
    List<String> labels = new ArrayList<>();
    for (ExportFields tag : fields.object("tags").objects("tags")) {
      labels.add(tag.text("name"));
    }
    labels.removeIf(label -> label == null);
    return article(
        fields.requiredId("id"),
        language,
        content.text("title"),
        content.text("body"),
        content.text("url"),
        sectionOf("parent_id"),
        labels,
        content.time("created_at"),
        content.time("updated_at"),
        statistics.rounded("views"),
        share(reactions, statistics.rounded("happy_reaction_percentage")),
        share(reactions, statistics.rounded("sad_reaction_percentage")),
        "draft".equals(content.text("state")));
  }

  private static Long share(Long count, Long percentage) {
    return count == null || percentage == null ? null : Math.round(count * percentage / PERCENT);
  }

  /** Returns the id by which articles name the section that this record is. */
  String sectionId() throws InvalidRecord {
    return SECTION_ID + fields.requiredId("id");
  }

  private String sectionOf(String field) throws InvalidRecord {
    String id = fields.id(field);
    return id == null ? null : SECTION_ID + id;
  }

  private RawArticle article(
      String id,
      String language,
      String title,
      String body,
      String url,
      String section,
      List<String> labels,
      Instant createdAt,
      Instant updatedAt,
      Long views,
      Long helpfulVotes,
      Long unhelpfulVotes,
      boolean isDraft)
      throws InvalidRecord {
    if (title == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "title", "field 'title' is missing or empty");
    }
    return new RawArticle(
        position,
        id,
        language,
        title,
        body == null ? "" : String.join("\n", BlockText.ofHtml(body)),
        url,
        section,
        labels,
        createdAt,
        updatedAt,
        views,
        helpfulVotes,
        unhelpfulVotes,
        isDraft);
  }
}
