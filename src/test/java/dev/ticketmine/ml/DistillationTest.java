package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistillationTest {
  private static final String[][] SUBJECTS = {
    {"invoice", "Rechnung"}, {"parcel", "Paket"}, {"password", "Passwort"}
  };
  private static final String[] ENGLISH = {
    "where is my %s", "my %s is lost", "a wrong %s", "the %s again", "please send the %s"
  };
  private static final String[] GERMAN = {"Wo ist %s?", "%s ist verloren", "%s fehlt"};

  private final List<SourceText> texts = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  /** A model that knows three subjects in both languages, each a direction of its own. */
  DistillationTest() {
    for (int subject = 0; subject < SUBJECTS.length; subject++) {
      for (String frame : ENGLISH) {
        add(frame.formatted(SUBJECTS[subject][0]), "en", subject);
      }
      for (String frame : GERMAN) {
        add(frame.formatted(SUBJECTS[subject][1]), "de", subject);
      }
    }
  }

  private void add(String text, String language, int subject) {
    texts.add(new SourceText(text, language));
    double[] direction = {1, 1, 1, 1};
    direction[subject] += 4;
    vectors.add(Vectors.unit(direction));
  }

  private float[] expected(int subject) {
    return vectors.get(subject * (ENGLISH.length + GERMAN.length));
  }

  @Test
  void learnsWhatTheModelSaysInBothLanguages() {
    Distillation model = Distillation.fit(texts, vectors.toArray(float[][]::new));

    assertThat(model.likeness()).isGreaterThan(0.9);
    for (int subject = 0; subject < SUBJECTS.length; subject++) {
      float[] english = model.vector(new SourceText("no " + SUBJECTS[subject][0] + " yet", "en"));
      float[] german = model.vector(new SourceText(SUBJECTS[subject][1] + " nicht bekommen", "de"));
      assertThat(Vectors.dot(english, expected(subject))).isGreaterThan(0.95f);
      assertThat(Vectors.dot(german, expected(subject))).isGreaterThan(0.95f);
    }
  }

  @Test
  void givesAVectorOfUnitLengthToAnyText() {
    float[] vector =
        Distillation.fit(texts, vectors.toArray(float[][]::new)).vector(new SourceText("", "de"));
    assertThat(Vectors.dot(vector, vector)).isBetween(0.999f, 1.001f);
  }

  @Test
  void refusesTooFewTexts() {
    assertThatThrownBy(() -> Distillation.fit(texts.subList(0, 4), new float[4][1]))
        .hasMessage("A distilled model needs at least 5 texts, not 4");
  }
}
