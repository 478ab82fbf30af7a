package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.text.cause.StatementReader;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.ReplyMarkers;
import dev.ticketmine.text.time.PromiseFinder;
import dev.ticketmine.text.value.AskedData;
import dev.ticketmine.text.value.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made of the rules' own words, of odd digits and of broken signs: nothing may throw. */
class AnyTextTest {
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("Europe/Berlin"), "DE", "Mo-Fr 09:00-17:00");
  private static final RatingCauses CAUSES = RatingCauses.load();
  private static final List<String> ODD =
      List.of(
          "３",
          "٣",
          "999",
          "31.2.",
          "99.99.",
          "30. februar",
          "feb 31st",
          "00:99",
          "25:61",
          "24 uhr",
          "in",
          "within",
          "innerhalb von",
          "bis",
          "by",
          "tagen",
          "days",
          "stunden",
          "werktagen",
          "business days",
          "wir melden uns",
          "i will get back to you",
          "½",
          "ı",
          "İ",
          "ß",
          "ẞ",
          "🤦🏾‍♂️",
          "\uD83D",
          "\u0000",
          "[NAME_1]",
          "(",
          "[",
          "*",
          "\\E",
          "$1",
          "-",
          "–",
          ".",
          "\n");

  @Property(tries = 1_000)
  void neverThrows(
      @ForAll("texts") String text,
      @ForAll("languages") String language,
      @ForAll("times") Instant sent) {
    assertThatCode(
            () -> {
              PromiseFinder.find(text, language, sent, CALENDAR);
              ReplyMarkers.find(text, text, language);
              MoodAnalyzer.analyze(text, language, true);
              CAUSES.in(text, language);
              StatementReader.read(text, language);
              AskedData.find(text, language);
              Wish.find(text, language);
            })
        .doesNotThrowAnyException();
  }

  /** Each of these took from 5 to 65 seconds when time grew with the square of the length. */
  @ParameterizedTest
  @ValueSource(strings = {"dass ihr ", "leider nicht ", "morgen ", "within 3 ", "a"})
  void timeGrowsWithLengthOnly(String part) {
    String text = part.repeat(40_000 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> neverThrows(text, "de", Instant.ofEpochSecond(1_700_000_000)));
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> words = new ArrayList<>(ODD);
    Stream.of(
            "time/times",
            "time/promises",
            "mood/replies",
            "mood/rules",
            "value/asked",
            "value/wishes")
        .flatMap(name -> Stream.of(name + "-de.tsv", name + "-en.tsv"))
        .flatMap(name -> WordLists.fields("/lexicon/" + name).stream())
        .flatMap(fields -> Stream.of(fields).skip(1))
        .flatMap(field -> Stream.of(field.split("[;|]")))
        .map(word -> word.replaceAll("[()?:\\\\*{}<>\\[\\]+]", " ").strip())
        .filter(word -> !word.isEmpty())
        .distinct()
        .forEach(words::add);
    return Arbitraries.of(words)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("de", "en", "und").injectNull(0.1);
  }

  @Provide
  Arbitrary<Instant> times() {
    return Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond);
  }
}
