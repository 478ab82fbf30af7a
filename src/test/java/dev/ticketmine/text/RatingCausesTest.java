package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingCausesTest {
  private static final RatingCauses CAUSES = RatingCauses.load();

  private static Set<String> de(String comment) {
    return CAUSES.in(comment, "de");
  }

  private static Set<String> en(String comment) {
    return CAUSES.in(comment, "en");
  }

  @Test
  void namesCausesInGerman() {
    assertThat(de("Textbausteine statt Hilfe.")).containsExactly("tone");
    assertThat(de("Zu langsam und zu unpersönlich.")).containsExactly("tone", "waiting");
    assertThat(de("Musste dreimal nachfragen.")).containsExactly("solution");
    assertThat(de("Keine Kulanz, obwohl die Frist einen Tag vorbei war")).containsExactly("policy");
    assertThat(de("Das Gerät ist schon wieder KAPUTT")).containsExactly("product");
    assertThat(de("Paket nie angekommen, Versandkosten weg")).containsExactly("delivery", "price");
    assertThat(de("Von oben herab behandelt")).containsExactly("tone");
  }

  @Test
  void namesCausesInEnglish() {
    assertThat(en("Copy and paste instead of help.")).containsExactly("tone");
    assertThat(en("Too slow and impersonal.")).containsExactly("tone", "waiting");
    assertThat(en("Only half solved.")).containsExactly("solution");
    assertThat(en("You refused a refund because of the small print"))
        .containsExactly("policy", "price");
    assertThat(en("It doesn’t work and the parcel arrived late"))
        .containsExactly("delivery", "product");
  }

  @Test
  void staysInItsLanguageAndAdmitsWhenItDoesNotKnow() {
    assertThat(de("Nie wieder.")).isEmpty();
    assertThat(en("Never again.")).isEmpty();
    assertThat(en("langsam")).isEmpty();
    assertThat(CAUSES.in("langsam", null)).containsExactly("waiting");
    assertThat(de("")).isEmpty();
  }
}
