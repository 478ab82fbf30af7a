package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VagueNamesTest {
  @Test
  void namesTheAreaAndTheSharedPhrase() {
    Set<String> taken = new HashSet<>();

    assertThat(VagueNames.name("de", "shipping", "Freitagabend", taken))
        .isEqualTo("Verschiedene Fragen zur Lieferung (Freitagabend)");
    assertThat(VagueNames.name("en", "shipping", "Friday night", taken))
        .isEqualTo("Various questions about delivery (Friday night)");
  }

  @Test
  void staysUniqueWithoutPhraseOrArea() {
    Set<String> taken = new HashSet<>();

    assertThat(VagueNames.name("en", null, null, taken)).isEqualTo("Various questions");
    assertThat(VagueNames.name("en", "other", "date", taken)).isEqualTo("Various questions (date)");
    assertThat(VagueNames.name("en", "other", "date", taken)).isEqualTo("Various questions 2");
    assertThat(VagueNames.name("en", null, null, taken)).isEqualTo("Various questions 3");
  }
}
