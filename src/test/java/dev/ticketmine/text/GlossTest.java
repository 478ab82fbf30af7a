package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossTest {
  private final Gloss gloss = new Gloss(Lexicon.load());

  @Test
  void takesTheLongestPhraseFirst() {
    assertThat(gloss.english("Wo bleibt mein Paket?")).isEqualTo("where is package parcel?");
  }

  @Test
  void joinsASeparableVerbWithItsParticle() {
    assertThat(gloss.english("Die App stürzt beim Start immer ab."))
        .contains("crash")
        .doesNotContain("from off");
    assertThat(gloss.english("Mein Paket kam nicht an, obwohl es bezahlt ist")).contains("arrive");
  }

  @Test
  void aWholePhraseSaysMoreThanItsVerb() {
    assertThat(gloss.english("Der Schuh fällt klein aus.")).contains("runs small");
    assertThat(gloss.english("Der Code kommt nicht an.")).contains("code not arriving");
  }

  @Test
  void splitsCompoundsIntoKnownParts() {
    assertThat(gloss.english("Paketverfolgung")).isEqualTo("parcel tracking");
    assertThat(gloss.english("Kreditkartenabrechnung")).isEqualTo("credit card statement");
  }

  @Test
  void readsUmlautsInEverySpelling() {
    assertThat(gloss.english("Passwort zuruecksetzen"))
        .isEqualTo(gloss.english("Passwort zurücksetzen"))
        .isEqualTo("password reset");
  }

  @Test
  void leavesUnknownWordsAndKeepsNegation() {
    assertThat(gloss.english("Der Xylofant geht nicht")).contains("xylofant").contains("not");
  }

  @Test
  void saysNothingAboutNothing() {
    assertThat(gloss.english("")).isEmpty();
    assertThat(gloss.english("der die das")).isEmpty();
  }
}
