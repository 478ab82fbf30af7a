package dev.ticketmine.report.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A finished picture that a template prints as it is.
 *
 * @param markup one {@code svg} element
 */
public record Drawing(String markup) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(markup);
  }
}
