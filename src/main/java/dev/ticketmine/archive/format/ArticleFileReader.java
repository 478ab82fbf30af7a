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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one Markdown file with front matter as one article. What the front matter does not say
 * comes from the file: {@code <id>.<lang>.md}, and the first heading as title.
 */
public final class ArticleFileReader {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<id>.+?)(?:\\.(?<lang>[a-zA-Z]{2}(?:[-_][a-zA-Z]{2})?))?\\.(?:md|markdown)");

  private final TicketTimes times;

  /** Reads dates as days of this zone. */
  public ArticleFileReader(ZoneId zone) {
    this.times = new TicketTimes(null, zone);
  }

  /** Returns whether a file of this name is read as Markdown. */
  public static boolean reads(String fileName) {
    return NAME.matcher(fileName).matches();
  }

  /** Reads the file. */
  public ParsedArticles read(InputStream in, String fileName) throws IOException {
    byte[] bytes = in.readAllBytes();
    RecordPosition position = RecordPosition.startOf(fileName).at(0, bytes.length, 1);
    try {
      String text = StrictText.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
      String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new ParsedArticles(List.of(article(position, content)), List.of());
    } catch (InvalidRecord e) {
      return new ParsedArticles(List.of(), List.of(new RejectedRecord(position, e)));
    }
  }

  private RawArticle article(RecordPosition position, String content) throws InvalidRecord {
    ArticleMarkdown document = ArticleMarkdown.parse(content);
    Matcher name = NAME.matcher(position.file());
    if (!name.matches()) {
      throw new InvalidRecord(ReasonCode.MISSING_FIELD, "id", "the file name does not end in .md");
    }
    FrontMatter front = new FrontMatter(document.frontMatter());
    String title = front.text("title", document.heading());
    if (title == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "title", "neither front matter nor heading holds a title");
    }
    return new RawArticle(
        position,
        front.text("translation_of", front.text("id", front.text("article_id", name.group("id")))),
        front.text("lang", front.text("language", name.group("lang"))),
        title,
        document.bodyWithout(title),
        front.text("url", null),
        front.text("section", null),
        front.list("labels"),
        front.time("created"),
        front.time("updated"),
        front.count("views"),
        front.count("helpful_votes"),
        front.count("unhelpful_votes"),
        "true".equals(front.text("draft", "false")));
  }

  private final class FrontMatter {
    private final Map<String, List<String>> values;

    FrontMatter(Map<String, List<String>> values) {
      this.values = values;
    }

    String text(String key, String fallback) {
      List<String> found = values.getOrDefault(key, List.of());
      return found.isEmpty() || found.get(0).isBlank() ? fallback : found.get(0).strip();
    }

    /** Reads a YAML list in block or in flow notation. */
    List<String> list(String key) {
      List<String> result = new ArrayList<>();
      for (String value : values.getOrDefault(key, List.of())) {
        String inner = value.strip().replaceAll("^\\[|\\]$", "");
        Arrays.stream(inner.split(","))
            .map(item -> item.strip().replaceAll("^[\"']|[\"']$", ""))
            .filter(item -> !item.isEmpty())
            .forEach(result::add);
      }
      return result;
    }

    Instant time(String key) throws InvalidRecord {
      String value = text(key, text(key + "_at", null));
      try {
        return times.parse(key, value);
      } catch (InvalidRecord e) {
        throw new InvalidRecord(
            ReasonCode.INVALID_VALUE,
            key,
            "field '%s' must be a date such as 2026-03-02".formatted(key));
      }
    }

    Long count(String key) throws InvalidRecord {
      String value = text(key, null);
      if (value == null) {
        return null;
      }
      if (!value.matches("\\d{1,15}")) {
        throw new InvalidRecord(
            ReasonCode.INVALID_VALUE, key, "field '%s' must be a whole number".formatted(key));
      }
      return Long.valueOf(value);
    }
  }
}
