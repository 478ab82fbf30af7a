package dev.ticketmine.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.text.cause.StatementReader;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.ReplyMarkers;
import dev.ticketmine.text.mood.TextCues;
import dev.ticketmine.text.time.PromiseFinder;
import dev.ticketmine.text.value.AskedData;
import dev.ticketmine.text.value.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One message that repeats the same few signs must not stop a night. Every one of these ended in a
 * stack overflow or took minutes when an expression repeated a group or looked back without bound.
 */
class EndlessTextTest {
  private static final int LENGTH = 30_000;
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("Europe/Berlin"), "DE", "Mo-Fr 09:00-17:00");
  private static final Redactor REDACTOR = Redactor.shared(RedactionOptions.standard());
  private static final LanguageDetector LANGUAGES = LanguageDetector.load();
  private static final Gloss GLOSS = new Gloss(Lexicon.load());
  private static final RatingCauses CAUSES = RatingCauses.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a-",
        "a'",
        "1.",
        "1,",
        "1-",
        "1/",
        "a.",
        "A.",
        "www.",
        "a.b@",
        "<",
        "[NAME] ",
        "Re: ",
        "RE:AW:",
        "am ",
        "der ",
        "von der ",
        "um ",
        "und ",
        "hallo ",
        "danke ",
        "\u0301",
        "> a\n",
        "ich habe ",
        "i tried ",
        "wir werden das ",
        "Ihr, du "
      })
  void isRead(String unit) {
    String text = unit.repeat(LENGTH / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          REDACTOR.find(new MailCleaner().clean(text));
          LANGUAGES.detect(text);
          for (String language : List.of("de", "en")) {
            read(text, language);
          }
        });
  }

  private static void read(String text, String language) {
    new QuestionExtractor().extract(CustomerMessage.opening(text, language, text));
    TermAnalyzer.of(language).terms(text);
    LabelWords.of(language, List.of(text)).words(text);
    LabelConcepts.of(language).in(text);
    GLOSS.english(text);
    ReplySentences.of(text);
    MoodAnalyzer.analyze(text, language, true);
    ReplyMarkers.find(text, text, language);
    PromiseFinder.find(text, language, Instant.EPOCH, CALENDAR);
    CAUSES.in(text, language);
    StatementReader.read(text, language);
    AskedData.find(text, language);
    Wish.find(text, language);
    TextCues.ofCustomer(text, language);
    TextCues.ofAgent(text, language);
  }
}
