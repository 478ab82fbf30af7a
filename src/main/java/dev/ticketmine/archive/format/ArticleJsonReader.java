package dev.ticketmine.archive.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads help articles as JSON: our own JSON Lines and what the APIs of Zendesk Guide, Intercom and
 * Freshdesk return, as pages, lists or one record a line. A bad record is rejected alone.
 */
public final class ArticleJsonReader {
  private static final Set<String> LISTS =
      Set.of("articles", "translations", "sections", "data", "folders");

  /** Reads the file. */
  public ParsedArticles read(InputStream in, String fileName) {
    List<RawArticle> articles = new ArrayList<>();
    List<RawArticle> translations = new ArrayList<>();
    Map<String, String> sections = new TreeMap<>();
    List<RejectedRecord> rejected = new ArrayList<>();
    Iterator<JsonScanner.Piece> pieces =
        JsonPieces.of(in, RecordPosition.startOf(fileName), LISTS, Set.of(), Lines.STANDARD_BYTES);
    while (pieces.hasNext()) {
      JsonScanner.Piece piece = pieces.next();
      RecordPosition position = piece.line().position();
      try {
        if (piece.problem() != null) {
          throw piece.problem();
        }
        JsonFields json = JsonLines.parse(piece.line());
        ExportFields fields = new ExportFields(json);
        ArticleExports exports = new ArticleExports(position, fields);
        if (fields.has("article_id")) {
          articles.add(OwnArticle.article(position, json));
        } else if (piece.list().equals("translations") || fields.has("source_id")) {
          translations.add(exports.translation());
        } else if (isSection(piece.list(), fields)) {
          sections.put(exports.sectionId(), fields.requiredId("name"));
        } else {
          articles.addAll(exports.articles());
        }
      } catch (InvalidRecord e) {
        rejected.add(new RejectedRecord(position, e));
      }
    }
    return new ParsedArticles(articles, translations, sections, rejected);
  }

  private static boolean isSection(String list, ExportFields fields) {
    return list.equals("sections")
        || list.equals("folders")
        || (fields.has("name") && !fields.has("title") && !fields.has("body"));
  }
}
