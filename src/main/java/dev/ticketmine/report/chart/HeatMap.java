package dev.ticketmine.report.chart;

import java.util.List;

/** Counts by row and column as shades; a cell without a count stays empty. */
public final class HeatMap {
  private static final double LEFT = 96;
  private static final double TOP = 20;
  private static final double GAP = 2;
  private static final double APART = 8;
  private static final int SHADES = 5;

  /**
   * A cell.
   *
   * @param title what a pointer shows
   * @param count what makes the shade; null for an empty cell
   */
  public record Cell(String title, Long count) {}

  /**
   * A row: the first one and the first cell of each are sums, which stand apart and have shades of
   * their own.
   *
   * @param name text before the row
   * @param cells cells, as many as there are columns
   */
  public record Line(String name, List<Cell> cells) {}

  /**
   * Draws the rows.
   *
   * @param label what a screen reader says
   * @param columns texts above the columns; an empty one for none
   */
  public static Drawing draw(
      String style, double width, String label, List<String> columns, List<Line> rows) {
    boolean isNarrow = width < 500;
    double left = isNarrow ? 30 : LEFT;
    double slot = (width - left - APART) / columns.size();
    double high = isNarrow ? 16 : 22;
    Svg svg = new Svg("chart heat " + style, width, TOP + APART + rows.size() * high, label);
    for (int column = 0; column < columns.size(); column++) {
      double x = x(left, slot, column);
      svg.text("tick", "middle", x + slot / 2, TOP - 6, columns.get(column));
    }
    for (int row = 0; row < rows.size(); row++) {
      Line line = rows.get(row);
      double y = TOP + row * high + (row > 0 ? APART : 0);
      String name =
          isNarrow ? line.name().substring(0, Math.min(2, line.name().length())) : line.name();
      svg.text("tick", "end", left - 8, y + high / 2 + 4, name);
      for (int column = 0; column < line.cells().size(); column++) {
        Cell cell = line.cells().get(column);
        long most = most(rows, row == 0, column == 0);
        svg.rect(
            "cell " + shade(cell.count(), most),
            x(left, slot, column),
            y,
            slot - GAP,
            high - GAP,
            cell.title());
      }
    }
    return svg.end();
  }

  private static double x(double left, double slot, int column) {
    return left + slot * column + (column > 0 ? APART : 0);
  }

  /** Returns the largest count of the cells that share shades. */
  private static long most(List<Line> rows, boolean isSumRow, boolean isSumColumn) {
    long most = 1;
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> cells = rows.get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        Long count = cells.get(column).count();
        if ((row == 0) == isSumRow && (column == 0) == isSumColumn && count != null) {
          most = Math.max(most, count);
        }
      }
    }
    return most;
  }

  private static String shade(Long count, long most) {
    return count == null ? "none" : "l" + Math.max(1, (SHADES * count + most - 1) / most);
  }

  private HeatMap() {}
}
