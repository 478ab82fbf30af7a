package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyMarkersTest {
  @Test
  void findsWhatAGermanReplyDoes() {
    ReplyMarkers.Reply reply =
        ReplyMarkers.find(
            "Hallo [NAME], vielen Dank für Ihre Nachricht. Es tut mir leid, dass Ihr Paket noch"
                + " nicht da ist, das ist ärgerlich. Ich habe eine Nachforschung veranlasst, weil"
                + " die Sendung seit Montag steht. Bitte prüfen Sie auch die Ablage. Sie hören"
                + " innerhalb von 2 Werktagen von mir.",
            "de");
    assertThat(reply)
        .isEqualTo(new ReplyMarkers.Reply(true, true, true, true, true, true, true, false, false));
  }

  @Test
  void findsWhatAnEnglishReplyDoes() {
    ReplyMarkers.Reply reply =
        ReplyMarkers.find(
            "Hi [NAME], thank you for writing. I'm sorry, I understand that this is frustrating."
                + " I have opened a search because the parcel has not moved. Please check with"
                + " your neighbours. You will hear from me within 2 working days.",
            "en");
    assertThat(reply)
        .isEqualTo(new ReplyMarkers.Reply(true, true, true, true, true, true, true, false, false));
  }

  @Test
  void aShortReplyWithoutHelpIsCurt() {
    assertThat(ReplyMarkers.find("Steht alles in den AGB.", "de").isCurt()).isTrue();
    assertThat(ReplyMarkers.find("That's not our department.", "en").isCurt()).isTrue();
    assertThat(ReplyMarkers.find("Please send it back.", "en").isCurt()).isFalse();
    assertThat(ReplyMarkers.find("Können Sie mir die Nummer nennen?", "de").isCurt()).isFalse();
  }

  @Test
  void aRequestForFactsIsSeen() {
    assertThat(ReplyMarkers.find("Wie lautet Ihre Bestellnummer?", "de").asksForData()).isTrue();
    assertThat(ReplyMarkers.find("Could you send me the number?", "en").asksForData()).isTrue();
    assertThat(ReplyMarkers.find("Alles erledigt.", "de").asksForData()).isFalse();
  }

  @Test
  void nothingDoesNothing() {
    ReplyMarkers.Reply reply = ReplyMarkers.find(null, null);
    assertThat(reply.apologises()).isFalse();
    assertThat(reply.isCurt()).isTrue();
  }
}
