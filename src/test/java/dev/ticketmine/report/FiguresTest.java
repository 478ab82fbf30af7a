package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Origin;
import dev.ticketmine.explain.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  private static final Origin ORIGIN =
      new Origin(
          "2026-03-02-r0", "2026-03-02", "1.0", "c0ffee", "model-1", 7L, true, Floor.DEFAULT);

  @TempDir private Path folder;

  private static Map<FigureKey, Figure> figures(String language) {
    return new ReportWriter()
        .figures(ReportFixture.report(language), new PublishOptions(language, Floor.DEFAULT, 4));
  }

  /** Pages that a writer adds later are covered, too: it looks at the files. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void whatIsWrittenIsWhatCanBeExplained(String language) throws IOException {
    new ReportWriter()
        .write(
            ReportFixture.report(language), new PublishOptions(language, Floor.DEFAULT, 4), folder);
    Map<String, String> written = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".html")).toList()) {
        // In the other language the same keys stand beside figures that are written otherwise.
        for (Element figure : Jsoup.parse(file).select("html[lang=" + language + "] data")) {
          assertThat(figure.attr("title")).isEqualTo("ticketmine explain " + figure.val());
          written.put(figure.val(), figure.wholeText());
        }
      }
    }
    Map<String, String> known = new TreeMap<>();
    figures(language).forEach((key, figure) -> known.put(key.toString(), figure.text()));
    assertThat(known).hasSizeGreaterThan(50);
    assertThat(written).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormHasASentenceInBothLanguages(Form form) {
    for (String language : Wording.LANGUAGES) {
      try {
        assertThat(Wording.of(language).text(form.messageKey())).endsWith(".");
      } catch (MissingResourceException missing) {
        throw new AssertionError(form.messageKey() + " is missing in " + language, missing);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void sentencesNameWhatTheyAreAbout(String language) {
    TreeSet<Form> seen = new TreeSet<>();
    for (Figure figure : figures(language).values()) {
      seen.add(figure.form());
      assertThat(new Explanation(language).figure(figure, ORIGIN).toString())
          .as(figure.key().toString())
          .doesNotContain("{0}", "{1}", "{2}", "null");
    }
    assertThat(seen).hasSizeGreaterThan(30);
  }

  @Test
  void smallGroupsAreNotShown() {
    assertThat(figures("de").values())
        .filteredOn(figure -> figure.text().startsWith("unter "))
        .isNotEmpty()
        .noneMatch(Figure::isShown);
    assertThat(figures("en").values())
        .filteredOn(figure -> figure.text().startsWith("under "))
        .isNotEmpty()
        .noneMatch(Figure::isShown);
  }

  @Test
  void explainsInGermanAndEnglish() {
    FigureKey key = FigureKey.parse("archive/conversations");
    assertThat(new Explanation("en").figure(figures("en").get(key), ORIGIN).toString())
        .isEqualToNormalizingNewlines(
            """
            archive/conversations
            Value           %s
            Meaning         Conversations in the archive.
            Run             2026-03-02-r0, night 2026-03-02
            Table           conversations, version 7, column conversation_id
            Filter          true
            Configuration   c0ffee
            Models          model-1
            Program         1.0
            Floor           from 10 customers and 20 conversations on; numbers of conversations and customers are multiples of 10
            """
                .formatted(figures("en").get(key).text()));
    assertThat(new Explanation("de").figure(figures("de").get(key), ORIGIN).toString())
        .contains("Wert            ", "Gespräche im Archiv.", "ab 10 Kunden und 20 Gesprächen");
  }

  @Test
  void hiddenOnesTellNeitherFilterNorConversations() {
    FigureKey key = FigureKey.parse("topic/t1/mood/angry");
    assertThat(new Explanation("en").hidden(key, Form.TOPIC_MOOD, null, ORIGIN).toString())
        .contains("Value           not shown", "nothing more is said about it")
        .doesNotContain("Filter", "Conversations   ");
  }

  @Test
  void aKeyThatTwoFiguresWouldShareIsGivenOnce() {
    Figures figures = ReportView.of(ReportFixture.report("en"), PublishOptions.DEFAULT).figures();
    Figure first = enter(figures, "3");
    assertThat(enter(figures, "3").key()).isEqualTo(first.key());
    assertThat(enter(figures, "4").key()).isNull();
  }

  private static Figure enter(Figures figures, String text) {
    return figures.enter(Form.ARCHIVE_TOPICS, List.of(), text, true, Source.ALL, List.of());
  }
}
