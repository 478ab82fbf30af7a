package dev.ticketmine.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with slots such as <code>{order}</code>. */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

  /** A text and the personal values in it. */
  record Filled(String text, List<Pii> pii) {}

  /** What stands for a slot; the type is null if it is nothing personal. */
  record Value(String text, String type) {}

  private Template() {}

  /** Fills all slots; one without a value is a mistake in a phrase bank. */
  static Filled fill(String template, Map<String, Value> values) {
    List<Pii> pii = new ArrayList<>();
    Matcher matcher = SLOT.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      Value value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalStateException("No value for slot %s".formatted(matcher.group()));
      }
      if (value.type() != null) {
        pii.add(new Pii(value.type(), value.text()));
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(value.text()));
    }
    matcher.appendTail(text);
    return new Filled(text.toString(), pii);
  }
}
