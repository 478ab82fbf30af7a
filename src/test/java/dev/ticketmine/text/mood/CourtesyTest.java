package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.MailCleaner;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is around a text does not decide its polarity: courtesies, quotes, signatures. */
class CourtesyTest {
  private static final Path INPUT =
      Path.of("src/test/resources/dev/ticketmine/text/mood/CourtesyTest/input");

  private static final List<String> GERMAN =
      List.of(
          "Sehr geehrte Damen und Herren,\n\n%s\n\nVielen Dank im Voraus für Ihre Mühe.\n"
              + "Mit freundlichen Grüßen\n[NAME]",
          "Guten Tag,\n%s\nIch freue mich auf Ihre Antwort und wünsche ein schönes Wochenende!\n"
              + "Beste Grüße\n[NAME]",
          "Liebes Team,\n\nich hoffe, es geht Ihnen gut. %s Danke schon mal!\n\nLG [NAME]",
          "Hallo zusammen! %s Für eine kurze Rückmeldung wäre ich Ihnen sehr dankbar.\n"
              + "Herzliche Grüße aus [ADDRESS]");
  private static final List<String> ENGLISH =
      List.of(
          "Dear Sir or Madam,\n\n%s\n\nThank you in advance for your help.\nKind regards\n[NAME]",
          "Hi there,\n%s\nI look forward to hearing from you. Have a great weekend!\nBest wishes\n"
              + "[NAME]",
          "Dear team,\n\nI hope you are well. %s Many thanks!\n\nWarm regards [NAME]",
          "Good morning! %s Any help would be greatly appreciated.\nYours sincerely\n[NAME]");

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void courtesiesChangeAtMostOneLabelInAHundred(String language) throws IOException {
    List<String> changed = new ArrayList<>();
    int wrapped = 0;
    for (String text : Files.readAllLines(INPUT.resolve("neutral-" + language + ".txt"))) {
      Polarity alone = MoodAnalyzer.analyze(text, language, false).polarity();
      for (String courtesy : language.equals("de") ? GERMAN : ENGLISH) {
        String mail = courtesy.formatted(text);
        wrapped++;
        if (MoodAnalyzer.analyze(mail, language, false).polarity() != alone) {
          changed.add(mail);
        }
      }
    }
    assertThat(wrapped).isEqualTo(400);
    assertThat(changed).hasSizeLessThanOrEqualTo(wrapped / 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void neutralTextsAreNeutral(String language) throws IOException {
    assertThat(Files.readAllLines(INPUT.resolve("neutral-" + language + ".txt")))
        .hasSize(100)
        .filteredOn(
            text -> MoodAnalyzer.analyze(text, language, false).polarity() != Polarity.NEUTRAL)
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void quotedAndForwardedTextAndSignaturesDoNotCount() throws IOException {
    String german =
        "%s\n\nMit freundlichen Grüßen\n[NAME]\n-- \nTraumhaus GmbH, die besten Häuser der Welt\n\n"
            + "Am 3. Mai 2026 um 10:14 schrieb Kundenservice:\n"
            + "> Das ist eine Frechheit, alles kaputt und furchtbar!";
    String english =
        "%s\n\n-----Original Message-----\nFrom: Support\nSent: Monday, 4 May 2026 10:14\n"
            + "Subject: Re: order\n\nThis is a disgrace, horrible and broken!";
    for (String language : List.of("de", "en")) {
      for (String text : Files.readAllLines(INPUT.resolve("neutral-" + language + ".txt"))) {
        String mail = (language.equals("de") ? german : english).formatted(text);
        assertThat(MoodAnalyzer.analyze(new MailCleaner().clean(mail), language, false).score())
            .as(text)
            .isEqualTo(MoodAnalyzer.analyze(text, language, false).score());
      }
    }
  }
}
