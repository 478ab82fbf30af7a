package dev.ticketmine.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The help desks to which drafts are handed over, and what each wants to be sent for a new article.
 * Every request makes a draft, none publishes. Ids that only the customer knows are placeholders in
 * double braces.
 *
 * <p>Field names: developer.zendesk.com (Help Center API, Articles), developers.intercom.com (API
 * 2.14, Articles), developers.freshdesk.com (API v2, Solutions).
 */
enum HandOver {
  zendesk(HandOver::zendeskRequests),
  intercom(HandOver::intercomRequests),
  freshdesk(HandOver::freshdeskRequests);

  /** Freshdesk's number for a draft. */
  private static final int DRAFT = 1;

  /** Freshdesk's number for an article that is to last. */
  private static final int PERMANENT = 1;

  /** One language of an article. */
  record Content(
      String id, String language, String title, String summary, String html, List<String> labels) {}

  /** Where to send an article and what. */
  record Request(String path, Map<String, Object> body) {}

  private final BiFunction<Content, Content, Request> request;

  HandOver(BiFunction<Content, Content, Request> request) {
    this.request = request;
  }

  /** Returns whether an article holds all its languages. */
  boolean isMultilingual() {
    return this == intercom;
  }

  /**
   * Returns the request that creates an article.
   *
   * @param translation the article in the other language; null if none, or if it is its own article
   */
  Request request(Content content, Content translation) {
    return request.apply(content, translation);
  }

  private static Request zendeskRequests(Content content, Content translation) {
    String locale = placeholder("LOCALE", content);
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("title", content.title());
    article.put("body", content.html());
    article.put("locale", locale);
    article.put("draft", true);
    article.put("label_names", content.labels());
    article.put("user_segment_id", null);
    article.put("permission_group_id", "{{PERMISSION_GROUP_ID}}");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("article", article);
    body.put("notify_subscribers", false);
    return new Request(
        "/api/v2/help_center/%s/sections/{{SECTION_ID}}/articles".formatted(locale), body);
  }

  private static Request intercomRequests(Content content, Content translation) {
    Map<String, Object> body = intercomContent(content);
    body.put("parent_id", "{{COLLECTION_ID}}");
    body.put("parent_type", "collection");
    if (translation != null) {
      Map<String, Object> other = new LinkedHashMap<>();
      other.put("type", "article_content");
      other.putAll(intercomContent(translation));
      body.put("translated_content", Map.of(translation.language(), other));
    }
    return new Request("/articles", body);
  }

  private static Map<String, Object> intercomContent(Content content) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", content.title());
    fields.put("description", content.summary());
    fields.put("body", content.html());
    fields.put("author_id", "{{AUTHOR_ID}}");
    fields.put("state", "draft");
    return fields;
  }

  private static Request freshdeskRequests(Content content, Content translation) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", content.title());
    body.put("description", content.html());
    body.put("type", PERMANENT);
    body.put("status", DRAFT);
    body.put("tags", content.labels());
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("meta_title", content.title());
    search.put("meta_description", content.summary());
    body.put("seo_data", search);
    return new Request(
        "/api/v2/solutions/folders/%s/articles".formatted(placeholder("FOLDER_ID", content)), body);
  }

  private static String placeholder(String name, Content content) {
    return "{{%s_%s}}".formatted(name, content.language().toUpperCase(Locale.ROOT));
  }
}
