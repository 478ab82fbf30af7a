package dev.ticketmine.evaluation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.Score;
import dev.ticketmine.privacy.EntityType;
import dev.ticketmine.privacy.Finding;
import dev.ticketmine.sample.Dice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrivacySetTest {
  private static final List<LabelledMessage> MESSAGES = PrivacySet.messages(Part.SHOWN);

  @Test
  void isTheSameEveryTime() {
    assertThat(PrivacySet.messages(Part.SHOWN).equals(MESSAGES)).isTrue();
  }

  @Test
  void everyKindHasItsItemsInBothLanguages() {
    for (String language : PrivacySet.LANGUAGES) {
      Map<PiiKind, Long> counts =
          MESSAGES.stream()
              .filter(message -> message.language().equals(language))
              .flatMap(message -> message.labels().stream())
              .collect(Collectors.groupingBy(Label::kind, Collectors.counting()));
      for (PiiKind kind : PiiKind.values()) {
        assertThat(counts.get(kind))
            .as("items of %s in %s", kind, language)
            .isGreaterThanOrEqualTo(Part.SHOWN.target(kind));
      }
    }
  }

  @Test
  void labelsStandInOrderAroundWholeValues() {
    for (LabelledMessage message : MESSAGES) {
      int position = 0;
      for (Label label : message.labels()) {
        assertThat(label.outerStart()).isGreaterThanOrEqualTo(position);
        assertThat(label.start()).isBetween(label.outerStart(), label.end() - 1);
        assertThat(label.end()).isLessThanOrEqualTo(label.outerEnd());
        assertThat(value(message, label)).isEqualTo(value(message, label).strip()).isNotEmpty();
        position = label.outerEnd();
      }
    }
  }

  @Test
  void labelsCutOutWhatTheirKindLooksLike() {
    for (LabelledMessage message : MESSAGES) {
      for (Label label : message.labels()) {
        String value = value(message, label);
        switch (label.kind()) {
          case EMAIL -> assertThat(value).matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
          case HANDLE -> assertThat(value).matches("@\\S+");
          case IBAN, IBAN_MISTYPED -> assertThat(value).matches("(?i)[A-Z]{2}[ -]?\\d{2}.{11,40}");
          case PHONE -> assertThat(value).matches("[+(\\d][\\d +()/.-]{5,}\\d");
          case NAME -> assertThat(value).matches("[\\p{L} .,'-]+");
          case MAC -> assertThat(value).matches("(?i)([0-9a-f]{2}[:-]){5}[0-9a-f]{2}");
          case CARD_MASKED -> assertThat(value).matches("[\\d*#Xx• -]+\\d{4}");
          case EMAIL_SPELLED -> assertThat(value).doesNotMatch(".*\\S@\\S+\\.\\S.*");
          default -> assertThat(value).doesNotContain("{", "##");
        }
      }
    }
  }

  @Test
  void noSlotStaysOpen() {
    Pattern open = Pattern.compile("\\{(?!at})[a-z]+}|[«»]|\\\\n");
    assertThat(MESSAGES.stream().map(LabelledMessage::text).filter(open.asPredicate())).isEmpty();
  }

  @Test
  void namesThatAreShownAreNotThoseThatJudge() {
    WordBank names = WordBank.read("names.txt");
    List<String> list = names.words("german last");
    Set<String> judged = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (int n = 0; n < 20_000; n++) {
      judged.add(Part.JUDGED.name(list, new Dice(1, 1, n)));
      shown.add(Part.SHOWN.name(list, new Dice(1, 2, n)));
    }
    assertThat(judged).doesNotContainAnyElementsOf(shown);
    assertThat(judged.size() + shown.size()).isEqualTo(list.size());
  }

  @Test
  void holdsManyNames() {
    WordBank names = WordBank.read("names.txt");
    assertThat(distinct(names, " first")).isGreaterThan(250);
    assertThat(distinct(names, " last")).isGreaterThan(400);
  }

  @Test
  void perfectFinderHasFullMarks() {
    Map<String, List<Finding>> findings =
        MESSAGES.stream()
            .collect(Collectors.toMap(LabelledMessage::text, PrivacySetTest::all, (a, b) -> a));
    for (Score score : scores(findings::get).scores()) {
      if (!score.group().equals("right_type")) {
        assertThat(score.value()).as(score.group() + " " + score.name()).isEqualTo(1.0);
      }
    }
  }

  @Test
  void finderThatFindsNothingHasNoRecallAndNoPrecision() {
    Evaluation scores = scores(text -> List.of());
    assertThat(scores.scores()).extracting(Score::group).containsOnly("recall", "untouched");
    assertThat(scores.scores())
        .filteredOn(score -> score.group().equals("recall"))
        .allMatch(score -> score.value() == 0);
  }

  @Test
  void oneReadableLetterIsAMissAndTextAroundIsWrong() {
    LabelledMessage message =
        new LabelledMessage(
            "de", "Gruß Uta Ohm", List.of(new Label(PiiKind.NAME, "full", 5, 12, 5, 12)));
    Misses misses = new Misses(1);
    Function<String, List<Finding>> finder =
        text -> List.of(new Finding(0, 11, EntityType.NAME, 1));
    List<Score> scores = new PrivacyScores(finder, misses).of(List.of(message)).scores();
    assertThat(scores)
        .filteredOn(score -> score.name().equals("name de"))
        .extracting(Score::group, Score::value)
        .containsExactly(
            tuple("recall", 0.0), tuple("precision", 1.0), tuple("span_precision", 0.5556));
    assertThat(misses.render()).isEqualTo("\nmissed name de (full): 1\n  Gruß >>>Uta Ohm<<<\n");
  }

  private static Evaluation scores(Function<String, List<Finding>> finder) {
    return new PrivacyScores(finder, new Misses(0)).of(MESSAGES);
  }

  private static List<Finding> all(LabelledMessage message) {
    List<Finding> findings = new ArrayList<>();
    for (Label label : message.labels()) {
      findings.add(new Finding(label.start(), label.end(), EntityType.NAME, 1));
    }
    return findings;
  }

  private static String value(LabelledMessage message, Label label) {
    return message.text().substring(label.start(), label.end());
  }

  private static long distinct(WordBank names, String ending) {
    return names.names(ending).stream()
        .flatMap(list -> names.words(list).stream())
        .distinct()
        .count();
  }
}
