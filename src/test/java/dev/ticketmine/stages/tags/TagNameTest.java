package dev.ticketmine.stages.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNameTest {
  private static final Gloss GLOSS = new Gloss(Lexicon.load());

  @ParameterizedTest
  @CsvSource({
    "Rückgabe, rueckgabe, SAME_WORD",
    "paket-verloren, Paket verloren, SAME_WORD",
    "rechnung, rechnungen, SAME_WORD",
    "refund, refunds, SAME_WORD",
    "gutschein, voucher, SAME_SENSE",
    "rechnung, invoice, RELATED",
    "beschädigt, transportschaden, RELATED",
    "storno, stornierung, SAME_SENSE",
    "gutschein, gutscheincode, RELATED",
    "aktion-2024, aktion-2025, UNRELATED",
    "mahnung, versand, UNRELATED",
    "login, newsletter, UNRELATED",
  })
  void relates(String a, String b, TagName.Relation relation) {
    TagName first = TagName.of(a, GLOSS);
    TagName second = TagName.of(b, GLOSS);
    assertThat(first.to(second)).isEqualTo(relation);
    assertThat(second.to(first)).isEqualTo(relation);
  }
}
