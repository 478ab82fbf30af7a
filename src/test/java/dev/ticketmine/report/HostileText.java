package dev.ticketmine.report;

import java.util.Collections;
import java.util.List;

/** Texts that a customer could send to attack those who read a report or open an export. */
public final class HostileText {
  /**
   * What ends the place that a text stands in: text, attribute, comment, style, script, drawing.
   */
  private static final List<String> WAYS_OUT =
      List.of(
          "",
          "\">",
          "'>",
          "-->",
          "</title>",
          "</style>",
          "</textarea></noscript>",
          "]]></desc></svg>",
          "\" autofocus tabindex=1 onfocus=EFFECT x=\"",
          "' onmouseover=EFFECT '",
          "&lt;/td&gt;</td></table>",
          "\u2028\\\"}</script>",
          "<!--><",
          "{{constructor}}${EFFECT}`",
          "%22%3E+ADw-\u0000>",
          "\uFF1C/p\uFF1E</p><",
          "{0}$1\\E",
          "</a></h1></summary>",
          "\u202E\">\u200B",
          "]]>*/}@import'ADDRESS';");

  private static final List<String> ATTACKS =
      List.of(
          "<script>EFFECT</script>",
          "<img src=x onerror=EFFECT>",
          "<svg/onload=EFFECT><animate onbegin=EFFECT attributeName=x dur=1s>",
          "<iframe srcdoc='<script>parent.EFFECT</script>' src=ADDRESS></iframe>",
          "<link rel=stylesheet href=ADDRESS><meta http-equiv=refresh content='0;url=ADDRESS'>",
          "<details open ontoggle=EFFECT><video src=ADDRESS onerror=EFFECT>",
          "<style>*{background:url(ADDRESS)}</style><img src=ADDRESS>",
          "<object data=ADDRESS></object><embed src=ADDRESS><base href=ADDRESS>",
          "<a href=javascript:EFFECT ping=ADDRESS>x</a><form action=ADDRESS><input autofocus onfocus=EFFECT>",
          "<math><mtext></form><form><mglyph><style></math><img src=ADDRESS onerror=EFFECT>");

  /**
   * Returns 200 texts that would run a script or fetch something, were they read as markup.
   *
   * @param effect script without blanks and quotes
   * @param address what would be fetched
   */
  public static List<String> markup(String effect, String address) {
    return WAYS_OUT.stream()
        .flatMap(way -> ATTACKS.stream().map(attack -> way + attack))
        .map(text -> text.replace("EFFECT", effect).replace("ADDRESS", address))
        .toList();
  }

  /** Returns 40 texts that a spreadsheet would compute, call out by or start programs with. */
  public static List<String> formulas() {
    List<String> beginnings =
        List.of("=", "+", "-", "@", "\t=", "\r\n=", " \u00A0=", "＝", "Danke;=", "\uFEFF@");
    List<String> bodies =
        List.of(
            "1+2",
            "HYPERLINK(\"http://127.0.0.1/?\"&A1;\"Rechnung\")",
            "cmd|' /C notepad'!A0",
            "WEBSERVICE(\"http://127.0.0.1/\"&B2)");
    return beginnings.stream().flatMap(start -> bodies.stream().map(body -> start + body)).toList();
  }

  /** Returns 200 harmless texts, each for the one at the same place of {@link #markup}. */
  public static List<String> harmless() {
    return Collections.nCopies(WAYS_OUT.size() * ATTACKS.size(), "Wort");
  }

  private HostileText() {}
}
