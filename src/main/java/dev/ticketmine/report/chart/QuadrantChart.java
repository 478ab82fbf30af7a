package dev.ticketmine.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Points by two values from -1 to 1, in four named quadrants; the larger its size, the larger a
 * point.
 */
public final class QuadrantChart {
  private static final double LEFT = 28;
  private static final double BOTTOM = 26;

  /** Values nearer to 0 than this are not drawn further apart. */
  private static final double NEAREST = 0.1;

  /**
   * A point.
   *
   * @param name what stands in it: a number
   * @param title what a pointer shows
   * @param x first value, -1..1
   * @param y second value, -1..1
   * @param size what its area grows with, from 0 on
   * @param isSure whether it surely lies in its quadrant
   */
  public record Point(String name, String title, double x, double y, double size, boolean isSure) {}

  /**
   * What the picture says beside its points.
   *
   * @param label what a screen reader says
   * @param x name of the first value, with an arrow to where it grows
   * @param y name of the second value
   * @param leftTop name of the quadrant where only the second value is positive
   * @param rightTop where both are
   * @param leftBottom where none is
   * @param rightBottom where only the first is
   */
  public record Words(
      String label,
      String x,
      String y,
      String leftTop,
      String rightTop,
      String leftBottom,
      String rightBottom) {}

  /** Draws the points, the largest first, so that none hides another. */
  public static Drawing draw(
      String style, double width, double height, Words words, List<Point> points) {
    double wide = width - LEFT;
    double high = height - BOTTOM;
    double middle = LEFT + wide / 2;
    Svg svg = new Svg("chart quadrants " + style, width, height, words.label());
    svg.rect("field", LEFT, 0, wide / 2, high / 2, null);
    svg.rect("field good", middle, 0, wide / 2, high / 2, null);
    svg.rect("field bad", LEFT, high / 2, wide / 2, high / 2, null);
    svg.rect("field", middle, high / 2, wide / 2, high / 2, null);
    svg.text("quadrant", "start", LEFT + 8, 18, words.leftTop());
    svg.text("quadrant", "end", width - 8, 18, words.rightTop());
    svg.text("quadrant", "start", LEFT + 8, high - 9, words.leftBottom());
    svg.text("quadrant", "end", width - 8, high - 9, words.rightBottom());
    svg.text("tick", "end", width, height - 6, words.x());
    svg.text("tick turned", "end", 0, 0, words.y());
    boolean isNarrow = width < 500;
    double smallest = isNarrow ? 7 : 8.5;
    double largest = isNarrow ? 13 : 19;
    double reachX = reach(points.stream().mapToDouble(Point::x));
    double reachY = reach(points.stream().mapToDouble(Point::y));
    double most = points.stream().mapToDouble(Point::size).reduce(1, Math::max);
    points.stream()
        .sorted(Comparator.comparingDouble(Point::size).reversed().thenComparing(Point::name))
        .forEach(
            point -> {
              double radius = smallest + (largest - smallest) * Math.sqrt(point.size() / most);
              double x = middle + point.x() / reachX * (wide / 2 - largest - 2);
              double y = high / 2 - point.y() / reachY * (high / 2 - largest - 22);
              svg.circle(point.isSure() ? "point" : "point open", x, y, radius, point.title());
              svg.text(point.isSure() ? "in" : "in open", "middle", x, y + 4, point.name());
            });
    return svg.end();
  }

  private static double reach(DoubleStream values) {
    return values.map(Math::abs).reduce(NEAREST, Math::max);
  }

  private QuadrantChart() {}
}
