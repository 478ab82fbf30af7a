package dev.ticketmine.report.chart;

import java.util.List;

/** A word-sized line that shows the shape of a series; its last point carries a dot. */
public final class Sparkline {
  private static final double WIDTH = 116;
  private static final double HEIGHT = 28;
  private static final double MARGIN = 3;

  /** Draws the values from left to right over a base line of zero. */
  public static Drawing draw(List<Double> values, String label) {
    Svg svg = new Svg("spark", WIDTH, HEIGHT, label);
    double maximum = Math.max(1, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    double step = (WIDTH - 2 * MARGIN) / Math.max(1, values.size() - 1);
    StringBuilder line = new StringBuilder();
    double x = MARGIN;
    double y = HEIGHT - MARGIN;
    for (int index = 0; index < values.size(); index++) {
      x = MARGIN + index * step;
      y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * values.get(index) / maximum;
      line.append(index == 0 ? "M" : "L").append(Svg.number(x)).append(' ').append(Svg.number(y));
    }
    if (!values.isEmpty()) {
      String ground = Svg.number(HEIGHT - MARGIN);
      svg.path(
          "area", line + "L" + Svg.number(x) + " " + ground + "L" + MARGIN + " " + ground + "Z");
      svg.path("line", line);
      svg.circle("dot", x, y, 2.5, null);
    }
    return svg.end();
  }

  private Sparkline() {}
}
