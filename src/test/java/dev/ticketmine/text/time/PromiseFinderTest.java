package dev.ticketmine.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.calendar.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseFinderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(BERLIN, "DE", "Mo-Fr 09:00-17:00");
  private static final Path CASES =
      Path.of("src/test/resources/dev/ticketmine/text/time/PromiseFinderTest/promises.tsv");
  private static final Instant WEDNESDAY =
      LocalDateTime.parse("2024-03-06T15:30").atZone(BERLIN).toInstant();

  @Test
  void resolvesNearlyAllSentencesOfTheList() throws IOException {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("#")) {
        continue;
      }
      count++;
      String[] fields = line.split("\t");
      Instant sent = LocalDateTime.parse(fields[2]).atZone(BERLIN).toInstant();
      String found = text(PromiseFinder.find(fields[5], fields[0], sent, CALENDAR));
      if (!found.equals(fields[3] + " " + fields[4])) {
        wrong.add("%s: %s instead of %s %s".formatted(fields[5], found, fields[3], fields[4]));
      }
    }
    assertThat(count).isEqualTo(300);
    assertThat(wrong).hasSizeLessThanOrEqualTo(count * 3 / 100);
  }

  private static String text(List<Promise> promises) {
    if (promises.isEmpty()) {
      return "none -";
    }
    Promise promise = promises.get(0);
    String more = promises.size() > 1 ? " and %d more".formatted(promises.size() - 1) : "";
    return promise.kind().label()
        + " "
        + promise.due().map(PromiseFinderTest::due).orElse("vague")
        + more;
  }

  private static String due(TimeRange range) {
    LocalDateTime latest = range.latest().atZone(BERLIN).toLocalDateTime();
    return latest.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? latest.toLocalDate().minusDays(1).toString()
        : latest.toString();
  }

  @Test
  void saysWhereThePromiseStands() {
    String text = "Das tut mir leid. Ich prüfe das, und Sie hören bis Freitag von mir. Danke!";
    List<Promise> promises = PromiseFinder.find(text, "de", WEDNESDAY, CALENDAR);
    assertThat(promises).hasSize(1);
    assertThat(text.substring(promises.get(0).start(), promises.get(0).end()))
        .isEqualTo("Sie hören bis Freitag von mir.");
  }

  @Test
  void findsSeveralPromisesInOneReply() {
    assertThat(
            PromiseFinder.find(
                "Die Gutschrift erfolgt innerhalb von 5 Werktagen. Ich melde mich morgen.",
                "de",
                WEDNESDAY,
                CALENDAR))
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.ACTION, Promise.Kind.REPLY);
    assertThat(
            PromiseFinder.find(
                "We'll send a new one tomorrow, and I will write to you on Friday.",
                "en",
                WEDNESDAY,
                CALENDAR))
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.ACTION, Promise.Kind.REPLY);
  }

  @Test
  void readsOtherLanguagesAsTheOneThatFits() {
    assertThat(PromiseFinder.find("Ich melde mich morgen.", "und", WEDNESDAY, CALENDAR)).hasSize(1);
    assertThat(PromiseFinder.find("I'll write to you tomorrow.", null, WEDNESDAY, CALENDAR))
        .hasSize(1);
    assertThat(PromiseFinder.find(null, "de", WEDNESDAY, CALENDAR)).isEmpty();
    assertThat(PromiseFinder.find(" ", "de", WEDNESDAY, CALENDAR)).isEmpty();
  }

  @Test
  void umlautsMayBeSpeltOutAndApostrophesCurly() {
    assertThat(PromiseFinder.find("Ich melde mich UEBERMORGEN.", "de", WEDNESDAY, CALENDAR))
        .hasSize(1);
    assertThat(PromiseFinder.find("I’ll write to you tomorrow.", "en", WEDNESDAY, CALENDAR))
        .hasSize(1);
  }

  @Test
  void longTextsWithoutMarksTakeNoTimeWorthTheName() {
    String text = "morgen in 3 Tagen melde ich mich und ".repeat(2000);
    assertThat(PromiseFinder.find(text, "de", WEDNESDAY, CALENDAR)).isNotEmpty();
  }

  @Test
  void datesThatDoNotExistAreNoTimes() {
    assertThat(TimeFinder.find("bis zum 31.2. und am 40.13.", "de", WEDNESDAY, CALENDAR)).isEmpty();
    assertThat(TimeFinder.find("bis 99 Uhr", "de", WEDNESDAY, CALENDAR)).isEmpty();
  }
}
