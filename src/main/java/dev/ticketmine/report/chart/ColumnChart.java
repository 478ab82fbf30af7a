package dev.ticketmine.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Columns over time, with the expected range where one was left. */
public final class ColumnChart {
  private static final double LEFT = 44;
  private static final double RIGHT = 6;
  private static final double TOP = 12;
  private static final double BOTTOM = 24;

  /**
   * A column.
   *
   * @param tick text below the axis; null for none
   * @param title what a pointer shows
   * @param value height
   * @param isPartial true for a period that the archive holds only a part of
   * @param isMarked true to draw attention to it
   * @param low lower end of the expected range; null for none
   * @param high upper end of the expected range; null for none
   */
  public record Column(
      String tick,
      String title,
      double value,
      boolean isPartial,
      boolean isMarked,
      Double low,
      Double high) {
    /** A plain column. */
    public static Column of(String tick, String title, double value) {
      return new Column(tick, title, value, false, false, null, null);
    }

    private double top() {
      return high == null ? value : Math.max(value, high);
    }
  }

  /**
   * Draws the columns.
   *
   * @param label what a screen reader says
   * @param axisText how a value is written at the axis
   */
  public static Drawing draw(
      String style,
      double width,
      double height,
      String label,
      List<Column> columns,
      DoubleFunction<String> axisText) {
    Svg svg = new Svg("chart " + style, width, height, label);
    Axis axis = Axis.upTo(columns.stream().mapToDouble(Column::top).max().orElse(0));
    double ground = height - BOTTOM;
    double scale = (ground - TOP) / axis.end();
    for (double tick : axis.ticks()) {
      double y = ground - tick * scale;
      svg.line(tick == 0 ? "axis" : "grid", LEFT, y, width - RIGHT, y);
      svg.text("tick", "end", LEFT - 8, y + 4, axisText.apply(tick));
    }
    double slot = (width - LEFT - RIGHT) / Math.max(1, columns.size());
    double breadth = Math.min(36, slot * 0.72);
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      double middle = LEFT + slot * (index + 0.5);
      column(svg, column, middle, breadth, ground, scale);
      if (column.tick() != null) {
        boolean isFirst = index == 0 && slot < 24;
        svg.text(
            "tick",
            isFirst ? "start" : "middle",
            isFirst ? LEFT : Math.min(middle, width - 20),
            height - 6,
            column.tick());
      }
    }
    return svg.end();
  }

  private static void column(
      Svg svg, Column column, double middle, double breadth, double ground, double scale) {
    String style =
        "column" + (column.isPartial() ? " partial" : "") + (column.isMarked() ? " marked" : "");
    double high = column.value() * scale;
    svg.rect(style, middle - breadth / 2, ground - high, breadth, high, column.title());
    if (column.low() != null && column.high() != null) {
      double top = ground - column.high() * scale;
      double bottom = ground - Math.max(0, column.low()) * scale;
      double arm = Math.min(5, breadth / 2);
      svg.line("range", middle, top, middle, bottom);
      svg.line("range", middle - arm, top, middle + arm, top);
      svg.line("range", middle - arm, bottom, middle + arm, bottom);
    }
  }

  private ColumnChart() {}
}
