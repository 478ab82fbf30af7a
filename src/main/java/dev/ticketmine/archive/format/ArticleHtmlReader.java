package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads one HTML page as one article: {@code <id>.<lang>.html}, its title the first heading or that
 * of the page, its text that of {@code article} or {@code main} if there is one.
 */
public final class ArticleHtmlReader {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<id>.+?)(?:\\.(?<lang>[a-zA-Z]{2}(?:[-_][a-zA-Z]{2})?))?\\.html?",
          Pattern.CASE_INSENSITIVE);

  private final TicketTimes times;

  /** Reads dates as days of this zone. */
  public ArticleHtmlReader(ZoneId zone) {
    this.times = new TicketTimes(null, zone);
  }

  /** Returns whether a file of this name is read as HTML. */
  public static boolean reads(String fileName) {
    return NAME.matcher(fileName).matches();
  }

  /** Reads the file. */
  public ParsedArticles read(InputStream in, String fileName) throws IOException {
    byte[] bytes = in.readAllBytes();
    RecordPosition position = RecordPosition.startOf(fileName).at(0, bytes.length, 1);
    try {
      String text = StrictText.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
      return new ParsedArticles(List.of(article(position, Jsoup.parse(text))), List.of());
    } catch (InvalidRecord e) {
      return new ParsedArticles(List.of(), List.of(new RejectedRecord(position, e)));
    }
  }

  private RawArticle article(RecordPosition position, Document page) throws InvalidRecord {
    Matcher name = NAME.matcher(position.file());
    if (!name.matches()) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "id", "the file name does not end in .html");
    }
    page.select("nav, header, footer, aside, script, style").remove();
    Element heading = page.selectFirst("h1");
    String title = heading == null ? page.title().strip() : heading.text().strip();
    if (title.isEmpty()) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "title", "the page has neither a heading nor a title");
    }
    Element body = page.selectFirst("article, main");
    List<String> lines = BlockText.ofHtml((body == null ? page.body() : body).outerHtml());
    boolean repeats = !lines.isEmpty() && lines.get(0).equals(title);
    String stated = page.select("html").attr("lang").strip();
    return new RawArticle(
        position,
        name.group("id"),
        stated.isEmpty() ? name.group("lang") : stated,
        title,
        String.join("\n", repeats ? lines.subList(1, lines.size()) : lines),
        nullIfEmpty(page.select("link[rel=canonical]").attr("href")),
        meta(page, "article:section"),
        labels(meta(page, "keywords")),
        time(page, "article:published_time"),
        time(page, "article:modified_time"),
        null,
        null,
        null,
        false);
  }

  private static List<String> labels(String keywords) {
    List<String> labels = new ArrayList<>();
    if (keywords != null) {
      Arrays.stream(keywords.split(","))
          .map(String::strip)
          .filter(label -> !label.isEmpty())
          .forEach(labels::add);
    }
    return labels;
  }

  private static String meta(Document page, String name) {
    return nullIfEmpty(
        page.select("meta[name=%s], meta[property=%s]".formatted(name, name)).attr("content"));
  }

  private Instant time(Document page, String name) throws InvalidRecord {
    try {
      return times.parse(name, meta(page, name));
    } catch (InvalidRecord e) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE, name, "'%s' must be a date such as 2026-03-02".formatted(name));
    }
  }

  private static String nullIfEmpty(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
