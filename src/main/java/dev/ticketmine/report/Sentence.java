package dev.ticketmine.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with figures in it, which keep their keys. */
final class Sentence implements Content {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");

  private final String text;
  private final Object[] arguments;

  /**
   * Takes a text and what goes into it.
   *
   * @param text text in which {@code {0}} stands for the first argument
   * @param arguments contents, or anything else, which is written as text
   */
  Sentence(String text, Object... arguments) {
    this.text = text;
    this.arguments = arguments.clone();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    Matcher matcher = ARGUMENT.matcher(text);
    int end = 0;
    while (matcher.find()) {
      Escape.htmlContent(text.substring(end, matcher.start()), output);
      Object argument = arguments[Integer.parseInt(matcher.group(1))];
      if (argument instanceof Content content) {
        content.writeTo(output);
      } else {
        Escape.htmlContent(String.valueOf(argument), output);
      }
      end = matcher.end();
    }
    Escape.htmlContent(text.substring(end), output);
  }
}
