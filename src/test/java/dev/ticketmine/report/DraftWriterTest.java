package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftWriterTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

  @TempDir private Path folder;

  private Node parsed(String file) throws IOException {
    assertThat(new DraftWriter().write(ReportFixture.report("de"), folder)).isEqualTo(2);
    return PARSER.parse(Files.readString(folder.resolve(file)));
  }

  @Test
  void frontMatterIdentifiesTheDraft() throws IOException {
    YamlFrontMatterVisitor matter = new YamlFrontMatterVisitor();
    parsed("t03.de.md").accept(matter);
    assertThat(matter.getData())
        .containsEntry("id", List.of("t03.de"))
        .containsEntry("topic_id", List.of("t03"))
        .containsEntry("language", List.of("de"))
        .containsEntry("title", List.of("Wo finde ich meine Rechnung?"))
        .containsEntry("labels", List.of("Rechnung", "PDF: Download"))
        .containsEntry("night", List.of("2026-03-02"))
        .containsEntry("status", List.of("draft"))
        .containsEntry("conversations", List.of("198"));
  }

  @Test
  void showsTheTextAsItWasWritten() throws IOException {
    Document html = Jsoup.parse(HtmlRenderer.builder().build().render(parsed("t03.de.md")));
    assertThat(html.select("h1").text()).isEqualTo("Wo finde ich meine Rechnung?");
    assertThat(html.select("h2").eachText())
        .containsExactly(
            "Antwort",
            "So fragen Kundinnen und Kunden",
            "Verwandte Fragen",
            "Danach wird oft gefragt",
            "Bitte bereithalten",
            "Quellen");
    assertThat(html.select("li").eachText())
        .containsExactly(
            "Wo ist die Rechnung?",
            "Ich brauche *dringend* die Rechnung zu [ORDER].",
            "Doppelt abgebucht",
            "Sendung beschädigt angekommen",
            "Bestellnummer");
    assertThat(html.text()).contains("1. Fehlt sie nach drei Tagen", "an [EMAIL].");
    assertThat(html.select("em, ol, script")).isEmpty();
  }

  @Test
  void namesTheSourceOfEverySentence() throws IOException {
    parsed("t03.de.md");
    assertThat(Files.readString(folder.resolve("t03.de.md")))
        .contains(
            "**Kurz gesagt:** Ihre Rechnung liegt im Kundenkonto unter „Bestellungen“.[^1]\n",
            "herunterladen.[^1]\n",
            "[EMAIL\\].[^2]\n")
        .contains("[^1]: Nachricht m-17-1\n[^2]: Nachricht m-90-3\n");
  }

  @Test
  void tellsStepsApartFromWhatIsGoodToKnow() throws IOException {
    List<String> sentences =
        List.of(
            "Eine Bewertung ist freiwillig.", "Öffnen Sie das Konto.", "Wählen Sie die Sterne.");
    Report report = ReportFixture.report("de");
    Draft given = report.drafts().get(0);
    Draft draft =
        new Draft(
            null,
            given.topicId(),
            "de",
            given.title(),
            sentences,
            List.of("m-1", "m-2", "m-2"),
            40L,
            List.of(),
            List.of(),
            List.of());
    new DraftWriter()
        .write(
            new Report(
                report.archive(),
                report.themes(),
                report.topics(),
                report.mood(),
                report.recovered(),
                report.alerts(),
                report.incidents(),
                report.recommendations(),
                report.effects(),
                report.precision(),
                report.tags(),
                report.tagChanges(),
                report.tagBackcasts(),
                report.untaggedShare(),
                report.metrics(),
                report.patterns(),
                List.of(draft),
                report.articles(),
                report.replies(),
                report.quality()),
            folder);
    assertThat(Files.readString(folder.resolve("t03.de.md")))
        .contains("**Kurz gesagt:** Eine Bewertung ist freiwillig.[^1]\n\n## So geht es\n\n")
        .contains("1. Öffnen Sie das Konto.[^2]\n1. Wählen Sie die Sterne.[^2]\n")
        .doesNotContain("Antwort\n", "Gut zu wissen");
  }

  @Test
  void saysSoWhenThereIsNoAnswer() throws IOException {
    parsed("t01.en.md");
    assertThat(Files.readString(folder.resolve("t01.en.md")))
        .contains("# Where is my parcel?")
        .contains("Past replies held no sentence")
        .doesNotContain("In short", "Sources");
  }

  @Test
  void neverLeavesItsFolder() {
    assertThat(FileNames.draft("../../etc/x", "de")).isEqualTo("______etc_x.de.md");
    assertThat(FileNames.topicPage("a b/ü")).isEqualTo("topics/a_b__.html");
  }

  @Test
  void escapesBlockSyntax() {
    assertThat(Markdown.escaped("- a\n# b <i>")).isEqualTo("\\- a \\# b \\<i\\>");
    assertThat(Markdown.escaped("12. x")).isEqualTo("12\\. x");
    assertThat(Markdown.quoted("a \"b\" \\ c\nd")).isEqualTo("\"a \\\"b\\\" \\\\ c d\"");
  }
}
