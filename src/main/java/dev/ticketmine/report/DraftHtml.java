package dev.ticketmine.report;

import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.Draft;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The answer of a draft as HTML for a help centre: short answer, steps, what to know, what to have
 * at hand. Elements are only p, strong, h2, ol, ul and li, which every help centre keeps; all texts
 * are escaped. Customers' words and sources stay in the Markdown.
 */
final class DraftHtml {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int SUMMARY = 140;

  /** Returns the body of the article. */
  static String body(Draft draft, Contact contact) {
    Wording wording = Wording.of(draft.language());
    AnswerOutline outline = AnswerOutline.of(draft.sentences(), draft.language());
    StringBuilder html = new StringBuilder();
    if (outline.brief() >= 0) {
      html.append("<p><strong>").append(escaped(wording.text("draft.short"))).append(":</strong> ");
      html.append(escaped(draft.sentences().get(outline.brief()))).append("</p>");
    }
    list(html, wording.text("draft.steps"), "ol", sentences(draft, outline.steps()));
    list(html, notesHeading(wording, outline), "ul", sentences(draft, outline.notes()));
    list(
        html,
        wording.text("draft.asked-for"),
        "ul",
        contact.asked().stream().map(asked -> wording.name("asked", asked.kind())).toList());
    return html.toString();
  }

  /** Returns the short answer in at most {@value #SUMMARY} characters, cut off between words. */
  static String summary(Draft draft) {
    int brief = AnswerOutline.of(draft.sentences(), draft.language()).brief();
    String text = flat(draft.sentences().get(Math.max(0, brief)));
    if (text.length() <= SUMMARY) {
      return text;
    }
    int blank = text.lastIndexOf(' ', SUMMARY - 2);
    return blank < 0 ? "" : text.substring(0, blank) + " …";
  }

  /** Returns a text on one line that HTML reads as nothing but text. */
  static String escaped(String text) {
    return flat(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String notesHeading(Wording wording, AnswerOutline outline) {
    return wording.text(outline.steps().isEmpty() ? "draft.answer" : "draft.notes");
  }

  private static List<String> sentences(Draft draft, List<Integer> positions) {
    return positions.stream().map(position -> draft.sentences().get(position)).toList();
  }

  private static void list(StringBuilder html, String heading, String element, List<String> items) {
    if (!items.isEmpty()) {
      html.append("<h2>").append(escaped(heading)).append("</h2><").append(element).append('>');
      items.forEach(item -> html.append("<li>").append(escaped(item)).append("</li>"));
      html.append("</").append(element).append('>');
    }
  }

  private static String flat(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private DraftHtml() {}
}
