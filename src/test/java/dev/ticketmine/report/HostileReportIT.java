package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import dev.ticketmine.Chromium;
import dev.ticketmine.disclosure.Floor;
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

  private static boolean isHit(String content) {
    return Jsoup.parse(content).selectFirst("html").hasAttr(MARK);
  }

  private static String printable(String text) {
    return text.replaceAll("[\u0000\uFFFD]", "");
  }
}
