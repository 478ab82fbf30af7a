package dev.ticketmine.report;

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
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a report as a folder of HTML pages: {@code index.html}, {@code summary.html}, {@code
 * drafts.html} and a page for each topic, and the same in the other language in a folder named
 * after it. The same report and options give the same bytes.
 */
public final class ReportWriter {
  private static final String PACKAGE = "dev.ticketmine.report.templates";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, ReportWriter.class.getClassLoader(), PACKAGE);
  private final Assets assets = Assets.load();

  /**
   * Writes the pages and returns how many there are.
   *
   * @param folder created if needed
   */
  public int write(Report report, PublishOptions options, Path folder) throws IOException {
    int pages = write(ReportView.of(report, options), folder);
    ReportView other = ReportView.inOtherLanguage(report, options);
    return pages + write(other, folder.resolve(other.w().language()));
  }

  private int write(ReportView view, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("topics"));
    for (String page : FileNames.PAGES) {
      render(page, view, Map.of(), folder.resolve(page + ".html"));
    }
    for (Topic topic : view.report().topics()) {
      render(
          "topic", view, Map.of("topic", topic), folder.resolve(FileNames.topicPage(topic.id())));
    }
    return FileNames.PAGES.size() + view.report().topics().size();
  }

  private void render(String template, ReportView view, Map<String, Object> more, Path file)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("v", view);
    parameters.put("assets", assets);
    TemplateOutput output = new StringOutput(1 << 16);
    templates.render(template + ".jte", parameters, output);
    // Control structures of templates leave lines of blanks behind.
    String html = output.toString().replaceAll("(?m)^[ \\t]*\\R", "");
    Files.writeString(file, html, StandardCharsets.UTF_8);
  }
}
