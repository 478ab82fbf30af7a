package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what a mail program repeats of earlier mails, also when the answers stand in between. */
final class QuotedReplies {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** "Am 01.03.2026 um 09:49 schrieb …:", "On Mon, 2 Mar 2026 … wrote:", in one line. */
  private static final Pattern WROTE =
      Pattern.compile(
          "^[>\\s]*(?:(?:am|on|vom|den|el)\\b.{0,20}\\d.{0,160}\\b(?:schrieb|hat|wrote|geschrieben)\\b.{0,120}:?"
              + "|.{1,80}\\b(?:schrieb|wrote)\\b.{0,20}\\b(?:am|on)\\b.{0,60}\\d.{0,40}:"
              + "|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.{0,100}(?:schrieb|wrote|<\\S+@\\S+>).{0,80}:)\\s*$",
          FLAGS);

  /** The first half of such a line, when the program wrapped it. */
  private static final Pattern WROTE_FIRST_HALF =
      Pattern.compile("^[>\\s]*(?:am|on)\\b.{0,20}\\d.{0,160}$", FLAGS);

  private static final Pattern WROTE_SECOND_HALF =
      Pattern.compile("^.{0,120}\\b(?:schrieb|wrote|geschrieben)\\b.{0,80}:\\s*$", FLAGS);

  private static final Pattern DIVIDER =
      Pattern.compile(
          "^[>\\s]*[-_=*]{2,}\\s*(?:ursprüngliche|urspruengliche|original|originale|weitergeleitete|forwarded|antwort"
              + "|reply|begin forwarded|anfang der weitergeleiteten)\\b.{0,60}$"
              + "|^[>\\s]*(?:anfang der weitergeleiteten nachricht|begin forwarded message)\\s*:?\\s*$"
              + "|^_{10,}\\s*$",
          FLAGS);

  private static final Pattern FROM_LINE =
      Pattern.compile("^[>\\s*]*(?:von|from|absender|sender)\\s*:\\*?\\s*\\S.*$", FLAGS);

  private static final Pattern HEADER_LINE =
      Pattern.compile(
          "^[>\\s*]*(?:von|from|absender|sender|gesendet|gesendet am|sent|datum|date|an|to|cc|bcc|kopie"
              + "|betreff|subject|antwort an|reply-to|priorität|importance)\\s*:\\*?.*$",
          FLAGS);

  private static final Pattern QUOTED = Pattern.compile("^\\s*(?:>|&gt;|\\|\\s).*$");

  /** Returns the lines without quoted ones; what stands below a quote header is dropped with it. */
  static List<String> cut(List<String> lines) {
    List<String> own = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int headerEnd = headerEnd(lines, at);
      if (headerEnd > at) {
        int body = skipBlank(lines, headerEnd);
        boolean nothingYet = own.stream().allMatch(String::isBlank);
        boolean marked = body < lines.size() && QUOTED.matcher(lines.get(body)).matches();
        if (!marked && !nothingYet) {
          return own;
        }
        // Answers below or between marked lines, or a mail that only forwards another one.
        at = headerEnd;
      } else {
        if (!QUOTED.matcher(lines.get(at)).matches()) {
          own.add(lines.get(at));
        }
        at++;
      }
    }
    return own;
  }

  /** Returns the lines without quote marks and mail headers, quoted or not. */
  static List<String> unmark(List<String> lines) {
    List<String> all = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int headerEnd = headerEnd(lines, at);
      if (headerEnd > at) {
        at = headerEnd;
      } else {
        all.add(lines.get(at).replaceFirst("^[>\\s]+", ""));
        at++;
      }
    }
    return all;
  }

  /** Returns the line after the quote header that begins here, or this line if none does. */
  private static int headerEnd(List<String> lines, int at) {
    String line = lines.get(at);
    boolean dated = line.chars().anyMatch(Character::isDigit);
    if (dated && WROTE.matcher(line).matches()) {
      return at + 1;
    }
    if (dated
        && at + 1 < lines.size()
        && WROTE_FIRST_HALF.matcher(line).matches()
        && WROTE_SECOND_HALF.matcher(lines.get(at + 1)).matches()) {
      return at + 2;
    }
    int from = at;
    if (DIVIDER.matcher(line).matches()) {
      from = skipBlank(lines, at + 1);
    }
    int end = headerBlockEnd(lines, from);
    if (end > from) {
      return end;
    }
    return from > at && !line.startsWith("___") ? at + 1 : at;
  }

  /** A block of at least two header lines that starts with the sender. */
  private static int headerBlockEnd(List<String> lines, int from) {
    if (from >= lines.size() || !FROM_LINE.matcher(lines.get(from)).matches()) {
      return from;
    }
    int end = from;
    while (end < lines.size() && HEADER_LINE.matcher(lines.get(end)).matches()) {
      end++;
    }
    return end - from >= 2 ? end : from;
  }

  private static int skipBlank(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private QuotedReplies() {}
}
