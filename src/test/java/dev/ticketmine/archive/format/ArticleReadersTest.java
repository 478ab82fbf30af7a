package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ArticleReadersTest {
  private final ArticleFileReader files = new ArticleFileReader(ZoneId.of("Europe/Berlin"));

  @Test
  void readsFrontMatterAndBlocks() throws IOException {
    String text =
        """
        ---
        id: paket-verfolgen
        title: "Paket verfolgen"
        lang: de
        section: Versand
        labels: [versand, paket]
        updated: 2026-01-15
        views: 310
        ---
        # Paket verfolgen

        Öffnen Sie **Meine Bestellungen**
        und wählen Sie das Paket.

        - Schritt eins
        - Schritt [zwei](https://example.org)
        """;

    RawArticle article = files.read(stream(text), "anders.en.md").articles().get(0);

    assertThat(article.articleId()).isEqualTo("paket-verfolgen");
    assertThat(article.language()).isEqualTo("de");
    assertThat(article.labels()).containsExactly("versand", "paket");
    assertThat(article.updatedAt()).isEqualTo(Instant.parse("2026-01-14T23:00:00Z"));
    assertThat(article.views()).isEqualTo(310);
    assertThat(article.helpfulVotes()).isNull();
    assertThat(article.isDraft()).isFalse();
    assertThat(article.bodyText())
        .isEqualTo(
            "Öffnen Sie Meine Bestellungen und wählen Sie das Paket.\nSchritt eins\nSchritt zwei");
  }

  @Test
  void takesIdLanguageAndTitleFromTheFile() throws IOException {
    RawArticle article =
        files
            .read(stream("## Return an item\n\nIt is easy."), "return-item.en.md")
            .articles()
            .get(0);

    assertThat(article.articleId()).isEqualTo("return-item");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.title()).isEqualTo("Return an item");
    assertThat(article.bodyText()).isEqualTo("It is easy.");
  }

  @Test
  void aTranslationIsTheSameArticle() throws IOException {
    RawArticle article =
        files
            .read(stream("---\ntranslation_of: paket\nlang: en\n---\n# Parcel"), "parcel.md")
            .articles()
            .get(0);

    assertThat(article.articleId()).isEqualTo("paket");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void rejectsAnArticleWithoutTitle() throws IOException {
    assertThat(files.read(stream("just text"), "x.md").rejected())
        .extracting(RejectedRecord::reason)
        .containsExactly("neither front matter nor heading holds a title");
  }

  @Test
  void readsJsonLinesWithHtmlAndMarkdown() {
    String text =
        """
        {"article_id":"1","title":"Rechnung","body":"<h1>Rechnung</h1><p>Im Konto.</p><ul><li>a</li></ul><script>x</script>","language":"de","labels":["r"],"helpful_votes":3}
        {"article_id":"2","title":"Invoice","body":"# Invoice\\n\\nIn your *account*.","language":"en"}
        {"article_id":"3","title":"Broken"}
        """;

    ParsedArticles parsed = new ArticleJsonReader().read(stream(text), "articles.jsonl");

    assertThat(parsed.articles())
        .extracting(RawArticle::bodyText)
        .containsExactly("Rechnung\nIm Konto.\na", "In your account.");
    assertThat(parsed.rejected())
        .extracting(RejectedRecord::reason)
        .containsExactly("field 'body' must be a string that is not empty; found nothing");
  }

  @Test
  void readsOrdersAndEvents() {
    assertThat(SideFile.orders(stream("date,country,orders\n2026-03-02,DE,5\n"), "orders.csv"))
        .containsExactly(new SideFile.Orders(LocalDate.of(2026, 3, 2), 5));
    assertThat(SideFile.events(stream("date,kind,text\n2026-03-02,strike,\"Streik, Post\"\n"), "e"))
        .containsExactly(new SideFile.Event(LocalDate.of(2026, 3, 2), "strike", "Streik, Post"));
  }

  @Test
  void namesTheLineAtFault() {
    assertThatThrownBy(() -> SideFile.orders(stream("date,orders\n2.3.2026,5\n"), "orders.csv"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "orders.csv line 2: date must be a day such as 2026-03-02. Correct the line; the columns"
                + " are date,orders.");
    assertThatThrownBy(() -> SideFile.orders(stream("day;n\n"), "orders.csv"))
        .isInstanceOf(UserException.class)
        .hasMessage("orders.csv must begin with the header date,orders; its columns are: day;n.");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
