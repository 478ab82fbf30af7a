package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what companies and help desks add to a mail: legal notices, imprints, ticket macros. */
final class MailBoilerplate {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Starts a notice that goes on to the end of its paragraph. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "^\\W*(?:vertraulichkeitshinweis|rechtlicher hinweis|haftungsausschluss|disclaimer\\b|confidentiality notice|legal notice"
              + "|diese (?:e-?mail|nachricht)(?: und .{3,40})? (?:enthält|kann|ist|könnte) .{0,40}(?:vertraulich|rechtlich|bestimmt)"
              + "|(?:der|dieser) inhalt dieser (?:e-?mail|nachricht) ist .{0,30}vertraulich"
              + "|this (?:e-?mail|message)(?: and .{3,50})? (?:is|are|may|contains|might) .{0,40}(?:confidential|intended|privileged)"
              + "|the information (?:contained )?in this (?:e-?mail|message)|wenn sie nicht der richtige (?:adressat|empfänger)"
              + "|if you are not the intended recipient|(?:bitte )?denken sie an die umwelt|please consider the environment"
              + "|bitte prüfen sie, ob diese (?:e-?mail|mail) wirklich)",
          FLAGS);

  /** One line of an imprint. */
  private static final Pattern IMPRINT =
      Pattern.compile(
          "^\\W*(?:(?:gesch(?:ä|ae)ftsf(?:ü|ue)hr(?:er|erin|ung|ende)|registergericht|handelsregister|amtsgericht|hrb|hra"
              + "|ust-?id(?:nr|-nr)?|umsatzsteuer-?id|steuernummer|sitz der gesellschaft|vorstand|aufsichtsrat|vat no|registered (?:office|in)"
              + "|company (?:no|number|registration)|managing director)\\b\\.?\\s*[:.\\d\\p{Lu}].*"
              + "|.{0,60}\\b(?:registergericht|amtsgericht) \\p{L}+.{0,20}\\bHR[AB]\\b.*)$",
          FLAGS);

  private static final Pattern MACRO_LINE =
      Pattern.compile(
          "^\\W*+(?<=#[-\\s]{0,20})(?:bitte|please|antworten|type|reply|write).{0,90}\\W*+$"
              + "|^\\W*(?:(?:bitte )?(?:antworten sie|geben sie ihre antwort) (?:bitte )?(?:ober|über)halb dieser (?:zeile|linie)"
              + "|please (?:type|write) your reply above this line|reply above this line).{0,40}$"
              + "|^\\W*(?:ref:_\\w+:ref|\\[(?:ticket|case|fall)\\s*(?:#|nr\\.?|id)?[:\\s]*\\[?[\\w-]+]?])\\W*$",
          FLAGS);

  private static final Pattern MACRO =
      Pattern.compile(
          "\\{\\{[^{}\\n]{1,80}}}|\\{%[^{}\\n]{1,80}%}|ref:_\\w+\\.?\\w*:ref|\\[Ticket[-# ]*\\d+]");

  /** Returns the lines without notices, imprints and macros. */
  static List<String> cut(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean notice = false;
    for (String line : lines) {
      notice = line.isBlank() ? false : notice || NOTICE.matcher(line).lookingAt();
      if (!notice && !IMPRINT.matcher(line).matches() && !MACRO_LINE.matcher(line).matches()) {
        kept.add(MACRO.matcher(line).replaceAll(""));
      }
    }
    return kept;
  }

  private MailBoilerplate() {}
}
