package dev.ticketmine.report;

import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;

/**
 * A figure of a report with its key: a template prints it as a {@code data} element.
 *
 * @param form kind of figure
 * @param key key; null if another figure has it already
 * @param text the figure as it is shown
 * @param isShown false if the text only says that there is too little to show
 * @param source the rows behind it
 * @param about what the sentence about the figure names, in its order
 */
public record Figure(
    Form form, FigureKey key, String text, boolean isShown, Source source, List<String> about)
    implements Content {
  /** Returns the same text without a key. */
  Figure withoutKey() {
    return new Figure(form, null, text, isShown, source, about);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (key != null) {
      output.writeContent("<data value=\"");
      Escape.htmlAttribute(key.toString(), output);
      output.writeContent("\" title=\"ticketmine explain ");
      Escape.htmlAttribute(key.toString(), output);
      output.writeContent("\">");
    }
    Escape.htmlContent(text, output);
    if (key != null) {
      output.writeContent("</data>");
    }
  }
}
