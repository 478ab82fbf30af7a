package dev.ticketmine.archive.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads help articles as JSON Lines, one article a line, its body in Markdown or HTML. */
public final class ArticleLinesReader {
  /** Reads the file; a bad line is rejected alone. */
  public ParsedArticles read(InputStream in, String fileName) {
    List<RawArticle> articles = new ArrayList<>();
    List<RejectedRecord> rejected = new ArrayList<>();
    Lines lines = new Lines(in, RecordPosition.startOf(fileName));
    while (lines.hasNext()) {
      Lines.Line line = lines.next();
      if (!line.isBlank()) {
        try {
          articles.add(article(line.position(), JsonLines.parse(line)));
        } catch (InvalidRecord e) {
          rejected.add(new RejectedRecord(line.position(), e));
        }
      }
    }
    return new ParsedArticles(articles, rejected);
  }

  private static RawArticle article(RecordPosition position, JsonFields fields)
      throws InvalidRecord {
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
}
