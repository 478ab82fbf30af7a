package dev.ticketmine.text.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.article.ArticleTerms.Term;
import org.junit.jupiter.api.Test;

class ArticleTermsTest {
  @Test
  void findsNounsThatGermanArticlesRepeat() {
    String body =
        "Die Avisierung kommt per Mail. Ohne Avisierung keine Zustellung. Avisierung prüfen."
            + " Wählen Sie „Avisierung“. Drei Werktage, vier Werktage, fünf Werktage."
            + " Öffnen öffnen öffnen. Alles gelingt, alles klappt, alles passt.";
    assertThat(ArticleTerms.of(body, "de"))
        .singleElement()
        .satisfies(
            term -> {
              assertThat(term.word()).isEqualTo("Avisierung");
              assertThat(term.uses()).isEqualTo(3);
              assertThat(term.start()).isEqualTo(4);
            });
  }

  @Test
  void findsWordsThatEnglishArticlesRepeatButNoNames() {
    String body =
        "The consignment is packed. A consignment has a note. Each consignment leaves on Monday."
            + " Parcelfox collects it. Ask Parcelfox. Or call Parcelfox. Choose, choose, choose."
            + " Three months, four months, five months.";
    assertThat(ArticleTerms.of(body, "en")).extracting(Term::word).containsExactly("consignment");
    assertThat(ArticleTerms.of(body, "und")).isEmpty();
    assertThat(ArticleTerms.of(null, "en")).isEmpty();
  }

  @Test
  void wordsOfAFamilyShareAPiece() {
    assertThat(ArticleTerms.pieces("lieferadresse")).contains("adresse", "^liefe");
    assertThat(ArticleTerms.pieces("storno")).contains("^storn");
    assertThat(ArticleTerms.pieces("stornier")).contains("^storn");
    assertThat(ArticleTerms.pieces("app")).containsExactly("app");
  }
}
