package dev.ticketmine.report;

import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a report as a folder of HTML pages: {@code index.html} and a page for each topic. The same
 * report and options give the same bytes.
 */
public final class ReportWriter {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, ReportWriter.class.getClassLoader(), PACKAGE);

  private static final String PACKAGE = "dev.ticketmine.report.templates";

  /**
   * Writes the pages and returns how many there are.
   *
   * @param folder created if needed
   */
  public int write(Report report, PublishOptions options, Path folder) throws IOException {
    ReportView view = new ReportView(report, options);
    StyleSheet style = StyleSheet.load();
    Files.createDirectories(folder.resolve("topics"));
    render("index.jte", Map.of("v", view, "style", style), folder.resolve("index.html"));
    for (Topic topic : view.report().topics()) {
      Path page = folder.resolve(FileNames.topicPage(topic.id()));
      render("topic.jte", Map.of("v", view, "style", style, "topic", topic), page);
    }
    return 1 + view.report().topics().size();
  }

  /** Returns the figures that the pages show, by their keys, without writing the pages. */
  public Map<FigureKey, Figure> figures(Report report, PublishOptions options) {
    ReportView view = new ReportView(report, options);
    StyleSheet style = StyleSheet.load();
    html("index.jte", Map.of("v", view, "style", style));
    for (Topic topic : view.report().topics()) {
      html("topic.jte", Map.of("v", view, "style", style, "topic", topic));
    }
    return view.figures().entered();
  }

  private String html(String template, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput(1 << 16);
    templates.render(template, parameters, output);
    return output.toString();
  }

  private void render(String template, Map<String, Object> parameters, Path file)
      throws IOException {
    // Control structures of templates leave lines of blanks behind.
    String html = html(template, parameters).replaceAll("(?m)^[ \\t]*\\R", "");
    Files.writeString(file, html, StandardCharsets.UTF_8);
  }
}
