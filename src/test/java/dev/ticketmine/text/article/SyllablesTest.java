package dev.ticketmine.text.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {
  private static final String GERMAN =
      "Paket 2 Bestellung 3 Rechnung 2 Rücksendung 3 Etikett 3 Konto 2 Kundenkonto 4 Passwort 2"
          + " Familie 4 Linie 3 Energie 3 Garantie 3 Batterie 3 Aktion 3 Reklamation 5 Museum 3"
          + " Idee 2 Kaffee 2 Haus 1 Häuser 2 neue 2 neuen 2 Frauen 2 Bauer 2 Feier 2 zwei 1"
          + " drei 1 Europa 3 Quittung 2 bequem 2 Qualität 3 Yacht 1 System 2 Typ 1 beenden 3"
          + " beantworten 4 geändert 3 geöffnet 3 geeignet 3 beeilen 3 Beere 2 Beet 1 Boot 1"
          + " Saal 1 Fee 1 See 1 Schnee 1 Kooperation 6 koordinieren 5 Zoo 1 App 1 online 2"
          + " Service 2 Homepage 2 Update 2 Download 2 Code 1 Team 1 Account 2 Browser 2"
          + " Telefon 3 Adresse 3 Lieferadresse 5 Versandkosten 4 Gewährleistung 4 überweisen 4"
          + " Überweisung 4 Werktage 3 innerhalb 3 Sendungsverfolgung 5 Kreditkarte 4 bezahlen 3"
          + " Zahlungsart 3 Gutschein 2 einlösen 3 stornieren 3 Stornierung 3 Kaffeemaschine 5"
          + " entkalken 3 regelmäßig 4 Pflege 2 Milliliter 4 Wasser 2 ich 1 wir 1 Sie 1 die 1"
          + " wie 1 vier 1 hier 1 Papier 2 Ihre 2 Beispiel 2 leihen 2 ziehen 2 Radio 3 Video 3"
          + " Studium 3 Medien 3 Ferien 3 Patient 3 Kopie 2 aktuell 3 individuell 5 Ruine 3"
          + " PDF 3 E-Mail 2 QR-Code 3 WLAN-Router 4";

  private static final String ENGLISH =
      "parcel 2 order 2 invoice 2 return 2 label 2 account 2 password 2 the 1 be 1 make 1 change 1"
          + " changes 2 boxes 2 pages 2 services 3 dates 1 notes 1 wanted 2 needed 2 opened 2"
          + " clicked 1 shipped 1 enabled 3 table 2 tables 2 example 3 simple 2 available 4"
          + " possible 3 element 3 statement 2 payment 2 replacement 3 completely 3 safely 2"
          + " question 2 version 2 option 2 region 2 million 2 period 3 previous 3 serious 3"
          + " radio 3 audio 3 video 3 people 2 area 3 idea 3 create 2 created 3 creation 3 react 2"
          + " reality 4 reason 2 ready 2 actual 3 usual 3 manual 3 quality 3 language 2 guarantee 3"
          + " value 2 fuel 2 influence 3 argue 2 quiet 2 client 2 experience 4 convenient 4"
          + " patient 2 efficient 3 friend 1 variety 4 society 4 earlier 3 carrier 3 easiest 3"
          + " being 2 going 2 trying 2 paying 2 following 3 employee 3 player 2 loyal 2 played 1"
          + " eyes 1 you 1 yesterday 3 business 2 everything 3 something 2 someone 2 website 2"
          + " homepage 2 science 2 fluid 2 suit 1 build 1 require 2 frequent 2 hundred 2 recipe 3"
          + " isn't 2 don't 1 doesn't 2 you'll 1 delivery 4 immediately 5 reorder 3 reuse 2"
          + " cooperate 4 Wednesday 2 mechanism 4 PDF 3 email 2 co-pay 2 voucher 2 refund 2"
          + " warehouse 2 appliance 3 temporarily 5 information 4 unfortunately 5 through 1 used 1";

  @ParameterizedTest
  @CsvSource({"de", "en"})
  void countsAtLeastNineteenOfTwentyWordsRight(String language) {
    String[] words = (language.equals("de") ? GERMAN : ENGLISH).split(" ");
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      int counted = Syllables.of(language).count(words[i]);
      if (counted != Integer.parseInt(words[i + 1])) {
        wrong.add(words[i] + " " + counted);
      }
    }
    assertThat(words.length / 2).isGreaterThanOrEqualTo(100);
    assertThat(wrong).hasSizeLessThanOrEqualTo(words.length / 2 / 20);
  }

  @ParameterizedTest
  @CsvSource({"de,x,1", "de,'',1", "en,42,1", "en,-,1"})
  void everythingHasASyllable(String language, String word, int syllables) {
    assertThat(Syllables.of(language).count(word)).isEqualTo(syllables);
  }
}
