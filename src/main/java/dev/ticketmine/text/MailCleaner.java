package dev.ticketmine.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves of a message what its author wrote for this occasion: HTML becomes text; quoted replies,
 * forwarded headers, signatures, legal footers and ticket macros go; greetings stay. If nothing
 * were left, less is cut: a message in which somebody wrote something never becomes empty.
 * Thread-safe.
 */
public final class MailCleaner {
  /** Line breaks that an export wrote as two characters; a Windows path is none. */
  private static final Pattern ESCAPED_BREAK =
      Pattern.compile("(\\b[A-Za-z]:\\\\\\S*)|(?:\\\\r)?\\\\n|\\\\r");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff]");
  private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u202f\\u2007\\t\\f]");
  private static final Pattern LINE_END = Pattern.compile("[ ]+(?=\\n|$)");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  /** Returns the cleaned text; empty only if the raw text is null or blank. */
  public String clean(String raw) {
    if (raw == null || raw.isBlank()) {
      return "";
    }
    String text = normalise(HtmlText.of(unescape(raw)));
    List<String> lines = Arrays.asList(text.split("\n", -1));
    String own = join(Signatures.cut(MailBoilerplate.cut(QuotedReplies.cut(lines))));
    if (hasWords(own)) {
      return own;
    }
    String withClosing = join(MailBoilerplate.cut(QuotedReplies.cut(lines)));
    if (hasWords(withClosing)) {
      return withClosing;
    }
    String quoted = join(Signatures.cut(MailBoilerplate.cut(QuotedReplies.unmark(lines))));
    return hasWords(quoted) ? quoted : text;
  }

  private static String join(List<String> lines) {
    return EMPTY_LINES.matcher(String.join("\n", lines)).replaceAll("\n\n").strip();
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(c -> !Character.isWhitespace(c));
  }

  private static String unescape(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    return ESCAPED_BREAK
        .matcher(raw)
        .replaceAll(
            match -> match.group(1) == null ? "\n" : Matcher.quoteReplacement(match.group()));
  }

  private static String normalise(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    String spaced = SPACES.matcher(visible).replaceAll(" ");
    String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
    return LINE_END.matcher(composed).replaceAll("").strip();
  }
}
