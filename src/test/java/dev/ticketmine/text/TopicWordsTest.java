package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicWordsTest {
  private static final TopicWords LEAKS =
      new TopicWords(List.of("Kaffeemaschine undicht", "coffee machine leaks"));

  @ParameterizedTest
  @CsvSource({"Kaffeemaschinen", "Kaffeemaschine", "coffee machines", "Coffee machine"})
  void aValueInTheNameIsTheTopicItself(String value) {
    assertThat(LEAKS.holdAll(value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Milano Compact", "4.2.0", "Leipzig", "Kaffee Milano", "''"})
  void whatTheNameDoesNotHoldMayBeTheReason(String value) {
    assertThat(LEAKS.holdAll(value)).isFalse();
  }

  @Test
  void oneLanguageIsEnough() {
    assertThat(
            new TopicWords(Arrays.asList(null, "coffee machine leaks")).holdAll("Kaffeemaschinen"))
        .isTrue();
    assertThat(new TopicWords(Arrays.asList("Gutschein ungültig", null)).holdAll("voucher"))
        .isTrue();
    assertThat(new TopicWords(List.of()).holdAll("Leipzig")).isFalse();
  }
}
