package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.privacy.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Examples of what a finder misses and finds falsely, so that it can be mended. They show values:
 * all of them are invented.
 */
public final class Misses {
  private static final int CONTEXT = 45;

  private final int limit;
  private final Map<String, List<String>> examples = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  /** Keeps up to that many examples of each kind, language and form. */
  public Misses(int limit) {
    this.limit = limit;
  }

  void missed(LabelledMessage message, Label label) {
    String kind = "%s %s (%s)".formatted(label.kind().label(), message.language(), label.form());
    note("missed " + kind, message.text(), label.start(), label.end());
  }

  void falselyFound(LabelledMessage message, Finding finding) {
    String type = finding.type().name().toLowerCase(Locale.ROOT);
    note(
        "false %s %s".formatted(type, message.language()),
        message.text(),
        finding.start(),
        finding.end());
  }

  private void note(String heading, String text, int start, int end) {
    counts.merge(heading, 1, Integer::sum);
    List<String> known = examples.computeIfAbsent(heading, h -> new ArrayList<>());
    if (known.size() < limit) {
      String before = text.substring(Math.max(0, start - CONTEXT), start);
      String after = text.substring(end, Math.min(text.length(), end + CONTEXT));
      String example = before + ">>>" + text.substring(start, end) + "<<<" + after;
      known.add(example.replace("\n", "\\n"));
    }
  }

  /** Returns headings with counts and the examples under each; empty if none are kept. */
  public String render() {
    StringBuilder page = new StringBuilder();
    if (limit > 0) {
      examples.forEach(
          (heading, list) -> {
            page.append("\n%s: %d\n".formatted(heading, counts.get(heading)));
            list.forEach(example -> page.append("  ").append(example).append('\n'));
          });
    }
    return page.toString();
  }
}
