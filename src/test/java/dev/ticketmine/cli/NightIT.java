package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ticketmine.BrowserSession;
import dev.ticketmine.Chromium;
import dev.ticketmine.disclosure.Floor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Whole nights through the command line, on a small sample archive. */
class NightIT {
  @TempDir private static Path folder;

  private static final Console CONSOLE = new Console();
  private static Path sample;
  private static Path lake;

  @BeforeAll
  static void oneNight() throws IOException {
    sample = folder.resolve("sample");
    lake = folder.resolve("lake");
    assertThat(CONSOLE.run("sample", "--out=" + sample, "--conversations=400")).isZero();
    // A sample of 400 conversations has few topics of twenty.
    Files.writeString(
        sample.resolve("small.conf"),
        "report { minimum-customers = 3, minimum-conversations = 3 }\n");
    assertThat(nightly(lake, "local[2]")).as(CONSOLE.err()).isZero();
  }

  private static int nightly(Path lake, String master, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "nightly",
                "--date=2026-03-01",
                "--archive=" + sample.resolve("archive"),
                "--articles=" + sample.resolve("articles"),
                "--orders=" + sample.resolve("orders.csv"),
                "--events=" + sample.resolve("events.csv"),
                "--config=" + sample.resolve("small.conf"),
                "--lake=" + lake,
                "--master=" + master));
    arguments.addAll(List.of(more));
    return CONSOLE.run(arguments.toArray(String[]::new));
  }

  /** Name and content hash of every table but the ledger, which tells runs apart. */
  private static List<String> hashes(Path lake) {
    assertThat(CONSOLE.run("tables", "--lake=" + lake)).isZero();
    return CONSOLE
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split("\\s+"))
        .filter(fields -> !fields[0].equals("runs"))
        .map(fields -> fields[0] + " " + fields[2])
        .collect(Collectors.toList());
  }

  private static List<Path> published(Path lake) throws IOException {
    try (var files = Files.walk(lake.resolve("current").toRealPath())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void publishesAReportWithItsTopics() throws IOException {
    assertThat(lake.resolve("current/report/index.html")).exists();
    // Whether so few conversations leave a draft depends on the topics; PublishJobTest has one.
    assertThat(published(lake)).anyMatch(file -> file.getParent().endsWith("report/topics"));
  }

  @Test
  void theSameNightAgainChangesNothing() {
    List<String> before = hashes(lake);
    assertThat(nightly(lake, "local[2]")).isZero();
    assertThat(hashes(lake)).isEqualTo(before);
  }

  @Test
  void aDryRunSaysWhatWouldBeDone() {
    assertThat(nightly(lake, "local[2]", "--dry-run")).isZero();
    assertThat(CONSOLE.out()).contains("already published", "nothing would be done");
    assertThat(nightly(lake, "local[2]", "--dry-run", "--rerun")).isZero();
    assertThat(CONSOLE.out())
        .contains("as run 2026-03-01-r1", "1 of 1 archive files", "ingest, articles, questions")
        .containsPattern("about [0-9]+ s");
    Path none = folder.resolve("none");
    assertThat(nightly(none, "local[2]", "--dry-run")).isZero();
    assertThat(CONSOLE.out()).contains("as run 2026-03-01-r0", "unknown before the first night");
    assertThat(none).doesNotExist();
  }

  @Test
  void computingItAgainOrWithOneThreadGivesTheSameContent() throws IOException {
    Path other = folder.resolve("other");
    assertThat(nightly(other, "local[1]")).as(CONSOLE.err()).isZero();
    List<String> expected = hashes(lake);
    assertThat(hashes(other)).isEqualTo(expected);
    for (Path file : published(lake)) {
      Path twin =
          other
              .resolve("current")
              .toRealPath()
              .resolve(lake.resolve("current").toRealPath().relativize(file));
      assertThat(twin).hasSameBinaryContentAs(file);
    }
    assertThat(nightly(other, "local[2]", "--rerun")).as(CONSOLE.err()).isZero();
    assertThat(hashes(other)).isEqualTo(expected);
  }

  @Test
  void exportsAreStable() throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    for (Path file : List.of(first, second)) {
      assertThat(
              CONSOLE.run(
                  "export", "--table=topics", "--format=csv", "--out=" + file, "--lake=" + lake))
          .isZero();
    }
    assertThat(second).hasSameTextualContentAs(first);
    assertThat(Files.readAllLines(first).get(0)).startsWith("topic_id,theme_id,label_de,label_en");
  }

  /** Key and figure of everything in the written report that has a key. */
  private static SortedMap<String, String> figures() throws IOException {
    SortedMap<String, String> figures = new TreeMap<>();
    for (Path file : published(lake)) {
      if (file.toString().endsWith(".html")) {
        for (Element figure : Jsoup.parse(file).select("html[lang=de] data")) {
          assertThat(figure.attr("title")).isEqualTo("ticketmine explain " + figure.val());
          String other = figures.put(figure.val(), figure.wholeText());
          assertThat(other).as(figure.val()).isIn(null, figure.wholeText());
        }
      }
    }
    return figures;
  }

  private static String explain(String config, Collection<String> keys, String... more) {
    List<String> arguments = new ArrayList<>(List.of("explain"));
    arguments.addAll(keys);
    arguments.addAll(List.of("--lake=" + lake, "--master=local[2]"));
    arguments.add("--config=" + sample.resolve(config));
    arguments.addAll(List.of(more));
    assertThat(CONSOLE.run(arguments.toArray(String[]::new))).as(CONSOLE.err()).isZero();
    return CONSOLE.out();
  }

  @Test
  void figuresDrawnFromTheReportAreFoundAgainInTheTables() throws IOException {
    SortedMap<String, String> figures = figures();
    List<String> keys = new ArrayList<>(figures.keySet());
    long seed = 20_260_301;
    System.out.println("figures drawn with seed " + seed + " from " + keys.size());
    Collections.shuffle(keys, new Random(seed));
    List<String> drawn = new ArrayList<>(keys.subList(0, 20));
    drawn.add("archive/conversations");
    List<String> blocks = List.of(explain("small.conf", drawn).split("\\R\\R"));
    assertThat(blocks).hasSameSizeAs(drawn);
    for (int index = 0; index < drawn.size(); index++) {
      String key = drawn.get(index);
      List<String> lines = blocks.get(index).lines().toList();
      assertThat(lines.get(0)).isEqualTo(key);
      assertThat(lines.get(1).substring(16)).as(key).isEqualTo(figures.get(key));
      assertThat(blocks.get(index)).contains("2026-03-01-r0").doesNotContain("Hinweis");
    }
  }

  @Test
  void conversationsBehindAFigureAreAsManyAsItSays() throws IOException {
    SortedMap<String, String> figures = figures();
    List<String> keys =
        figures.entrySet().stream()
            .filter(figure -> figure.getKey().matches("topic/.*/conversations|cause/.*/support"))
            .filter(figure -> figure.getValue().matches("\\d+"))
            .map(Map.Entry::getKey)
            .limit(5)
            .toList();
    assertThat(keys).isNotEmpty();
    String[] blocks = explain("small.conf", keys, "--conversations=1000").split("\\R\\R");
    for (int index = 0; index < keys.size(); index++) {
      List<String> ids = blocks[index].lines().filter(line -> line.startsWith("  ")).toList();
      assertThat(ids).as(keys.get(index)).isSorted().doesNotHaveDuplicates();
      assertThat(new Floor(3, 3).rounded(ids.size()))
          .as(keys.get(index))
          .isEqualTo(Long.parseLong(figures.get(keys.get(index))));
    }
  }

  @Test
  void aLowerFloorThanTheReportsShowsNothingMore() throws IOException {
    Files.writeString(
        sample.resolve("curious.conf"),
        "report { minimum-customers = 1, minimum-conversations = 1 }\n");
    String small =
        figures().entrySet().stream()
            .filter(figure -> figure.getKey().matches("topic/[^/]+/conversations"))
            .filter(figure -> Integer.parseInt(figure.getValue()) < 18)
            .findFirst()
            .orElseThrow()
            .getKey();
    assertThat(explain("curious.conf", List.of(small), "--conversations", "--language=en"))
        .contains("not shown", "This configuration is not that of the run", "from 10 customers")
        .doesNotContain("Conversations  ");
  }

  @Test
  void aFigureOfATopicThatIsNotThereIsAnError() {
    assertThat(CONSOLE.run("explain", "topic/none/share", "--lake=" + lake)).isEqualTo(64);
    assertThat(CONSOLE.err())
        .startsWith("ticketmine: There is nothing to explain: the lake has no topic 'none'.")
        .contains("look like topic/TOPIC/share;", "For example: ticketmine explain ");
  }

  @Test
  void evaluationPrintsScores() {
    assertThat(
            CONSOLE.run("evaluate", "--truth=" + sample.resolve("truth.jsonl"), "--lake=" + lake))
        .isZero();
    assertThat(CONSOLE.out()).contains("acc_all", "nmi_all");
  }

  @Test
  void theReportOpensInABrowserOfAnySize() throws IOException, InterruptedException {
    assumeThat(Chromium.isInstalled())
        .as("SKIPPED: no chromium; the report was not opened in a browser")
        .isTrue();
    Path page = lake.resolve("current").toRealPath().resolve("report/index.html");
    for (String size : List.of("1280,2000", "390,2000")) {
      Chromium.Page seen = Chromium.open(page, size, folder);
      assertThat(seen.messages()).as("what the browser complained about").isEmpty();
      assertThat(seen.text()).contains("Was zuerst zu tun ist");
      assertThat(Files.size(seen.picture())).isGreaterThan(20_000);
    }
  }

  @Test
  void whatIsDecidedOnTheDeskIsInTheNextReport() throws Exception {
    assumeThat(BrowserSession.isInstalled())
        .as("SKIPPED: no chromium and chromium-driver; nothing was decided on the drafts desk")
        .isTrue();
    Path copy = folder.resolve("decided");
    copy(lake, copy);
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    String accepted;
    try (BrowserSession browser = new BrowserSession(downloads, true)) {
      browser.open(copy.resolve("current").toRealPath().resolve("report/drafts.html"));
      browser.ask("document.querySelectorAll('details').forEach(box => { box.open = true; })");
      WebElement box = browser.one("fieldset.decision");
      accepted = box.getAttribute("data-id");
      box.findElement(By.cssSelector("input[value=accepted]")).click();
      browser.one("#download").click();
      for (int wait = 0; wait < 100 && !Files.exists(downloads.resolve("decisions.csv")); wait++) {
        Thread.sleep(100);
      }
    }
    String config = "--config=" + sample.resolve("small.conf");
    assertThat(
            CONSOLE.run(
                "decide", "--file=" + downloads.resolve("decisions.csv"), "--lake=" + copy, config))
        .as(CONSOLE.err())
        .isZero();
    assertThat(CONSOLE.out()).contains("1 of 1 decisions recorded");
    for (String step : List.of("recommend", "publish")) {
      assertThat(CONSOLE.run("step", step, "--date=2026-03-01", "--lake=" + copy, config))
          .as(CONSOLE.err())
          .isZero();
    }
    Document desk = Jsoup.parse(copy.resolve("current").toRealPath().resolve("report/drafts.html"));
    assertThat(desk.select("fieldset[data-id=" + accepted + "] legend").text())
        .contains("angenommen");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
