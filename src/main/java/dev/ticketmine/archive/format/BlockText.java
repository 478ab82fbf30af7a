package dev.ticketmine.archive.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns marked-up text into plain lines: one paragraph, heading, list item or cell per line. */
final class BlockText {
  private static final Pattern HTML =
      Pattern.compile(
          "<(?:p|div|h[1-6]|ul|ol|li|br|table|tr|td|span|strong|em|b|a|section|article)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  static boolean isHtml(String text) {
    return HTML.matcher(text).find();
  }

  static List<String> ofMarkdown(Node document) {
    return ofHtml(HtmlRenderer.builder().build().render(document));
  }

  static List<String> ofHtml(String html) {
    BlockText text = new BlockText();
    Element body = Jsoup.parse(html).body();
    body.select("script, style, noscript, template").remove();
    body.traverse(text.visitor());
    text.endLine();
    return text.lines;
  }

  private NodeVisitor visitor() {
    return new NodeVisitor() {
      @Override
      public void head(org.jsoup.nodes.Node node, int depth) {
        if (node instanceof TextNode textNode) {
          line.append(textNode.getWholeText());
        } else if (breaksLine(node)) {
          endLine();
        }
      }

      @Override
      public void tail(org.jsoup.nodes.Node node, int depth) {
        if (breaksLine(node)) {
          endLine();
        }
      }
    };
  }

  private static boolean breaksLine(org.jsoup.nodes.Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.nameIs("br") || element.nameIs("td"));
  }

  private void endLine() {
    String text = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(text);
    }
  }
}
