package dev.ticketmine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"lieferung", "Rück/gabe 50 % + \"mehr\"", "a'b`$(c)", "日本", "..", "100%", "<b>"})
  void anyNameSurvivesWritingAndReading(String tag) {
    FigureKey key = FigureKey.of("tag", tag, "share");
    assertThat(key.toString()).matches("[A-Za-z0-9/%._*-]+");
    assertThat(FigureKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void slashesAtTheEndsAndPlusSignsDoNotMatter() {
    assertThat(FigureKey.parse(" /tag/a+b/share/ ")).isEqualTo(FigureKey.of("tag", "a+b", "share"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "topic//share", "tag/%zz/share"})
  void whatIsNoKeyIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> FigureKey.parse(text))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "'%s' is no key of a figure: keys are words with slashes between them, such as topic/424b85659525/share; what is no letter or digit is percent-encoded (a blank is %%20)."
                .formatted(text));
  }
}
