package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.Floor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWriterTest {
  private static final List<String> SECTIONS =
      List.of(
          "actions",
          "changes",
          "topics",
          "causes",
          "gaps",
          "articles",
          "tags",
          "service",
          "quality",
          "method");

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void name() {
    folder = root.resolve("report");
  }

  private Document index(String language) throws IOException {
    new ReportWriter()
        .write(
            ReportFixture.report(language), new PublishOptions(language, Floor.DEFAULT, 4), folder);
    return Jsoup.parse(folder.resolve("index.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void hasEverySectionWithHeadingAndLink(String language) throws IOException {
    Document page = index(language);
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(page.select("h1")).hasSize(1);
    for (String section : SECTIONS) {
      assertThat(page.select("main h2#" + section)).as(section).hasSize(1);
      assertThat(page.select("nav a[href=#" + section + "]")).as(section).hasSize(1);
    }
    assertThat(page.select("main table")).allMatch(table -> table.selectFirst("caption") != null);
    assertThat(page.select("main th")).allMatch(head -> head.hasAttr("scope"));
    assertThat(page.select("svg")).isNotEmpty().allMatch(svg -> !svg.attr("aria-label").isBlank());
    assertThat(page.text()).doesNotContain("{0}", "{1}", "null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void asksNobodyAndRunsItsOwnScriptOnly(String language) throws IOException {
    index(language);
    String own = Assets.load().script();
    assertThat(own)
        .doesNotContain("fetch(", "XMLHttpRequest", "http:", "https:", "eval(", "innerHTML");
    for (Path file : pages()) {
      Document page = Jsoup.parse(file);
      assertThat(page.select("script")).hasSize(1).allMatch(script -> script.data().equals(own));
      assertThat(page.select("link, iframe, object, embed, form, img")).isEmpty();
      assertThat(page.select("[style], [onload], [onclick]")).isEmpty();
      assertThat(page.select("[href], [src]"))
          .allMatch(element -> !element.attr("href").contains(":") && !element.hasAttr("src"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Zeigt Verständnis|25 %|Versprochene Antwort kam rechtzeitig|61 %|Erste Antwort, Median in Geschäftszeit",
        "en|Acknowledges|25%|Promised reply came in time|61%|First response, median in business time"
      })
  void saysWhatRepliesDo(
      String language, String mark, String share, String promise, String kept, String median)
      throws IOException {
    String service = index(language).selectFirst("section[aria-labelledby=service]").text();
    assertThat(service.replace('\u00A0', ' '))
        .contains(mark + " " + share, promise + " " + kept, median + " 34");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Hat es gewirkt?|Hat wohl gewirkt: weniger Kontakte|10 % bis 45 % weniger Kontakte|12,5, dann 8,8 je 1.000 Bestellungen|15 Wochen vorher, 9 Wochen nachher|zwischen 25 % weniger und 20 % mehr Kontakte|10 % bis 75 % mehr Kontakte|Spanne nicht gezeigt: zu wenige Kontakte",
        "en|Did it work?|Worked, as it seems: fewer contacts|10% to 45% fewer contacts|12.5, then 8.8 per 1,000 orders|15 weeks before, 9 weeks after|between 25% fewer and 20% more contacts|10% to 75% more contacts|Range not shown: too few contacts"
      })
  void saysWhetherWhatWasPublishedWorked(
      String language,
      String title,
      String result,
      String range,
      String rates,
      String weeks,
      String between,
      String more,
      String hidden)
      throws IOException {
    Element section = index(language).selectFirst("section[aria-labelledby=effects]");
    String text = section.text().replace('\u00A0', ' ');
    assertThat(text)
        .contains(title, result, range, rates, weeks, between, more, hidden)
        .contains("Wo bleibt <mein> Paket?");
    assertThat(section.select("tbody tr")).hasSize(5);
    assertThat(
            section
                .select("tbody tr")
                .get(1)
                .select("svg")
                .attr("aria-label")
                .replace('\u00A0', ' '))
        .isEqualTo(range);
    assertThat(section.select("svg")).hasSize(3);
  }

  @Test
  void saysNothingAboutEffectsIfNothingWasPublished() throws IOException {
    new ReportWriter()
        .write(ReportFixture.empty(), new PublishOptions("de", Floor.DEFAULT, 4), folder);
    Document page = Jsoup.parse(folder.resolve("index.html"));
    assertThat(page.select("#effects, a[href=#effects]")).isEmpty();
  }

  @Test
  void escapesWhatCustomersWrote() throws IOException {
    index("de");
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("Halle &lt;Nord&gt;")
        .containsOnlyOnce("<script");
    assertThat(Files.readString(folder.resolve("topics/t10.html"))).containsOnlyOnce("<script");
  }

  @Test
  void admitsItsOwnStyleAndNothingElse() throws Exception {
    Document page = index("en");
    String css = page.selectFirst("style").data();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none';").contains("'sha256-" + hash + "'");
    assertThat(policy).doesNotContain("unsafe", "http", "*");
  }

  @Test
  void everyInnerLinkLeadsSomewhere() throws IOException {
    index("de");
    new DraftWriter().write(ReportFixture.report("de"), folder.resolveSibling("drafts"));
    new ReplyDraftWriter()
        .write(ReportFixture.report("de"), folder.resolveSibling("drafts").resolve("replies"));
    new TagChangeWriter("de")
        .write(ReportFixture.report("de"), folder.resolveSibling("tags/tag-changes.yaml"));
    for (Path file : pages()) {
      Document page = Jsoup.parse(file);
      for (Element link : page.select("a[href]")) {
        String href = link.attr("href");
        int anchor = href.indexOf('#');
        String path = anchor < 0 ? href : href.substring(0, anchor);
        Path target = path.isEmpty() ? file : file.getParent().resolve(path).normalize();
        assertThat(target).as(href).exists();
        if (anchor >= 0) {
          assertThat(Jsoup.parse(target).getElementById(href.substring(anchor + 1))).isNotNull();
        }
      }
    }
  }

  @Test
  void incidentsComeFirstOnlyIfThereAreAny() throws IOException {
    assertThat(index("en").select("main h2").eachAttr("id").subList(0, 3))
        .containsExactly("summary", "incidents", "actions");
    new ReportWriter()
        .write(ReportFixture.empty(), new PublishOptions("en", Floor.DEFAULT, 4), folder);
    List<String> quiet = Jsoup.parse(folder.resolve("index.html")).select("main h2").eachAttr("id");
    assertThat(quiet).startsWith("summary", "actions").containsOnlyOnce("incidents");
    assertThat(quiet.indexOf("incidents")).isGreaterThan(quiet.indexOf("changes"));
  }

  @Test
  void keepsQuietAboutIncidentsThatAreOverAndTooSmall() throws IOException {
    Elements incidents = index("en").select("section[aria-labelledby=incidents] tbody tr");
    assertThat(incidents.eachText()).hasSize(2);
    assertThat(incidents.select("a").eachAttr("href"))
        .containsExactly("topics/t01.html", "topics/t03.html");
    assertThat(incidents.get(1).text()).contains("too few to show", "open");
  }

  @Test
  void writesNumbersAndDatesOfTheLanguage() throws IOException {
    assertThat(index("de").text())
        .contains("2. März 2026", "1.834", "5,1 – 9,4", "61 %", "16.02.2026");
    assertThat(index("en").text())
        .contains("2 March 2026", "1,834", "5.1 – 9.4", "61%", "16 Feb 2026");
  }

  @Test
  void saysWhatIsNotShown() throws IOException {
    Document page = index("de");
    assertThat(page.selectFirst("section:has(#topics)").text())
        .contains("1 Thema mit weniger als 10 Kundinnen und Kunden oder 20 Gesprächen");
    assertThat(page.selectFirst("section:has(#changes) details").text()).contains("unter 20");
    assertThat(page.selectFirst("section:has(#tags)").text()).contains("unter 20");
    assertThat(page.selectFirst("section:has(#quality)").text()).contains("Vielfache von 10");
  }

  @Test
  void showsTheCoreAreasEvenWithoutTopics() throws IOException {
    Element gaps = index("de").selectFirst("section:has(#gaps)");
    assertThat(gaps.select("h3").eachText())
        .containsExactly(
            "Rechnung",
            "Bestellabwicklung",
            "Versand",
            "Rückgabe und Umtausch",
            "Kundenkonten",
            "Produkte");
    assertThat(gaps.text()).contains("In diesem Bereich wurde keine wiederkehrende Frage gefunden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Rechnung finden|Deutsch · 240 Gespräche · 5 Befunde|Formulierung: Sie müssen|unter 20",
        "en|Rechnung finden|German · 240 conversations · 5 findings|Phrase: Sie müssen|under 20"
      })
  void saysWhatToChangeInWhichArticle(
      String language, String title, String about, String finding, String few) throws IOException {
    Element articles = index(language).selectFirst("section:has(#articles)");
    assertThat(articles.select("h3").eachText()).containsExactly(title, "parcel");
    assertThat(articles.select("p.base").get(0).text()).isEqualTo(about);
    assertThat(articles.select("p.base").get(1).text()).contains(few);
    assertThat(articles.select("li")).hasSize(3);
    assertThat(articles.select("li").get(0).text()).startsWith(finding).endsWith("So geht es: …");
    assertThat(articles.select("q").eachText())
        .containsExactly("Sie müssen", "We process <it> soon.");
  }

  @Test
  void separatesRecentAlertsFromEarlierOnes() throws IOException {
    Element changes = index("en").selectFirst("section:has(#changes)");
    assertThat(changes.select("> table tbody tr")).hasSize(3);
    assertThat(changes.selectFirst("details").select("tbody tr")).hasSize(1);
    assertThat(changes.text()).contains("carrier: Paketfuchs");
  }

  @Test
  void saysWhyFiguresAreNotThoseOfTheNightBefore() throws IOException {
    Element changes = index("en").selectFirst("section:has(#changes)");
    assertThat(changes.select("h3").eachText()).contains("Since the night of 1 March 2026");
    assertThat(changes.select("ul").eachText())
        .anyMatch(text -> text.startsWith("40 new conversations under 20 conversations changed"));
    assertThat(changes.select("details").last().select("tbody tr").eachText())
        .containsExactly("Parcel arrived damaged 20 new 30 to other topics or without one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void saysSoWhenThereIsNothingToShow(String language) throws IOException {
    int pages =
        new ReportWriter()
            .write(ReportFixture.empty(), new PublishOptions(language, Floor.DEFAULT, 4), folder);
    assertThat(pages).isEqualTo(6);
    Document page = Jsoup.parse(folder.resolve("index.html"));
    for (String section : SECTIONS.subList(0, 8)) {
      Element shown = page.selectFirst("section:has(#" + section + ")");
      assertThat(shown.select("p.empty")).as(section).isNotEmpty();
      assertThat(shown.select("table, svg")).as(section).isEmpty();
    }
  }

  @Test
  void saysAtTheTopicWhatContactsAreWorthAndWhatTheyBring() throws IOException {
    index("de");
    Document german = Jsoup.parse(folder.resolve("topics/t01.html"));
    assertThat(german.selectFirst("section:has(#value)").text())
        .contains(
            "überflüssig machen", "für die Kundschaft \u22120,60", "Meldungen von Problemen: hoch")
        .contains("Wäre „Kauf, Bindung oder Lob zu gewinnen“ höher");
    Element contact = german.selectFirst("section:has(#contact)");
    assertThat(contact.text())
        .contains("Bestellnummer: in 34 %", "20 % der Kundschaft", "damit ich planen kann");
    assertThat(contact.select("a").attr("href")).isEqualTo("../topics/t02.html");
    index("en");
    assertThat(Jsoup.parse(folder.resolve("topics/t01.html")).text())
        .contains("Order number: in 34%", "20% of the customers", "Reports of problems: high");
  }

  @Test
  void beginsWithTheFindingOfTheNight() throws IOException {
    assertThat(index("de").selectFirst("h1").text())
        .isEqualTo(
            "„Verspätetes Paket“ ist auffällig gestiegen: 49 Gespräche in der Woche ab 16.02.2026,"
                + " erwartet waren 9,0 – 24,5");
    assertThat(index("en").selectFirst("h1").text()).startsWith("“Late parcel” rose unusually: 49");
  }

  @Test
  void accountsForEveryRecordRead() throws IOException {
    String quality = index("de").selectFirst("section:has(#quality)").text();
    assertThat(quality)
        .contains("2.040", "Gelesene Datensätze", "2.000", "37")
        .contains("Zurückgewiesen", "export-2026-03.jsonl", "1.804")
        .contains("In dieser Nacht betrifft das 1 Thema.", "241 Kundenfragen");
  }

  @Test
  void showsQuotesThatBeginAlikeOnce() {
    assertThat(
            Quotes.distinct(
                List.of(
                    "102,99 € für eine Maschine, die nach kurzer Zeit die Küche flutet!",
                    "116,00 € für eine Maschine, die nach kurzer Zeit die Küche flutet! Und?",
                    "Wo ist mein Paket?",
                    "Where is my parcel?"),
                2))
        .containsExactly(
            "102,99 € für eine Maschine, die nach kurzer Zeit die Küche flutet!",
            "Wo ist mein Paket?");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    index("de");
    String first = Files.readString(folder.resolve("index.html"));
    index("de");
    assertThat(Files.readString(folder.resolve("index.html"))).isEqualTo(first);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
