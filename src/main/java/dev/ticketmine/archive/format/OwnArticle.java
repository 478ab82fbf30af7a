package dev.ticketmine.archive.format;

/** Reads help articles in our own JSON, the body in Markdown or HTML. */
final class OwnArticle {
  /** Returns the article of a record. */
  static RawArticle article(RecordPosition position, JsonFields fields) throws InvalidRecord {
    String title = fields.requiredText("title");
    return new RawArticle(
        position,
        fields.requiredText("article_id"),
        fields.text("language"),
        title,
        bodyText(fields.requiredText("body"), title),
        fields.text("url"),
        fields.text("section"),
        fields.texts("labels"),
        fields.instant("created_at"),
        fields.instant("updated_at"),
        fields.count("views"),
        fields.count("helpful_votes"),
        fields.count("unhelpful_votes"),
        fields.flag("is_draft", false));
  }

  private static String bodyText(String body, String title) {
    return BlockText.isHtml(body)
        ? String.join("\n", BlockText.ofHtml(body))
        : ArticleMarkdown.parse(body).bodyWithout(title);
  }

  private OwnArticle() {}
}
