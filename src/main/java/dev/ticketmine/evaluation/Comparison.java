package dev.ticketmine.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * Scores of several ways to do the same on the same texts.
 *
 * @param rows one per way
 */
public record Comparison(List<Row> rows) {
  private static final String TOPICS = "topics_";

  /**
   * One way.
   *
   * @param name what is off or exchanged
   * @param scores by {@link TextScores}
   * @param textsPerSecond how fast its vectors were made
   */
  public record Row(String name, Evaluation scores, double textsPerSecond) {}

  /** Keeps the list as it is. */
  public Comparison {
    rows = List.copyOf(rows);
  }

  /** Returns a score's value; NaN if it is not there. */
  public static double value(Evaluation scores, String name) {
    return scores.scores().stream()
        .filter(score -> score.name().equals(name) && score.value() != null)
        .mapToDouble(Score::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Returns an aligned table with a heading; every line ends with a line feed. */
  public String table() {
    List<String> slices =
        rows.stream()
            .limit(1)
            .flatMap(row -> row.scores().scores().stream())
            .map(Score::name)
            .filter(name -> name.startsWith(TOPICS))
            .map(name -> name.substring(TOPICS.length()))
            .toList();
    StringBuilder table = new StringBuilder("%-16s".formatted("off or exchanged"));
    for (String slice : slices) {
      table.append("  %9s  %9s  %6s".formatted("ACC " + slice, "NMI " + slice, "topics"));
    }
    table.append("  texts/s\n");
    for (Row row : rows) {
      table.append("%-16s".formatted(row.name()));
      for (String slice : slices) {
        table.append(
            "  %9s  %9s  %6s"
                .formatted(
                    number("%.3f", value(row.scores(), "acc_" + slice)),
                    number("%.3f", value(row.scores(), "nmi_" + slice)),
                    number("%.0f", value(row.scores(), TOPICS + slice))));
      }
      table.append("  %7s\n".formatted(number("%.0f", row.textsPerSecond())));
    }
    return table.toString();
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }
}
