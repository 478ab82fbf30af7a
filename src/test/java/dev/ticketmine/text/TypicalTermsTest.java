package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypicalTermsTest {
  private static TypicalTerms german() {
    TypicalTerms terms = new TypicalTerms(0.2, 5);
    terms.add(
        "paket",
        "de",
        List.of("Der Zusteller bringt es, prüfen wir.", "Zusteller sucht, prüfen wir."));
    terms.add("geld", "de", List.of("Bank überweist, prüfen wir.", "Bank prüfen wir."));
    return terms;
  }

  @Test
  void namesWhatSetsAGroupApart() {
    Map<String, Double> paket = german().of("paket");
    assertThat(paket).hasSize(1);
    // In both of two texts here, in half a text of three elsewhere: 1 * ln(1 / (0.5 / 3)).
    assertThat(paket.values().iterator().next()).isCloseTo(Math.log(6), within(1e-9));
  }

  @Test
  void wordsOfAllGroupsWeighNothing() {
    Set<String> everywhere = Set.copyOf(TermAnalyzer.of("de").terms("prüfen"));
    assertThat(TypicalTerms.contained(german().of("paket"), everywhere)).isZero();
  }

  @Test
  void worksInEnglishAndKeepsTheHeaviest() {
    TypicalTerms terms = new TypicalTerms(0.2, 1);
    terms.add("a", "en", List.of("carrier parcel", "carrier parcel", "carrier"));
    terms.add("b", "en", List.of("refund bank", "refund"));
    assertThat(terms.of("a")).containsOnlyKeys("carrier");
  }

  @Test
  void containedIsAShareOfTheWeight() {
    assertThat(TypicalTerms.contained(Map.of("a", 3.0, "b", 1.0), Set.of("a", "z")))
        .isEqualTo(0.75);
    assertThat(TypicalTerms.contained(Map.of(), Set.of("a"))).isZero();
  }

  @Test
  void unknownGroupsAndBlankTextsHaveNone() {
    TypicalTerms terms = new TypicalTerms(0.2, 5);
    terms.add("a", "de", List.of("", " "));
    assertThat(terms.of("a")).isEmpty();
    assertThat(terms.of("b")).isEmpty();
  }
}
