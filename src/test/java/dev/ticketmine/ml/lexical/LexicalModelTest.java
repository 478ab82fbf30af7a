package dev.ticketmine.ml.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.ml.SourceText;
import dev.ticketmine.ml.Vectors;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexicalModelTest {
  private static final List<SourceText> TEXTS =
      Stream.concat(
              Stream.of(
                      "Meine Rechnung ist falsch",
                      "Die Rechnung stimmt nicht, falscher Betrag",
                      "Wo finde ich die Rechnung als PDF?",
                      "Rechnungskopie bitte",
                      "Rücksendung der Lampe, wohin?",
                      "Wie geht die Rücksendung?",
                      "Rücksendung kostenlos?",
                      "Passwort vergessen",
                      "Mein Passwort geht nicht",
                      "Passwort zurücksetzen")
                  .map(text -> new SourceText(text, "de")),
              Stream.of(
                      "My invoice is wrong",
                      "The invoice shows a wrong amount",
                      "Where is the invoice?",
                      "I forgot my password",
                      "Reset the password",
                      "password does not work",
                      "How do I return the lamp?",
                      "Returning a lamp free of charge?")
                  .map(text -> new SourceText(text, "en")))
          .toList();

  private final LexicalModel model = LexicalModel.fit(TEXTS, 12);

  private float[] german(String text) {
    return model.vector(new SourceText(text, "de"));
  }

  private float[] english(String text) {
    return model.vector(new SourceText(text, "en"));
  }

  @Test
  void givesUmlautSpellingsOneVector() {
    assertThat(german("Ruecksendungen")).isEqualTo(german("Rücksendung"));
  }

  @Test
  void bringsCompoundsNearTheirParts() {
    float[] compound = german("Rechnungsbetrag");
    assertThat(Vectors.dot(compound, german("Betrag der Rechnung"))).isGreaterThan(0.9f);
    assertThat(Vectors.dot(compound, german("Passwort vergessen"))).isLessThan(0.3f);
  }

  @Test
  void survivesTypingErrors() {
    assertThat(Vectors.dot(german("Rehcnung falsch Rechnugn"), german("Rechnung falsch")))
        .isGreaterThan(0.7f);
    assertThat(Vectors.dot(english("pasword reset"), english("password reset")))
        .isGreaterThan(0.7f);
    assertThat(Vectors.dot(english("pasword"), english("invoice"))).isLessThan(0.3f);
  }

  @Test
  void bringsInflectedEnglishTogether() {
    assertThat(Vectors.dot(english("returned lamps"), english("return lamp"))).isGreaterThan(0.9f);
  }

  @Test
  void givesUnitVectorsAndNothingForUnknownTexts() {
    float[] vector = english("invoice");
    assertThat(vector).hasSize(12);
    assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-5f));
    assertThat(english("")).containsOnly(0);
    assertThat(german("Xylophon")).hasSize(12);
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() throws Exception {
    float[][] expected = model.vectors(TEXTS);
    for (int threads : new int[] {1, 4}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      float[][] vectors = pool.submit(() -> LexicalModel.fit(TEXTS, 12).vectors(TEXTS)).get();
      pool.shutdown();
      assertThat(vectors).isEqualTo(expected);
    }
  }

  @Test
  void fitsWithoutTextsAndWithFewerDirectionsThanWanted() {
    LexicalModel empty = LexicalModel.fit(List.of(), 12);
    assertThat(empty.vector(TEXTS.get(0))).hasSize(empty.dimensions());
    assertThat(LexicalModel.fit(TEXTS.subList(0, 3), 300).dimensions()).isBetween(1, 3);
  }
}
