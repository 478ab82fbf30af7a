package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypicalQuestionsTest {
  @Test
  void prefersAWrittenQuestionWithoutStoryAndPlaceholders() {
    assertThat(
            canonical(
                "P.S. Wo ist eigentlich mein Paket?",
                "wo ist mein paket???",
                "Wo ist mein Paket [ORDER] geblieben?",
                "Wo bleibt mein Paket denn?",
                "Seit Tagen warte ich. Nichts ist da. Wo ist mein Paket?"))
        .isEqualTo("Wo bleibt mein Paket denn?");
    assertThat(
            canonical(
                "One more thing: where is my parcel?",
                "WHERE IS my parcel now?!",
                "Where is my parcel now?",
                "I ordered 3 lamps. Where is my parcel?"))
        .isEqualTo("Where is my parcel now?");
  }

  @Test
  void takesTheNearestIfNoneIsShort() {
    assertThat(canonical("Paket?", "Parcel?")).isEqualTo("Paket?");
  }

  private static String canonical(String... texts) {
    List<TopicMember> members =
        java.util.stream.IntStream.range(0, texts.length)
            .mapToObj(
                i ->
                    new TopicMember(
                        "a", "q" + i, "c" + i, "de", "question", texts[i], texts[i], 0.2))
            .toList();
    return TypicalQuestions.canonical(members).orElseThrow().question();
  }
}
