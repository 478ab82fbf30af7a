package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts closing formulas, the names and numbers below them, and what mail programs add. */
final class Signatures {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String FORMULA =
      "(?:mit (?:den )?(?:freundlich|best|lieb|herzlich|freundlichst)(?:en|em|sten)? (?:gr(?:ü|ue|u)(?:ß|ss|s)en?|gru(?:ß|ss))"
          + "(?: (?:aus|von|vom|an) \\p{L}+)?"
          + "|(?:(?:viele|beste|liebe|freundliche|herzliche|schöne|sonnige|liebste|freundl\\.?|schoene|nette) )++gr(?:ü|ue|u)(?:ß|ss|s)e"
          + "(?: (?:aus|von|vom|an) \\p{L}+)?|(?:lieben|herzlichen|freundlichen|schönen|besten) gru(?:ß|ss)|gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)"
          + "|hochachtungsvoll|mfg|m\\.f\\.g\\.|lg|l\\.g\\.|vg|v\\.g\\.|bg|liebe gr(?:ü|ue)(?:ß|ss)|ihr(?:e)? kund(?:e|in)"
          + "|(?:kind|best|warm|warmest|many|kindest) regards|(?:with )?(?:kind |best |warm )?regards"
          + "|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers|best wishes|all the best|respectfully|rgds|br)";

  /** A line that is nothing but a closing formula, perhaps with the name in it. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^\\W*"
              + FORMULA
              + "(?:[\\s,.!/–-]+(?:[\\p{Lu}\\[<][\\p{L}.'\\]>_\\d-]*[\\s,.]*){0,4})?\\W*$",
          FLAGS);

  /** A closing formula behind the last sentence, in the same line. */
  private static final Pattern CLOSING_AT_LINE_END =
      Pattern.compile(
          "(?<=[.!?,;)\\]>]|\\p{So}|\\p{L}{2}|^)\\s+"
              + FORMULA
              + "[\\s,.!–-]*(?:[\\p{L}\\[<][\\p{L}.'\\]>_\\d-]*[\\s,.]*){0,4}$",
          FLAGS);

  private static final Pattern THANKS_LINE =
      Pattern.compile(
          "^(?:vielen dank|danke|dankeschön|danke schön|besten dank|herzlichen dank|thanks|thank you|many thanks"
              + "|danke und|thanks and|thanks in advance|danke im voraus|vielen dank im voraus)(?: und (?:viele|liebe|beste) grüße)?\\s*[,.!]*$",
          FLAGS);

  private static final Pattern DEVICE =
      Pattern.compile(
          "^\\W*(?:(?:von|aus) mein(?:em|er) .{2,50} (?:gesendet|versendet|geschickt)"
              + "|gesendet (?:von|mit|über|aus) .{2,60}|sent (?:from|via|with|using) .{2,60}"
              + "|get outlook for .{2,20}|holen sie sich outlook.{0,30}"
              + "|diese nachricht wurde von mein.{2,60} gesendet|outlook für (?:ios|android).{0,40})\\W*$",
          FLAGS);

  private static final Pattern GOES_ON =
      Pattern.compile(
          "^\\W*(?:p\\.?\\s?p?\\.?s\\b|nachtrag|übrigens|uebrigens|ach ja|edit\\b|btw)", FLAGS);

  private static final Pattern CONTACT =
      Pattern.compile(
          "^\\W*(?:tel|telefon|fon|phone|mobil|mobile|handy|fax|e-?mail|mail|web|www|https?:|internet|adresse"
              + "|address|kundennr|kundennummer|customer (?:id|no|number))\\b.*$|^[+()\\d\\s/.-]{5,}$|^\\d{4,5} \\p{Lu}.*$",
          FLAGS);

  /** A verb that shows that a short line is no name: customers go on after their closing. */
  private static final Pattern CONTENT =
      Pattern.compile(
          "\\b(?:ist|sind|war|habe|hab|hat|wurde|kann|können|bitte|möchte|brauche|geht|kommt|bekomme|wann|warum|wie|wo"
              + "|is|are|was|have|has|can|could|please|need|want|when|why|how|where|don't|doesn't)\\b",
          FLAGS);

  private static final Pattern NAME =
      Pattern.compile("\\s*(?:\\p{Lu}[\\p{L}.'’-]*+\\s*+){1,4}", Pattern.UNICODE_CHARACTER_CLASS);

  private static final int LONGEST_NAME_LINE = 6;

  /** A closing formula with a name is not longer than this, in characters. */
  private static final int LONGEST_CLOSING = 90;

  private static final int MOST_SIGNATURE_LINES = 12;

  /** Returns the lines without signature; what the customer adds below it stays. */
  static List<String> cut(List<String> lines) {
    List<String> kept = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (isDelimiter(line) && hasContent(kept)) {
        return kept;
      }
      boolean closes = CLOSING.matcher(line.strip()).matches();
      if (closes || (THANKS_LINE.matcher(line.strip()).matches() && hasContent(kept))) {
        int end = signatureEnd(lines, at + 1);
        if (!closes || isName(lines, end)) {
          kept.add(line);
        }
        at = end;
        continue;
      }
      int closing = closing(line);
      int end = closing < line.length() ? signatureEnd(lines, at + 1) : at + 1;
      if (!DEVICE.matcher(line).matches()) {
        kept.add(isName(lines, end) ? line : line.substring(0, closing));
      }
      at = end;
    }
    return kept;
  }

  /** A name that stays must not lose the closing that tells what it is: "Can", "Will". */
  private static boolean isName(List<String> lines, int at) {
    return at < lines.size() && NAME.matcher(lines.get(at)).matches();
  }

  /** Returns where a closing formula at the end of a line begins; the line's end if none does. */
  private static int closing(String line) {
    int from = Math.max(0, line.length() - LONGEST_CLOSING);
    Matcher matcher = CLOSING_AT_LINE_END.matcher(line).region(from, line.length());
    matcher.useTransparentBounds(true);
    return matcher.find() ? matcher.start() : line.length();
  }

  private static boolean isDelimiter(String line) {
    return line.equals("--") || line.equals("-- ") || line.strip().equals("--");
  }

  private static boolean hasContent(List<String> lines) {
    return lines.stream().anyMatch(line -> !line.isBlank());
  }

  private static int signatureEnd(List<String> lines, int from) {
    int at = from;
    while (at < lines.size()
        && at - from < MOST_SIGNATURE_LINES
        && !isDelimiter(lines.get(at))
        && isSignature(lines.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSignature(String raw) {
    String line = raw.strip();
    if (line.isEmpty() || CONTACT.matcher(line).matches() || DEVICE.matcher(line).matches()) {
      return true;
    }
    if (GOES_ON.matcher(line).find() || line.endsWith("?")) {
      return false;
    }
    return line.split("\\s+").length <= LONGEST_NAME_LINE && !CONTENT.matcher(line).find();
  }

  private Signatures() {}
}
