package dev.ticketmine.ml.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.LetterRuns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagTrainerTest {
  private static final int TEXTS = 360;
  private static final int SPOILT = 20;

  private static int[] terms(int matter, boolean isGerman, int number) {
    return LetterRuns.of(Tickets.letters(matter, isGerman, number));
  }

  /** Every twentieth text has another matter's tag. */
  private static List<TaggedText> texts() {
    List<TaggedText> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      int matter = i % 3;
      int tag = i % SPOILT == 0 ? (matter + 1) % 3 : matter;
      texts.add(new TaggedText(terms(matter, i % 2 == 0, i), new int[] {tag}));
    }
    return texts;
  }

  private static final TagTrainer.Trained TRAINED = TagTrainer.train(texts(), 3, 2, true);

  @Test
  void knowsTheMatterOfNewTextsInBothLanguages() {
    for (boolean isGerman : new boolean[] {true, false}) {
      for (int matter = 0; matter < 3; matter++) {
        float[] probabilities = TRAINED.model().probabilities(terms(matter, isGerman, 9_000));
        for (int tag = 0; tag < 3; tag++) {
          assertThat(TRAINED.model().isProposed(tag, probabilities[tag]))
              .as("tag %d of a text about %d, German %s", tag, matter, isGerman)
              .isEqualTo(tag == matter);
        }
      }
    }
  }

  @Test
  void probabilitiesAreAsHighAsTheyAreRight() {
    double sum = 0;
    for (float[] ofText : TRAINED.probabilities()) {
      for (float probability : ofText) {
        sum += probability;
      }
    }
    assertThat(sum / TEXTS).isBetween(0.97, 1.03);
  }

  @Test
  void findsMostOfTheTagsThatAreWrongAndNoOthers() {
    List<TaggedText> texts = texts();
    List<Integer> found = new ArrayList<>();
    List<Integer> spoilt = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      if (i % SPOILT == 0) {
        spoilt.add(i);
      }
      if (TRAINED.model().wrong(texts.get(i), TRAINED.probabilities()[i]).length > 0) {
        found.add(i);
      }
    }
    assertThat(spoilt).containsAll(found);
    assertThat(found).hasSizeGreaterThan(spoilt.size() * 2 / 3);
  }

  @Test
  void doubtsNothingWhereNothingIsWrong() {
    List<TaggedText> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(new TaggedText(terms(i % 3, true, i), new int[] {i % 3}));
    }
    TagTrainer.Trained trained = TagTrainer.train(texts, 3, 2, true);
    for (int i = 0; i < TEXTS; i++) {
      assertThat(trained.model().wrong(texts.get(i), trained.probabilities()[i])).isEmpty();
    }
  }

  @Test
  void isInNoDoubtAboutTextsThatSayNothing() {
    int[] nothing = LetterRuns.of(" xyzzy qqqqq ");
    float[] probabilities = TRAINED.model().probabilities(nothing);
    assertThat(TRAINED.model().wrong(new TaggedText(nothing, new int[] {0, 1, 2}), probabilities))
        .isEmpty();
  }

  @Test
  void judgesATextByModelsThatDoNotKnowIt() {
    List<TaggedText> texts = texts();
    for (int i = 0; i < TEXTS; i++) {
      assertThat(TRAINED.model().unseen(texts.get(i).terms()))
          .usingComparatorWithPrecision(1e-4f)
          .containsExactly(TRAINED.probabilities()[i]);
    }
  }

  @Test
  void theSameTextsGiveTheSameModel() {
    TagTrainer.Trained again = TagTrainer.train(texts(), 3, 2, true);
    assertThat(again.probabilities()).isDeepEqualTo(TRAINED.probabilities());
    assertThat(again.model().intercepts()).containsExactly(TRAINED.model().intercepts());
  }
}
