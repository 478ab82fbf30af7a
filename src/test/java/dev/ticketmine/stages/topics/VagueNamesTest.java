package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VagueNamesTest {
  @Test
  void namesTheAreaAndTheSharedPhrase() {
    Set<String> taken = new HashSet<>();

    assertThat(VagueNames.name("de", "shipping", "Freitagabend", "id", taken))
        .isEqualTo("Verschiedene Fragen zur Lieferung (Freitagabend)");
    assertThat(VagueNames.name("en", "shipping", "Friday night", "id", taken))
        .isEqualTo("Various questions about delivery (Friday night)");
  }

  @Test
  void staysUniqueWithoutPhraseOrArea() {
    Set<String> taken = new HashSet<>();

    assertThat(VagueNames.name("en", null, null, "4f", taken)).isEqualTo("Various questions (4f)");
    assertThat(VagueNames.name("en", "other", "date", "4f", taken))
        .isEqualTo("Various questions (date)");
    assertThat(VagueNames.name("en", "other", "date", "5a", taken))
        .isEqualTo("Various questions (5a)");
  }
}
