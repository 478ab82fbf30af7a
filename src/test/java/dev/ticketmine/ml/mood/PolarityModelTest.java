package dev.ticketmine.ml.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PolarityModelTest {
  private static List<LabelledText> texts() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String thing = List.of("kettle", "shelf", "drill", "lamp").get(i % 4) + " " + i;
      texts.add(new LabelledText("The " + thing + " is gubbins.", "en", false, Polarity.NEGATIVE));
      texts.add(new LabelledText("The " + thing + " is zonkers!", "en", false, Polarity.POSITIVE));
      texts.add(new LabelledText("How tall is the " + thing + "?", "en", false, Polarity.NEUTRAL));
    }
    return texts;
  }

  @Test
  void learnsWordsThatNoLexiconHas(SparkSession spark) {
    PolarityModel model = new PolarityTrainer(spark).fit(texts());
    assertThat(model.judge("My saw is gubbins", "en", false).polarity())
        .isEqualTo(Polarity.NEGATIVE);
    assertThat(model.judge("My saw is zonkers", "en", false).polarity())
        .isEqualTo(Polarity.POSITIVE);
    assertThat(model.judge("How wide is it?", "en", false).polarity()).isEqualTo(Polarity.NEUTRAL);
    assertThat(model.judge("My saw is gubbins", "en", false).score()).isNegative();
    double[] probabilities = model.judge("", "en", false).probabilities();
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void sameTextsGiveTheSameModel(SparkSession spark) {
    PolarityModel one = new PolarityTrainer(spark).fit(texts());
    PolarityModel other = new PolarityTrainer(spark).fit(texts());
    assertThat(other.judge("a gubbins lamp", "en", true).probabilities())
        .isEqualTo(one.judge("a gubbins lamp", "en", true).probabilities());
  }

  @Test
  void refusesTextsWithoutAPolarity(SparkSession spark) {
    List<LabelledText> positive =
        texts().stream().filter(text -> text.polarity() == Polarity.POSITIVE).toList();
    assertThatThrownBy(() -> new PolarityTrainer(spark).fit(positive))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Training needs texts of all 3 polarities");
  }
}
