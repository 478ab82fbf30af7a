package dev.ticketmine.ml.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import org.junit.jupiter.api.Test;

class OnnxTextEmbedderTest {
  private final TextEmbedder embedder = Embedders.shared();

  @Test
  void vectorsHaveUnitLength() {
    for (String text : new String[] {"Where is my parcel?", "", "ok"}) {
      float[] vector = embedder.embed(text, "en");
      assertThat(vector).hasSize(embedder.dimensions());
      assertThat(Vectors.dot(vector, vector))
          .isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-5f));
    }
  }

  @Test
  void aVectorDoesNotDependOnWhatCameBefore() {
    float[] alone = embedder.embed("I cannot log in", "en");
    embedder.embed("A much longer text about an invoice that was sent twice by mistake", "en");
    assertThat(embedder.embed("I cannot log in", "en")).containsExactly(alone);
  }

  @Test
  void theSameQuestionInBothLanguagesIsNearerThanAnother() {
    float[] german = embedder.embed("Wie kann ich mein Passwort zurücksetzen?", "de");
    float same = Vectors.dot(german, embedder.embed("How can I reset my password?", "en"));
    float other = Vectors.dot(german, embedder.embed("Where is my parcel?", "en"));
    assertThat(same).isGreaterThan(0.7f).isGreaterThan(other + 0.3f);
  }
}
