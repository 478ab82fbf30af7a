package dev.ticketmine.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns the HTML of a mail into lines of text; plain text passes unchanged. */
final class HtmlText {
  /** A known tag: customers also write "<name>" and "a < b". */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:html|head|body|div|p|br|span|table|tbody|tr|td|a|ul|ol|li|b|i|u|strong|em|font|img|style"
              + "|blockquote|h[1-6]|hr|pre|center)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});", Pattern.CASE_INSENSITIVE);

  private static final String QUOTES =
      "blockquote, .gmail_quote, .yahoo_quoted, .moz-cite-prefix, #divRplyFwdMsg,"
          + " .OutlookMessageHeader";

  /** All that follows one of these is quoted. */
  private static final String QUOTE_STARTS = "#divRplyFwdMsg, #appendonsend";

  private static final String INVISIBLE = "head, style, script, title, noscript, [hidden]";
  private static final Pattern BLOCK =
      Pattern.compile("p|div|li|tr|table|ul|ol|h[1-6]|blockquote|pre|hr|section|article|center");

  /** Returns the visible text, with quoted replies if they are all there is. */
  static String of(String raw) {
    if (TAG.matcher(raw).find()) {
      Document document = Jsoup.parse(raw);
      document.select(INVISIBLE).remove();
      String all = text(document.body());
      document.select(QUOTE_STARTS).nextAll().remove();
      document.select(QUOTES).remove();
      String own = text(document.body());
      return own.isBlank() ? all : own;
    }
    return ENTITY.matcher(raw).find() ? Parser.unescapeEntities(raw, false) : raw;
  }

  private static String text(Element body) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode) {
              append(text, (TextNode) node);
            } else if (node.nodeName().equals("br")) {
              text.append('\n');
            } else if (node.nodeName().equals("li")) {
              breakLine(text);
              text.append("- ");
            } else if (BLOCK.matcher(node.nodeName()).matches()) {
              breakLine(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node.nodeName().equals("p")) {
              breakLine(text);
              text.append('\n');
            } else if (BLOCK.matcher(node.nodeName()).matches()) {
              breakLine(text);
            } else if (node.nodeName().equals("td")) {
              text.append(' ');
            }
          }
        },
        body);
    return text.toString();
  }

  private static void append(StringBuilder text, TextNode node) {
    String words = node.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
    boolean lineStart = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    text.append(lineStart ? words.stripLeading() : words);
  }

  private static void breakLine(StringBuilder text) {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private HtmlText() {}
}
