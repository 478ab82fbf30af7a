package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ticketmine.BrowserSession;
import dev.ticketmine.Chromium;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What a reader does with the report, in a real browser. */
class ReportBrowserIT {
  private static final List<String> PAGES =
      List.of("index.html", "summary.html", "drafts.html", "topics/t01.html");

  @TempDir private static Path folder;
  private static Path report;
  private static BrowserSession browser;

  @BeforeAll
  static void start() throws IOException {
    assumeThat(BrowserSession.isInstalled())
        .as("SKIPPED: no Chromium to click in; install Debian's chromium and chromium-driver")
        .isTrue();
    report = written(ReportFixture.report("de"), "report");
    browser = new BrowserSession(Files.createDirectory(folder.resolve("downloads")), true);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path written(Report content, String name) throws IOException {
    Path written = folder.resolve(name);
    new ReportWriter().write(content, new PublishOptions("de", Floor.DEFAULT, 4), written);
    return written;
  }

  private List<String> topics() {
    return browser.seen("#topictable tbody th[scope=row] a");
  }

  @Test
  void findsATopicAndSaysHowMany() {
    browser.open(report.resolve("index.html"));
    int all = topics().size();
    browser.one("#find").sendKeys("gutschein");
    assertThat(topics()).isNotEmpty().hasSizeLessThan(all);
    assertThat(browser.one("#found").getText()).isEqualTo(topics().size() + " gefunden");
    browser.one("#find").clear();
    browser.one("#find").sendKeys("gibt es nicht");
    assertThat(topics()).isEmpty();
    assertThat(browser.one("#found").getText()).isEqualTo("0 gefunden");
    assertThat(browser.seen("#topictable tr.theme")).isEmpty();
  }

  @Test
  void ordersTopicsByAnyColumnAndBack() {
    browser.open(report.resolve("index.html"));
    List<String> before = topics();
    List<WebElement> heads = browser.all("#topictable th[data-sort]");
    assertThat(heads).hasSize(5);

    WebElement conversations = heads.get(2).findElement(By.tagName("button"));
    conversations.click();
    assertThat(heads.get(2).getAttribute("aria-sort")).isEqualTo("descending");
    List<Long> counts =
        browser.all("#topictable tbody td:nth-of-type(2)").stream()
            .map(cell -> Long.valueOf(cell.getAttribute("data-value")))
            .toList();
    assertThat(counts).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    conversations.click();
    assertThat(heads.get(2).getAttribute("aria-sort")).isEqualTo("ascending");
    assertThat(topics()).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
    conversations.click();
    assertThat(heads.get(2).getAttribute("aria-sort")).isNull();
    assertThat(topics()).isEqualTo(before);
  }

  @Test
  void switchesTheLanguageOfEveryPage() {
    for (String page : PAGES) {
      browser.open(report.resolve(page));
      browser.one(".tools a[hreflang=en]").click();
      assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
      assertThat(browser.address()).endsWith("/report/en/" + page);
      browser.one(".tools a[hreflang=de]").click();
      assertThat(browser.address()).endsWith("/report/" + page);
    }
  }

  @Test
  void keepsTheAppearanceThatWasChosen() {
    browser.open(report.resolve("index.html"));
    browser.ask("localStorage.clear()");
    browser.open(report.resolve("index.html"));
    String light = browser.one("body").getCssValue("background-color");
    browser.one("#theme").click();
    browser.one("#theme").click();
    assertThat(browser.one("#theme").getText()).contains("dunkel");
    String dark = browser.one("body").getCssValue("background-color");
    assertThat(dark).isNotEqualTo(light);
    browser.open(report.resolve("topics/t01.html"));
    assertThat(browser.one("body").getCssValue("background-color")).isEqualTo(dark);
    browser.one("#theme").click();
    assertThat(browser.one("body").getCssValue("background-color")).isEqualTo(light);
  }

  @Test
  void leadsFromTheIndexToADraftAndToItsTopic() {
    browser.open(report.resolve("index.html"));
    WebElement link = browser.one("#gaps ~ table a[href^='drafts.html#']");
    String place = link.getAttribute("href").replaceAll(".*#", "");
    link.click();
    assertThat(browser.one("#" + place).getAttribute("open")).isNotNull();
    browser.one("#" + place + " aside a[href^='topics/']").click();
    assertThat(browser.address()).contains("/topics/t");
    browser.one(".brand a").click();
    assertThat(browser.address()).contains("/report/index.html");
  }

  @Test
  void copiesADraftWithItsBlankLines() throws IOException {
    browser.open(report.resolve("drafts.html"));
    new DraftWriter().write(ReportFixture.report("de"), folder.resolve("copied"));
    String text =
        browser.ask(
            "return JSON.parse(document.getElementById('draft-t03-de-markdown').content.textContent)");
    assertThat(text).isEqualTo(Files.readString(folder.resolve("copied/t03.de.md")));
  }

  @Test
  void downloadsWhatWasDecidedAndRemembersIt() throws Exception {
    Path file = folder.resolve("downloads/decisions.csv");
    browser.open(report.resolve("drafts.html"));
    browser.ask("localStorage.clear()");
    browser.open(report.resolve("drafts.html"));
    assertThat(browser.one("#download").isEnabled()).isFalse();
    browser.ask("document.querySelectorAll('details').forEach(box => { box.open = true; })");
    List<WebElement> boxes = browser.all("fieldset.decision");
    assertThat(boxes).hasSizeGreaterThan(2);
    String first = boxes.get(0).getAttribute("data-id");
    String last = boxes.get(boxes.size() - 1).getAttribute("data-id");

    choose(boxes.get(0), "accepted");
    choose(boxes.get(boxes.size() - 1), "rejected");
    WebElement reason = boxes.get(boxes.size() - 1).findElement(By.name("reason"));
    assertThat(reason.isDisplayed()).isTrue();
    reason.sendKeys("Steht im \"Handbuch\", Seite 3");
    assertThat(browser.one("#decided").getText()).startsWith("2 ");

    browser.open(report.resolve("drafts.html"));
    assertThat(browser.one("#decided").getText()).startsWith("2 ");
    browser.one("#download").click();
    for (int wait = 0; wait < 100 && !Files.exists(file); wait++) {
      Thread.sleep(100);
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo(
            "\"recommendation_id\",\"decision\",\"reason\",\"article\",\"date\"\n\"%s\",\"accepted\",\"\",\"\",\"\"\n\"%s\",\"rejected\",\"Steht im \"\"Handbuch\"\", Seite 3\",\"\",\"\"\n"
                .formatted(first, last));
  }

  private static void choose(WebElement box, String decision) {
    box.findElement(By.cssSelector("input[value=" + decision + "]")).click();
  }

  @Test
  void noPageComplainsOrAsksAnybody() {
    browser.console();
    browser.requests();
    for (String language : List.of("", "en/")) {
      for (String page : PAGES) {
        browser.open(report.resolve(language + page));
        assertThat(browser.console()).as(page).isEmpty();
        assertThat(browser.requests())
            .as(page)
            .isNotEmpty()
            .allMatch(request -> request.contains("\"url\":\"file:///"));
      }
    }
  }

  @Test
  void withoutScriptsNothingIsMissing() throws IOException {
    try (BrowserSession quiet = new BrowserSession(folder, false)) {
      for (String page : PAGES) {
        quiet.open(report.resolve(page));
        browser.open(report.resolve(page));
        // Headings that can be clicked, and what only scripts can do, are all that differs.
        assertThat(quiet.seen(".finder, .decision, #theme, #download")).as(page).isEmpty();
        assertThat(words(quiet)).as(page).isEqualTo(words(browser));
      }
    }
  }

  private static List<String> words(BrowserSession session) {
    List<String> words = new ArrayList<>();
    for (String selector : List.of("header", "nav", "main h2", "main table", "main article")) {
      words.addAll(session.seen(selector));
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everybodyCanUseIt(String theme) throws IOException {
    String check = Files.readString(Path.of("src/test/resources/report/accessibility.js"));
    for (String language : List.of("", "en/")) {
      for (String page : PAGES) {
        browser.open(report.resolve(language + page));
        browser.ask("document.documentElement.dataset.theme = '%s'".formatted(theme));
        browser.ask("document.querySelectorAll('details').forEach(box => { box.open = true; })");
        List<String> findings = browser.ask(check);
        assertThat(findings).as(language + page + ", " + theme).isEmpty();
      }
    }
  }

  @Test
  void theChecksFindWhatIsWrong() throws IOException {
    Path page = folder.resolve("wrong.html");
    Files.writeString(
        page,
        "<!doctype html><html><title>x</title><main><h1>a</h1><h3 id=a>b</h3><p id=a style='color:#aaa'>pale</p>"
            + "<svg></svg><button></button><input><a href=x></a><table><tr><th>h</th></tr></table></main>");
    browser.open(page);
    List<String> findings =
        browser.ask(Files.readString(Path.of("src/test/resources/report/accessibility.js")));
    assertThat(findings.stream().map(finding -> finding.replaceAll(":.*", "")).distinct())
        .containsExactlyInAnyOrder(
            "language", "heading", "id", "contrast", "name", "label", "table");
  }

  @Test
  void twoHundredTopicsAreThereInASecond() throws IOException {
    Report base = ReportFixture.report("de");
    List<Topic> topics = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      Topic topic = base.topics().get(number % base.topics().size());
      topics.add(withId(topic, "n" + number));
    }
    Path many = written(withTopics(base, topics), "many");
    List<Double> times = new ArrayList<>();
    for (int visit = 0; visit < 5; visit++) {
      browser.open(many.resolve("index.html"));
      Number time =
          browser.ask(
              "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
      times.add(time.doubleValue());
    }
    Collections.sort(times);
    System.out.printf(
        "200 topics: page of %,d kB, usable after %.0f ms (median of 5)%n",
        Files.size(many.resolve("index.html")) / 1024, times.get(2));
    assertThat(browser.all("#topictable tbody th[scope=row]")).hasSize(200);
    assertThat(times.get(2)).isPositive().isLessThan(1000);
  }

  @Test
  void theSummaryPrintsOnOneSheet() throws IOException, InterruptedException {
    for (String language : List.of("", "en/")) {
      assertThat(Chromium.sheets(report.resolve(language + "summary.html"), folder)).isEqualTo(1);
    }
    assertThat(Chromium.sheets(report.resolve("index.html"), folder)).isGreaterThan(1);
  }

  private static Topic withId(Topic topic, String id) {
    return new Topic(
        id,
        null,
        topic.labelDe(),
        topic.labelEn(),
        topic.keyphrases(),
        topic.question(),
        topic.questionDe(),
        topic.questionEn(),
        topic.examples(),
        topic.area(),
        topic.conversations(),
        topic.customers(),
        topic.firstSeen(),
        topic.lastSeen(),
        topic.weeks(),
        topic.recent(),
        topic.earlier(),
        topic.mood(),
        topic.causes(),
        topic.gaps(),
        topic.value(),
        topic.contact());
  }

  private static Report withTopics(Report report, List<Topic> topics) {
    return new Report(
        report.archive(),
        report.themes(),
        topics,
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
        report.drafts(),
        report.articles(),
        report.replies(),
        report.quality());
  }
}
