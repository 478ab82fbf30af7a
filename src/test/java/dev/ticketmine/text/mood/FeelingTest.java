package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.MailCleaner;
import dev.ticketmine.text.mood.Feeling.State;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States, flags and evidence in invented sentences of both languages. */
class FeelingTest {
  private static final Path INPUT =
      Path.of("src/test/resources/dev/ticketmine/text/mood/FeelingTest/input");

  private record Case(String state, List<String> flags, boolean isAnswer, String text) {}

  private static List<Case> cases(String language) throws IOException {
    return Files.readAllLines(INPUT.resolve(language + ".tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(
            fields ->
                new Case(
                    fields[0],
                    fields[1].equals("-") ? List.of() : Arrays.asList(fields[1].split(",")),
                    fields[2].equals("answer"),
                    fields[3]))
        .toList();
  }

  private static Feeling feeling(String text, String language) {
    return MoodAnalyzer.analyze(text, language, false).feeling();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void findsStateAndFlags(String language) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Case given : cases(language)) {
      Feeling found = MoodAnalyzer.analyze(given.text(), language, given.isAnswer()).feeling();
      if (!found.state().label().equals(given.state())
          || !found.flags().containsAll(given.flags())) {
        wrong.add(found.state().label() + found.flags() + " instead of " + given);
      }
    }
    assertThat(cases(language)).hasSizeGreaterThanOrEqualTo(60);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Guten Tag, ich mache mir Sorgen um die Kiste. | mache mir Sorgen
          de | Der Tarif ist neu. Das ist eine Frechheit! | Frechheit
          de | Ich verstehe die Abrechnung nicht. | verstehe die Abrechnung nicht
          en | Hello, I'm worried about the box. | worried
          en | The plan is new. This is a disgrace! | disgrace
          en | The app shows error 12. | error
          """)
  void namesTheWordsThatShowIt(String language, String text, String evidence) {
    Feeling feeling = feeling(text, language);
    assertThat(text.substring(feeling.start(), feeling.end())).isEqualTo(evidence);
  }

  @Test
  void nothingShownHasNoEvidence() {
    assertThat(feeling("Wann öffnen Sie?", "de").start()).isEqualTo(-1);
    assertThat(feeling(null, "de").end()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void confidenceIsAShareAndGrowsWithTheSigns(String language) throws IOException {
    for (Case given : cases(language)) {
      assertThat(
              MoodAnalyzer.analyze(given.text(), language, given.isAnswer()).feeling().confidence())
          .isBetween(0.3, 1.0);
    }
    assertThat(feeling("Das ist eine Frechheit, ich bin stinksauer!", "de").confidence())
        .isGreaterThan(feeling("Ich bin sauer.", "de").confidence());
  }

  @Test
  void forwardedAndQuotedTextFeelsNothing() {
    String german =
        "Zur Kenntnis.\n\n-----Ursprüngliche Nachricht-----\nVon: [NAME]\nGesendet: 3. Mai 2026"
            + "\nBetreff: Störung\n\nIch bin stinksauer, das ist eine Frechheit!";
    String english =
        "For your information.\n\nOn 3 May 2026 at 10:14 Support wrote:\n"
            + "> I am furious, this is a disgrace!";
    assertThat(feeling(new MailCleaner().clean(german), "de").state()).isEqualTo(State.NEUTRAL);
    assertThat(feeling(new MailCleaner().clean(english), "en").state()).isEqualTo(State.NEUTRAL);
  }

  @Test
  void aPolarityFoundOtherwiseChangesGoodStatesOnly() {
    Feeling content = MoodAnalyzer.analyze("Danke, jetzt klappt alles.", "de", true).feeling();
    assertThat(content.with(Polarity.NEGATIVE).state()).isEqualTo(State.NEUTRAL);
    assertThat(feeling("Ist gut.", "de").with(Polarity.POSITIVE).state())
        .isEqualTo(State.SATISFIED);
    assertThat(feeling("Das ist eine Frechheit!", "de").with(Polarity.POSITIVE).state())
        .isEqualTo(State.ANGRY);
  }
}
