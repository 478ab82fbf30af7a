package dev.ticketmine.archive.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A Markdown document: its front matter, its first heading and its text. */
record ArticleMarkdown(Map<String, List<String>> frontMatter, String heading, List<String> lines) {
  static ArticleMarkdown parse(String text) {
    Node document =
        Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build().parse(text);
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    document.accept(visitor);
    List<String> lines = BlockText.ofMarkdown(document);
    return new ArticleMarkdown(
        visitor.getData(), firstHeading(document).orElse(null), List.copyOf(lines));
  }

  private static Optional<String> firstHeading(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        String text = TextContentRenderer.builder().build().render(node).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** Returns the text without a first line that only repeats the title. */
  String bodyWithout(String title) {
    boolean repeats = !lines.isEmpty() && lines.get(0).equals(title);
    return String.join("\n", repeats ? lines.subList(1, lines.size()) : lines);
  }
}
