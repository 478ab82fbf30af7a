package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {
  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Oyelaran, Bimpe | wie gesagt, bimpe hat bezahlt                | wie gesagt, [NAME] hat bezahlt
          Bimpe Oyelaran  | BITTE OYELARAN EINTRAGEN, NICHT MEYERHOFF     | BITTE [NAME] EINTRAGEN, NICHT MEYERHOFF
          Bimpe Oyelaran  | Bimpes Paket, oyelaran's account              | [NAME] Paket, [NAME] account
          Jörg Mühlböck   | das konto von joerg muehlboeck ist gesperrt   | das konto von [NAME] ist gesperrt
          Dr. Ann de Vrys | ask vrys, not de                              | ask [NAME], not de
          Bo Qi           | bo qi called, but bo is out                   | [NAME] called, but bo is out
          Uwe Sommer      | Im letzten sommer ging es. Sommer ist schön.  | Im letzten sommer ging es. Sommer ist schön.
          Uwe Sommer      | das macht Sommer selbst, uwe sommer eben      | das macht [NAME] selbst, [NAME] eben
          Ivy Cook        | I cook it. Cook it! But Cook knows, ivy too   | I cook it. Cook it! But [NAME] knows, ivy too
          """)
  void findsStatedNamesInAnyForm(String name, String text, String redacted) {
    assertThat(redacted(List.of(name), text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource({
    "Paketfuchs Support",
    "Muster GmbH",
    "paketfuchs",
    "Team Nord",
    "k20971",
    "paket@fuchs.example",
    "Agent",
    "''"
  })
  void whoeverIsNoPersonIsNotLookedFor(String name) {
    String text = "paketfuchs muster nord k20971 fuchs agent";
    assertThat(redacted(List.of(name), text)).isEqualTo(text);
  }

  @Test
  void leavesOutWhatProgramsAddAndWordsToKeep() {
    String text = "oyelaran fragt nach paketfuchs";
    assertThat(redacted(List.of("Bimpe Oyelaran (Paketfuchs Nord)"), text))
        .isEqualTo("[NAME] fragt nach paketfuchs");
    assertThat(redacted(List.of("Bimpe Oyelaran via Paketfuchs"), text))
        .isEqualTo("[NAME] fragt nach paketfuchs");
    KnownNames kept = KnownNames.of(List.of("Bimpe Oyelaran"), List.of("Oyelaran"));
    assertThat(redactor.redact(text, new TextPlace("", kept, Placeholders.PLAIN))).isEqualTo(text);
  }

  @Test
  void nothingInsideAWordIsAName() {
    assertThat(redacted(List.of("Bimpe Oyelaran"), "oyelaranweg bimpex"))
        .isEqualTo("oyelaranweg bimpex");
  }

  private String redacted(List<String> names, String text) {
    KnownNames known = KnownNames.of(names, List.of());
    return redactor.redact(text, new TextPlace("", known, Placeholders.PLAIN));
  }
}
