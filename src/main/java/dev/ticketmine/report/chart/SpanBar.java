package dev.ticketmine.report.chart;

/** A value on a line from zero: as a bar, or as a range with its best estimate. */
public final class SpanBar {
  private static final double HEIGHT = 14;

  /** Draws a bar from zero to the value; the line ends at {@code maximum}. */
  public static Drawing bar(double width, String label, double value, double maximum) {
    Svg svg = new Svg("span", width, HEIGHT, label);
    svg.rect("track", 0, 4, width, 6, null);
    return svg.rect("value", 0, 4, position(value, maximum, width), 6, null).end();
  }

  /**
   * Draws a range with an optional estimate inside and an optional mark for comparison.
   *
   * @param estimate best estimate; null for none
   * @param base value to compare with; null for none
   */
  public static Drawing range(
      double width,
      String label,
      double low,
      double high,
      Double estimate,
      Double base,
      double maximum) {
    Svg svg = new Svg("span", width, HEIGHT, label);
    svg.rect("track", 0, 6, width, 2, null);
    double start = position(low, maximum, width - 4);
    double end = Math.max(start + 4, position(high, maximum, width));
    svg.rect("value" + (estimate == null ? "" : " soft"), start, 4, end - start, 6, null);
    if (base != null) {
      double x = position(base, maximum, width - 2);
      svg.rect("base", x, 1, 2, 12, null);
    }
    if (estimate != null) {
      double x = Math.max(4, Math.min(width - 4, position(estimate, maximum, width)));
      svg.circle("dot", x, 7, 4, null);
    }
    return svg.end();
  }

  private static double position(double value, double maximum, double width) {
    return maximum <= 0 ? 0 : Math.max(0, Math.min(1, value / maximum)) * width;
  }

  private SpanBar() {}
}
