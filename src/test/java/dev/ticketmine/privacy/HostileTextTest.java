package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text makes redaction fail or take more than its length allows. Counted is how often patterns
 * read a character: unlike time, it is the same on every machine.
 */
class HostileTextTest {
  private static final int LENGTH = 20_000;

  /** The most measured is 320. What grows with the square of the length reads thousands. */
  private static final int READS_PER_CHARACTER = 1000;

  private static final int GENERATED = 120;

  /** Words that announce something, so that no pattern is left out. */
  private static final String TRIGGERS =
      "Grüße, wohne straße ort plz: adresse passwort gutschein order nr geb. born 12345 Aa hier"
          + " -- ppa. zip postfach street bestellung kennzeichen karte tel mail at dot @ # 1z *\n";

  private static final List<String> UNITS =
      List.of(
          " ",
          "\n",
          "\t",
          "[",
          "<",
          "{{",
          "@",
          "#",
          "*",
          "-",
          "x",
          "A",
          "a",
          "1",
          "ß",
          "'",
          "(",
          "A ",
          "a ",
          "Aa ",
          "Aa-",
          "a-",
          "A. ",
          "1 ",
          "1-",
          "1.",
          "1:",
          "0 ",
          "0-",
          "a.",
          "A1-",
          "a@",
          "a@a.",
          "a (at) ",
          "a at a dot ",
          "@ ",
          "[NAME] ",
          "[A_",
          "<a-",
          "von ",
          "de la ",
          "Hallo ",
          "Hallo Aa ",
          "Frau ",
          "Dr. ",
          "LG ",
          "Grüße\n",
          "danke ",
          "name: ",
          "Aa und ",
          "my wife ",
          "--\n",
          "^Aa ",
          "\nAa ",
          "Aa hier ",
          "Aastraße 1-",
          "straße ",
          "Rue de la ",
          "1 Main ",
          "1 Aa St ",
          "Leeds, ",
          "Flat 1, ",
          "D-12345 ",
          "PLZ 12345 Aa ",
          "Aa\n1234 ",
          "wohne in ",
          "in der ",
          "Rechnung: ",
          "Bestellnummer: ",
          "nr ",
          "+49 ",
          "(0)",
          "1234 ",
          "**** ",
          "12.03.1980 ",
          "geb. am ",
          "born the ",
          "Passwort ist ",
          "Gutschein: ",
          "eyJa",
          "eyJaaaaaaaaa.",
          "sk-",
          "DE12 ",
          "B-A 1 ",
          "AB12CD",
          "http://",
          "www.a",
          "1.1.1.1.",
          "ab:",
          "::",
          "ab-",
          "\u00a0",
          "\u2003a",
          "😀",
          "\ud800",
          "a\u0301",
          "\u0000",
          "İ",
          "ﬁ");

  private static final List<String> PIECES =
      List.of(
          "A", "a", "b", "1", "0", "9", " ", " ", ".", ",", "-", "/", "(", ")", ":", "@", "#", "\n",
          "'", "Aa", "AA", "straße", "Frau", "Hallo", "von", "und", "nr", "bestell", "name", "in",
          "ist", "der", "str.", "Weg", "St", "Rd", "at", "dot", "plz", "tel", "+", "*", "x", "LG",
          "Grüße", "Dr.", "geb", "^", "=", "\"", "ä", "[", "]", "<", ">", "1234", "12345", "eyJ");

  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @Test
  void readsEachCharacterALimitedNumberOfTimes() {
    List<String> problems = new ArrayList<>();
    units()
        .flatMap(unit -> Stream.of(repeated("", unit, LENGTH), repeated(TRIGGERS, unit, LENGTH)))
        .forEach(
            text -> {
              Counted counted = new Counted(text);
              redactor.found(redactor.scan(text, counted));
              if (counted.reads > (long) READS_PER_CHARACTER * LENGTH) {
                problems.add(text.substring(0, 20) + ": " + counted.reads);
              }
            });

    assertThat(problems).isEmpty();
  }

  @Test
  void doesNotFailOnLongTexts() {
    for (String unit :
        List.of("Aa ", "a.", "A-", "1-", "[NAME] ", "a@a.", "a b ", "\n", "LG Aa ")) {
      assertThat(redactor.redact(repeated("a@", unit, 10 * LENGTH))).isNotEmpty();
    }
  }

  private static Stream<String> units() {
    Random random = new Random(1);
    return Stream.concat(UNITS.stream(), Stream.generate(() -> generated(random)).limit(GENERATED));
  }

  private static String generated(Random random) {
    StringBuilder unit = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      unit.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return unit.toString();
  }

  private static String repeated(String before, String unit, int length) {
    return before + unit.repeat((length - before.length()) / unit.length() + 1);
  }

  /** A text that counts how often it is read. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long reads;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
