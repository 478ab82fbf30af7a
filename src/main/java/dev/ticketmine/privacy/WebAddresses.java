package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses and makes links of them that hold nothing personal. Thread-safe. */
public final class WebAddresses implements Recogniser {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@])(?:https?://|www\\.)[^\\s<>\"'\\[\\]{}|\\\\^`„“”«»]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<scheme>https?)://)?(?:[^/@?#]*@)?(?<host>[^/:?#@]+)(?::\\d+)?(?<path>/[^?#]*)?.*",
          Pattern.CASE_INSENSITIVE);

  /**
   * A path segment that may identify a person or open a session. A key may happen to have no digit:
   * its letters change their case as no words do, written together or not.
   */
  private static final Pattern PRIVATE_SEGMENT =
      Pattern.compile(
          ".*[@%].*|(?=.*\\d)(?=.*\\p{L})[\\p{L}\\p{N}_=.~]{16,}|.*\\d{6,}.*"
              + "|(?=.*\\p{Ll}\\p{Lu})(?=.*\\p{Lu}{2}|(?:.*?\\p{Ll}\\p{Lu}){5})[\\p{L}_=.~-]{16,}"
              + "|(?=(?:.*?\\p{Ll}\\p{Lu}){3})[\\p{L}_=.~-]{24,}");

  /**
   * Help centres number their articles, as in {@code /hc/de/articles/360001234567-Retoure}: the
   * number is nobody's, and says which article an agent pointed to.
   */
  private static final Set<String> ARTICLES = Set.of("articles", "article");

  private static final Pattern ARTICLE_NUMBER = Pattern.compile("\\d{1,18}(?=-|$)");

  private final Vocabulary vocabulary;
  private final AnchoredPattern pattern;

  /** Finds addresses in any text. */
  public WebAddresses() {
    this(new Vocabulary());
  }

  WebAddresses(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    pattern =
        new AnchoredPattern(ADDRESS, vocabulary.parts("http", "www."), AnchoredPattern.TO_THE_END);
  }

  @Override
  public Signs needs() {
    return pattern.anchor().signs();
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    pattern.forEach(
        scan,
        hit -> {
          int end = withoutPunctuation(scan.text(), hit.start(), hit.end());
          findings.add(new Finding(hit.start(), end, EntityType.URL, 1.0));
        });
  }

  /**
   * Returns the addresses in a text, each once and in order: scheme, host and path, without query,
   * fragment and login; the path ends before a part that may identify a person, and behind the
   * number of a help article.
   */
  public List<String> links(String text) {
    Set<String> links = new LinkedHashSet<>();
    List<Finding> findings = new ArrayList<>();
    find(new Scan(text, vocabulary), findings);
    for (Finding finding : findings) {
      Matcher parts = PARTS.matcher(text.substring(finding.start(), finding.end()));
      if (parts.matches() && parts.group("host").indexOf('.') > 0) {
        String scheme = parts.group("scheme") == null ? "https" : parts.group("scheme");
        links.add(
            scheme.toLowerCase(Locale.ROOT)
                + "://"
                + parts.group("host").toLowerCase(Locale.ROOT)
                + publicPath(parts.group("path")));
      }
    }
    return List.copyOf(links);
  }

  private static String publicPath(String path) {
    StringBuilder result = new StringBuilder();
    String before = "";
    for (String segment : path == null ? new String[0] : path.split("/")) {
      Matcher article = ARTICLE_NUMBER.matcher(segment);
      if (ARTICLES.contains(before) && article.lookingAt()) {
        return result.append('/').append(article.group()).toString();
      }
      if (PRIVATE_SEGMENT.matcher(segment).matches()) {
        break;
      }
      before = segment;
      if (!segment.isEmpty()) {
        result.append('/').append(segment);
      }
    }
    return result.toString();
  }

  private static int withoutPunctuation(String text, int start, int end) {
    int last = end;
    while (last > start && ".,;:!?)…*".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
