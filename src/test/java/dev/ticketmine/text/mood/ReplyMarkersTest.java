package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.mood.ReplyMarkers.Reply;
import org.junit.jupiter.api.Test;

class ReplyMarkersTest {
  private static Reply find(String text, String language) {
    return ReplyMarkers.find(text, null, language);
  }

  @Test
  void findsWhatAGermanReplyDoesAndWhere() {
    String text =
        "Hallo [NAME], vielen Dank für Ihre Nachricht. Es tut mir leid, dass Ihr Paket noch"
            + " nicht da ist, das ist ärgerlich. Ich habe eine Nachforschung veranlasst, weil"
            + " die Sendung seit Montag steht. Bitte prüfen Sie auch die Ablage. Sie hören"
            + " innerhalb von 2 Werktagen von mir.";
    Reply reply = ReplyMarkers.find(text, "Mein Paket ist nicht da!", "de");
    assertThat(reply.evidence())
        .containsOnlyKeys(
            ReplyMark.LISTENS,
            ReplyMark.ACKNOWLEDGES,
            ReplyMark.APOLOGISES,
            ReplyMark.TAKES_OWNERSHIP,
            ReplyMark.THANKS,
            ReplyMark.EXPLAINS,
            ReplyMark.GIVES_NEXT_STEP,
            ReplyMark.SETS_EXPECTATION);
    assertThat(reply.evidence().get(ReplyMark.TAKES_OWNERSHIP).in(text))
        .isEqualTo("Ich habe eine Nachforschung veranlasst");
    assertThat(reply.evidence().get(ReplyMark.LISTENS).in(text)).isEqualTo("dass Ihr");
    assertThat(reply.isCurt()).isFalse();
  }

  @Test
  void findsWhatAnEnglishReplyDoesAndWhere() {
    String text =
        "Hi [NAME], thank you for writing. I'm sorry, I understand that this is frustrating."
            + " I have opened a search because the parcel has not moved. Please check with"
            + " your neighbours. You will hear from me within 2 working days.";
    Reply reply = find(text, "en");
    assertThat(reply.evidence())
        .containsOnlyKeys(
            ReplyMark.ACKNOWLEDGES,
            ReplyMark.APOLOGISES,
            ReplyMark.TAKES_OWNERSHIP,
            ReplyMark.THANKS,
            ReplyMark.EXPLAINS,
            ReplyMark.GIVES_NEXT_STEP,
            ReplyMark.SETS_EXPECTATION);
    assertThat(reply.evidence().get(ReplyMark.TAKES_OWNERSHIP).in(text)).isEqualTo("I have opened");
  }

  @Test
  void whoOnlyLooksAndWritesBackTakesNoOwnershipYet() {
    Reply german = find("Ich frage im Lager nach und melde mich morgen.", "de");
    assertThat(german.has(ReplyMark.TAKES_OWNERSHIP)).isFalse();
    assertThat(german.has(ReplyMark.GIVES_NEXT_STEP)).isTrue();
    Reply english = find("I'll ask the warehouse and let you know tomorrow.", "en");
    assertThat(english.has(ReplyMark.TAKES_OWNERSHIP)).isFalse();
    assertThat(english.has(ReplyMark.GIVES_NEXT_STEP)).isTrue();
    assertThat(find("Ich kümmere mich darum.", "de").has(ReplyMark.TAKES_OWNERSHIP)).isTrue();
    assertThat(find("I'll take care of it.", "en").has(ReplyMark.TAKES_OWNERSHIP)).isTrue();
  }

  @Test
  void aRefusalMayHaveAReasonAndAnAlternative() {
    Reply bare = find("Das können wir leider nicht erstatten. Schönen Tag.", "de");
    assertThat(bare.has(ReplyMark.HAS_REFUSAL)).isTrue();
    assertThat(bare.has(ReplyMark.GIVES_REASON_FOR_REFUSAL)).isFalse();
    assertThat(bare.has(ReplyMark.OFFERS_ALTERNATIVE)).isFalse();
    Reply full =
        find(
            "We can't refund the voucher because it was bought elsewhere. Instead, I can offer you"
                + " a discount.",
            "en");
    assertThat(full.has(ReplyMark.HAS_REFUSAL)).isTrue();
    assertThat(full.has(ReplyMark.GIVES_REASON_FOR_REFUSAL)).isTrue();
    assertThat(full.has(ReplyMark.OFFERS_ALTERNATIVE)).isTrue();
    assertThat(find("We can't wait to see you.", "en").has(ReplyMark.HAS_REFUSAL)).isFalse();
  }

  @Test
  void blameIsSeenUnlessItIsDenied() {
    assertThat(
            find("Sie haben die Adresse falsch eingegeben.", "de").has(ReplyMark.BLAMES_CUSTOMER))
        .isTrue();
    assertThat(find("Das ist nicht Ihr Fehler.", "de").has(ReplyMark.BLAMES_CUSTOMER)).isFalse();
    assertThat(find("You should have checked that.", "en").has(ReplyMark.BLAMES_CUSTOMER)).isTrue();
    assertThat(find("It's not your fault.", "en").has(ReplyMark.BLAMES_CUSTOMER)).isFalse();
    assertThat(find("You should have it by now.", "en").has(ReplyMark.BLAMES_CUSTOMER)).isFalse();
  }

  @Test
  void wordsThatLeaveThingsOpenAreNamed() {
    assertThat(find("Wir melden uns in Kürze, eventuell zeitnah.", "de").vagueWords())
        .containsExactly("eventuell", "in kürze", "zeitnah");
    assertThat(find("We'll get back to you soon.", "en").vagueWords()).containsExactly("soon");
  }

  @Test
  void theSameWordsAreTheSameTemplateWhoeverSignsThem() {
    String body = " Ihre Erstattung über [AMOUNT] ist unterwegs und braucht 3 Tage bis zur Bank.";
    Reply one = find("Hallo [NAME_1]," + body + " Viele Grüße Anna", "de");
    Reply other = find("Guten Tag [NAME_2]," + body + " Mit freundlichen Grüßen Team B", "de");
    assertThat(one.templateId()).isPresent().isEqualTo(other.templateId());
    assertThat(find("Alles klar.", "de").templateId()).isEmpty();
    assertThat(find("I have sent the invoice again to your address now.", "en").templateId())
        .isPresent()
        .isNotEqualTo(one.templateId());
  }

  @Test
  void aShortReplyWithoutHelpIsCurt() {
    assertThat(find("Steht alles in den AGB.", "de").isCurt()).isTrue();
    assertThat(find("That's not our department.", "en").isCurt()).isTrue();
    assertThat(find("Please send it back.", "en").isCurt()).isFalse();
    assertThat(find("Können Sie mir die Nummer nennen?", "de").isCurt()).isFalse();
  }

  @Test
  void aRequestForFactsIsSeen() {
    assertThat(find("Wie lautet Ihre Bestellnummer?", "de").has(ReplyMark.ASKS_FOR_DATA)).isTrue();
    assertThat(find("Could you send me the number?", "en").has(ReplyMark.ASKS_FOR_DATA)).isTrue();
    assertThat(find("Alles erledigt.", "de").has(ReplyMark.ASKS_FOR_DATA)).isFalse();
  }

  @Test
  void nothingDoesNothing() {
    Reply reply = find(null, null);
    assertThat(reply.evidence()).isEmpty();
    assertThat(reply.isCurt()).isTrue();
    assertThat(reply.templateId()).isEmpty();
  }
}
