package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketmine.archive.format.ArticleFiles;
import dev.ticketmine.archive.format.ArticleJsonReader;
import dev.ticketmine.archive.format.RawArticle;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverWriterTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final Draft GERMAN =
      draft(
          "de",
          "Wie kann ich \"AT&T <Konto>\" löschen?",
          "Das Konto lässt sich jederzeit löschen.",
          "Öffnen Sie das Konto.",
          "Wählen Sie „Löschen“ & bestätigen Sie.",
          "Rechnungen bleiben zehn Jahre < erhalten.");

  private static final Draft ENGLISH =
      draft(
          "en",
          "How do I delete my account?",
          "An account can be deleted at any time.",
          "Open the account.",
          "Choose \"Delete\" & confirm.",
          "Invoices are kept for ten years.");

  private static final Draft EMPTY = draft("de", "Ohne Antwort");

  @TempDir private Path folder;

  private static Draft draft(String language, String title, String... sentences) {
    return new Draft(
        null,
        sentences.length == 0 ? "t05" : "t03",
        language,
        title,
        List.of(sentences),
        List.of(),
        40L,
        List.of("who <asks>"),
        List.of("Konto", "löschen"),
        List.of());
  }

  private List<JsonNode> written(HandOver desk, Draft... drafts) throws IOException {
    Report given = ReportFixture.report("de");
    Report report =
        new Report(
            given.archive(),
            given.themes(),
            List.of(),
            given.mood(),
            given.recovered(),
            given.alerts(),
            given.incidents(),
            given.recommendations(),
            given.effects(),
            given.precision(),
            given.tags(),
            given.tagChanges(),
            given.tagBackcasts(),
            given.untaggedShare(),
            given.metrics(),
            given.patterns(),
            List.of(drafts),
            given.articles(),
            given.replies(),
            given.quality());
    new HandOverWriter().write(report, folder);
    List<JsonNode> requests = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(desk.name() + ".jsonl"))) {
      requests.add(JSON.readTree(line));
    }
    return requests;
  }

  /** Reads an article back as the desk returns it: what was sent, with an id. */
  private static List<RawArticle> readBack(ObjectNode article) {
    article.put("id", 4711);
    ArticleFiles files = new ArticleFiles();
    files.add(
        new ArticleJsonReader()
            .read(
                new ByteArrayInputStream(article.toString().getBytes(StandardCharsets.UTF_8)),
                "articles.jsonl"));
    return List.copyOf(files.articles());
  }

  private static void isTheGermanDraft(RawArticle article) {
    assertThat(article.title()).isEqualTo(GERMAN.title());
    assertThat(article.isDraft()).isTrue();
    assertThat(article.bodyText().lines().map(line -> line.replaceFirst("^[-#*\\d.) ]+", "")))
        .contains("Kurz gesagt: Das Konto lässt sich jederzeit löschen.")
        .containsSubsequence(
            "So geht es", "Öffnen Sie das Konto.", "Wählen Sie „Löschen“ & bestätigen Sie.")
        .containsSubsequence("Gut zu wissen", "Rechnungen bleiben zehn Jahre < erhalten.");
    assertThat(article.bodyText()).doesNotContain("who", "{{");
  }

  @Test
  void zendeskReturnsTheDraftThatItWasSent() throws IOException {
    JsonNode request = written(HandOver.zendesk, ENGLISH, GERMAN, EMPTY).get(0);
    assertThat(request.at("/path").asText())
        .isEqualTo("/api/v2/help_center/{{LOCALE_DE}}/sections/{{SECTION_ID}}/articles");
    assertThat(request.at("/drafts/0").asText()).isEqualTo("t03.de");
    assertThat(request.at("/body/notify_subscribers").asBoolean(true)).isFalse();
    assertThat(request.at("/body/article/user_segment_id").isNull()).isTrue();
    assertThat(request.at("/body/article/permission_group_id").asText())
        .isEqualTo("{{PERMISSION_GROUP_ID}}");
    ObjectNode article = (ObjectNode) request.at("/body/article");
    article.put("locale", "de");
    RawArticle read = readBack(article).get(0);
    isTheGermanDraft(read);
    assertThat(read.language()).isEqualTo("de");
    assertThat(read.labels()).containsExactly("Konto", "löschen");
  }

  @Test
  void intercomReturnsBothLanguagesAsOneArticle() throws IOException {
    List<JsonNode> requests = written(HandOver.intercom, ENGLISH, GERMAN, EMPTY);
    assertThat(requests).hasSize(1);
    ObjectNode article = (ObjectNode) requests.get(0).at("/body");
    assertThat(requests.get(0).at("/path").asText()).isEqualTo("/articles");
    assertThat(article.at("/description").asText()).isEqualTo(GERMAN.sentences().get(0));
    assertThat(article.at("/author_id").asText()).isEqualTo("{{AUTHOR_ID}}");
    assertThat(article.at("/translated_content/en/author_id").asText()).isEqualTo("{{AUTHOR_ID}}");
    article.put("type", "article").put("default_locale", "de").remove("parent_id");
    List<RawArticle> read = readBack(article);
    isTheGermanDraft(read.get(0));
    assertThat(read.get(1).title()).isEqualTo(ENGLISH.title());
    assertThat(read.get(1).language()).isEqualTo("en");
    assertThat(read.get(1).isDraft()).isTrue();
    assertThat(read.get(1).bodyText()).contains("Choose \"Delete\" & confirm.");
  }

  @Test
  void freshdeskReturnsTheDraftThatItWasSent() throws IOException {
    List<JsonNode> requests = written(HandOver.freshdesk, ENGLISH, GERMAN, EMPTY);
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1).at("/path").asText())
        .isEqualTo("/api/v2/solutions/folders/{{FOLDER_ID_EN}}/articles");
    ObjectNode article = (ObjectNode) requests.get(0).at("/body");
    assertThat(article.at("/type").asInt()).isEqualTo(1);
    assertThat(article.at("/seo_data/meta_description").asText())
        .isEqualTo(GERMAN.sentences().get(0));
    RawArticle read = readBack(article.put("folder_id", 7)).get(0);
    isTheGermanDraft(read);
    assertThat(read.labels()).containsExactly("Konto", "löschen");
  }

  @Test
  void writesNothingWithoutAnAnswer() throws IOException {
    Report report = ReportFixture.report("de");
    assertThat(new HandOverWriter().write(report, folder)).isEqualTo(1);
    assertThat(folder.resolve("zendesk.jsonl"))
        .content()
        .contains("Wo finde ich meine Rechnung?")
        .doesNotContain("Where is my parcel?");
  }

  @Test
  void cutsALongShortAnswerBetweenWords() {
    Draft draft = draft("en", "Long?", "word ".repeat(40).strip() + ".");
    assertThat(DraftHtml.summary(draft)).hasSizeLessThanOrEqualTo(140).endsWith("word …");
    assertThat(DraftHtml.summary(draft("en", "Long?", "x".repeat(200) + "."))).isEmpty();
  }
}
