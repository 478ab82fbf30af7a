package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.report.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of 200 hostile texts stands once in every place of a report, and is text everywhere. */
class HostileReportTest {
  private static final String EFFECT = "document.body.setAttribute(\"data-hit\",1)";
  private static final List<String> MARKUP = HostileText.markup(EFFECT, "http://127.0.0.1/hit");

  @TempDir private Path folder;

  @Test
  void hostileTextsChangeNothingOfAPage() throws IOException {
    assertThat(MARKUP).hasSize(200).doesNotHaveDuplicates();
    Map<String, List<String>> expected = new TreeMap<>();
    for (int shift = 0; shift < MARKUP.size(); shift++) {
      String language = shift % 2 == 0 ? "de" : "en";
      if (shift < 2) {
        expected.put(language, outlines(language, HostileText.harmless(), 0));
      }
      assertThat(outlines(language, MARKUP, shift))
          .as("from text %d", shift)
          .isEqualTo(expected.get(language));
    }
  }

  @Test
  void everyTextIsShown() throws IOException {
    Set<String> missing = new HashSet<>(MARKUP);
    for (int shift = 0; shift < MARKUP.size(); shift += 10) {
      write("de", MARKUP, shift);
      for (Path page : files("report", ".html")) {
        String text = printable(Jsoup.parse(page).wholeText());
        missing.removeIf(hostile -> text.contains(printable(hostile)));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void hostileTextsChangeNothingOfADraft() throws IOException {
    for (int shift = 0; shift < MARKUP.size(); shift++) {
      write("de", MARKUP, shift);
      for (Path draft : files("drafts", ".md")) {
        String[] parts = Files.readString(draft).split("(?m)^---$", -1);
        assertThat(parts).as("from text %d", shift).hasSize(3);
        assertThat(parts[1].lines().skip(1))
            .allMatch(line -> line.matches("(\\w+:|  -)( \"([^\"\\\\]|\\\\.)*\"| [\\w-]+)?"));
        assertThat(parts[2].replaceAll("\\\\.", "")).as("from text %d", shift).doesNotContain("<");
      }
    }
  }

  @Test
  void hostileTextsAddNoElementToWhatIsHandedOver() throws IOException {
    Set<String> elements = Set.of("body", "p", "strong", "h2", "ol", "ul", "li");
    for (int shift = 0; shift < MARKUP.size(); shift++) {
      write("de", MARKUP, shift);
      for (String line : Files.readAllLines(folder.resolve("drafts/hand-over/zendesk.jsonl"))) {
        String html = new JsonMapper().readTree(line).at("/body/article/body").asText();
        Document body = Jsoup.parseBodyFragment(html);
        assertThat(body.body().getAllElements())
            .as("from text %d", shift)
            .allSatisfy(
                element -> {
                  assertThat(elements).contains(element.normalName());
                  assertThat(element.attributesSize()).isZero();
                });
      }
    }
  }

  private static String printable(String text) {
    return text.replaceAll("[\u0000\uFFFD]", "");
  }

  private List<String> outlines(String language, List<String> texts, int shift) throws IOException {
    write(language, texts, shift);
    List<String> outlines = new ArrayList<>();
    for (Path page : files("report", ".html")) {
      StringBuilder outline = new StringBuilder();
      outline(Jsoup.parse(page), outline);
      outlines.add(outline.toString());
    }
    return outlines;
  }

  /** Elements and attributes in order, with values except where they are text or names of files. */
  private static void outline(Element element, StringBuilder out) {
    out.append('<').append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      out.append(' ').append(attribute.getKey());
      if (attribute.getKey().equals("class")) {
        out.append('=').append(attribute.getValue());
      }
      if (attribute.getKey().equals("href")) {
        assertThat(attribute.getValue()).matches("[A-Za-z0-9_./#-]*");
      }
    }
    out.append('>');
    element.children().forEach(child -> outline(child, out));
    out.append('/');
  }

  private void write(String language, List<String> texts, int shift) throws IOException {
    delete(folder.resolve("report"));
    delete(folder.resolve("drafts"));
    Report report = HostileReport.of(language, texts, shift);
    PublishOptions options = new PublishOptions(language, Floor.DEFAULT, 4);
    new ReportWriter().write(report, options, folder.resolve("report"));
    new DraftWriter().write(report, folder.resolve("drafts"));
    new HandOverWriter().write(report, folder.resolve("drafts/hand-over"));
    try (Stream<Path> files = Files.walk(folder.resolve("drafts"))) {
      assertThat(files).isNotEmpty();
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private List<Path> files(String inside, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(inside))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
