package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import dev.ticketmine.Chromium;
import dev.ticketmine.disclosure.Floor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 200 hostile texts do in a real browser; a server on this machine counts what is fetched. */
class HostileReportIT {
  private static final String MARK = "data-hit";

  @TempDir private Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;
  private List<String> texts;

  @BeforeEach
  void start() throws IOException {
    assumeThat(Chromium.isInstalled())
        .as("SKIPPED: no Chromium; install Debian's package chromium")
        .isTrue();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    texts =
        HostileText.markup(
            "document.documentElement.setAttribute(`" + MARK + "`,1)",
            "http://127.0.0.1:%d/hit".formatted(server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void theTextsWouldRunAndFetchOnAnotherPage() throws IOException, InterruptedException {
    Path page = folder.resolve("unsafe.html");
    Files.writeString(page, "<!doctype html><body>" + String.join("<hr>", texts.subList(0, 10)));

    assertThat(isHit(Chromium.content(page, folder))).isTrue();
    assertThat(requests.get()).isPositive();
  }

  @Test
  void inAReportTheyRunAndFetchNothing() throws IOException, InterruptedException {
    Set<String> unseen = new HashSet<>(texts);
    for (int shift = 0; !unseen.isEmpty() && shift < 3 * texts.size(); shift += 13) {
      Path report = folder.resolve("report-" + shift);
      new ReportWriter()
          .write(
              HostileReport.of("de", texts, shift),
              new PublishOptions("de", Floor.DEFAULT, 4),
              report);
      Path page = report.resolve("index.html");
      String written = printable(Jsoup.parse(page).wholeText());
      if (unseen.removeIf(text -> written.contains(printable(text)))) {
        String shown = Chromium.content(page, folder);
        assertThat(shown).contains("</main>");
        assertThat(isHit(shown)).as("from text %d", shift).isFalse();
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(requests.get()).isZero();
  }

  @Test
  void withoutScriptsAReportLooksTheSame() throws IOException, InterruptedException {
    Path report = folder.resolve("report");
    new ReportWriter()
        .write(ReportFixture.report("de"), new PublishOptions("de", Floor.DEFAULT, 4), report);

    // Two pictures of one page may differ in a few points of a letter's edge.
    assertThat(drawnByScripts(report.resolve("index.html"))).isLessThan(0.001);
  }

  @Test
  void aPageThatNeedsScriptsWouldLookDifferent() throws IOException, InterruptedException {
    Path page = folder.resolve("scripted.html");
    Files.writeString(
        page, "<!doctype html><body><script>document.body.style.background='red'</script>");

    assertThat(drawnByScripts(page)).isGreaterThan(0.9);
  }

  /** Returns the share of a page's points that change when its scripts may not run. */
  private double drawnByScripts(Path page) throws IOException, InterruptedException {
    Document still = Jsoup.parse(page);
    // Blanks that are put between words move what follows them.
    still.outputSettings().prettyPrint(false);
    still
        .head()
        .prependElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "script-src 'none'");
    Path stillPage = page.resolveSibling("still.html");
    Files.writeString(stillPage, still.outerHtml());
    return difference(drawn(page), drawn(stillPage));
  }

  /** Returns the picture of a page that is drawn to its end, however busy the machine is. */
  private BufferedImage drawn(Path page) throws IOException, InterruptedException {
    BufferedImage picture = Chromium.picture(page, folder);
    for (int again = 0; again < 5; again++) {
      BufferedImage next = Chromium.picture(page, folder);
      if (difference(picture, next) == 0) {
        return next;
      }
      picture = next;
    }
    return picture;
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return (double) different / one.getWidth() / one.getHeight();
  }

  private static boolean isHit(String content) {
    return Jsoup.parse(content).selectFirst("html").hasAttr(MARK);
  }

  private static String printable(String text) {
    return text.replaceAll("[\u0000\uFFFD]", "");
  }
}
