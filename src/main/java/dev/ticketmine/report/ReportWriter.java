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
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    Map<String, String> pages = pages(view);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
    }
    return pages.size();
  }

  /**
   * Returns the figures that the pages in the language of the night show, by their keys, without
   * writing the pages.
   */
  public Map<FigureKey, Figure> figures(Report report, PublishOptions options) {
    ReportView view = ReportView.of(report, options);
    pages(view);
    return view.figures().entered();
  }

  /** Returns the pages by their names. */
  private Map<String, String> pages(ReportView view) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String page : FileNames.PAGES) {
      pages.put(page + ".html", html(page, view, Map.of()));
    }
    for (Topic topic : view.report().topics()) {
      pages.put(FileNames.topicPage(topic.id()), html("topic", view, Map.of("topic", topic)));
    }
    return pages;
  }

  private String html(String template, ReportView view, Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("v", view);
    parameters.put("assets", assets);
    TemplateOutput output = new StringOutput(1 << 16);
    templates.render(template + ".jte", parameters, output);
    // Control structures of templates leave lines of blanks behind.
    return output.toString().replaceAll("(?m)^[ \\t]*\\R", "");
  }
}
