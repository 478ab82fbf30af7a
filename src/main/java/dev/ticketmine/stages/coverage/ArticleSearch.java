package dev.ticketmine.stages.coverage;

import dev.ticketmine.text.TermAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The search box of the help centre, as far as it can be known: the words of a question looked up
 * in titles and texts of one language (BM25, Robertson and Walker 1994, with Lucene's defaults).
 */
final class ArticleSearch {
  private static final String TEXT = "text";
  private static final String ID = "id";
  private static final int FIRST_ONES = 3;
  private static final int MOST_TERMS = 60;

  private final Map<String, IndexSearcher> searchers = new HashMap<>();

  ArticleSearch(List<ArticleText> articles) {
    for (String language : List.of("de", "en")) {
      searchers.put(
          language, index(articles.stream().filter(a -> a.language().equals(language)).toList()));
    }
  }

  /**
   * Returns the share of the questions whose words find the article among the first three; 0
   * without questions.
   */
  double foundShare(Collection<String> questions, ArticleText article) {
    long found = questions.stream().filter(question -> finds(question, article)).count();
    return questions.isEmpty() ? 0 : (double) found / questions.size();
  }

  private boolean finds(String question, ArticleText article) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    TermAnalyzer analyzer = TermAnalyzer.of(article.language());
    new LinkedHashSet<>(analyzer.terms(question))
        .stream()
            .limit(MOST_TERMS)
            .forEach(
                term -> query.add(new TermQuery(new Term(TEXT, term)), BooleanClause.Occur.SHOULD));
    try {
      IndexSearcher searcher = searchers.get(article.language());
      for (ScoreDoc hit : searcher.search(query.build(), FIRST_ONES).scoreDocs) {
        if (searcher.storedFields().document(hit.doc).get(ID).equals(article.articleId())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot be read", e);
    }
  }

  private static IndexSearcher index(List<ArticleText> articles) {
    // The directory is memory that goes with the searcher; there is nothing to close.
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (ArticleText article : articles) {
        TermAnalyzer analyzer = TermAnalyzer.of(article.language());
        Document document = new Document();
        document.add(new StoredField(ID, article.articleId()));
        for (String text : article.texts()) {
          document.add(new TextField(TEXT, String.join(" ", analyzer.terms(text)), Field.Store.NO));
        }
        writer.addDocument(document);
      }
      writer.commit();
      return new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot be written", e);
    }
  }
}
