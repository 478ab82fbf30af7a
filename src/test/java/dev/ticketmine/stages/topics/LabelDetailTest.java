package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelDetailTest {
  @Test
  void addsTheStrongestPhraseThatTheNameDoesNotHold() {
    assertThat(
            LabelDetail.narrowed(
                "Problem with investments", "en", List.of("investment", "data sources", "tools")))
        .isEqualTo("Problem with investments (data sources)");
    assertThat(
            LabelDetail.narrowed(
                "Problem mit der Kampagne", "de", List.of("Kampagnen", "Ergebnisse")))
        .isEqualTo("Problem mit der Kampagne (Ergebnisse)");
  }

  @Test
  void leavesTheNameAloneWithoutANoun() {
    assertThat(LabelDetail.narrowed("Frage zum Konto", "de", List.of("Konto gesperrt", "Link tut")))
        .isEqualTo("Frage zum Konto");
    assertThat(LabelDetail.narrowed("Refund", "en", List.of())).isEqualTo("Refund");
  }
}
