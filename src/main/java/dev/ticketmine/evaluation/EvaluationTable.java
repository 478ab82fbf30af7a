package dev.ticketmine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders scores as plain text, one line a score. */
public final class EvaluationTable {
  private EvaluationTable() {}

  /** Returns an aligned table with a heading; every line ends with a line feed. */
  public static String render(Evaluation evaluation) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"group", "score", "value", "95 %", "cases", "note"});
    for (Score score : evaluation.scores()) {
      rows.add(
          new String[] {
            score.group(),
            score.name(),
            number(score.value()),
            score.low() == null ? "" : number(score.low()) + "-" + number(score.high()),
            String.valueOf(score.count()),
            score.note()
          });
    }
    int[] widths = new int[6];
    for (String[] row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        boolean isText = column < 2 || column == 5;
        String padding = " ".repeat(widths[column] - row[column].length());
        line.append(isText ? row[column] + padding : padding + row[column]).append("  ");
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static String number(Double value) {
    if (value == null) {
      return "-";
    }
    return value == Math.rint(value) && Math.abs(value) > 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
