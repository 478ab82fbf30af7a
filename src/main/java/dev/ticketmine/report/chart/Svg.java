package dev.ticketmine.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Builds one {@code svg} element; all text is escaped, all looks come from style classes. */
public final class Svg {
  private final StringBuilder out = new StringBuilder(1024);

  /**
   * Begins a picture.
   *
   * @param style style classes
   * @param label what a screen reader says
   */
  public Svg(String style, double width, double height, String label) {
    out.append("<svg class=\"").append(escaped(style)).append("\" viewBox=\"0 0 ");
    out.append(number(width)).append(' ').append(number(height)).append("\" width=\"");
    out.append(number(width)).append("\" height=\"").append(number(height));
    out.append("\" role=\"img\" aria-label=\"").append(escaped(label)).append("\">");
  }

  /** Adds a rectangle; the title, which may be null, is what a pointer shows. */
  public Svg rect(String style, double x, double y, double width, double height, String title) {
    out.append("<rect class=\"").append(escaped(style)).append('"');
    attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    return close("rect", title);
  }

  /** Adds a line. */
  public Svg line(String style, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(escaped(style)).append('"');
    attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
    return close("line", null);
  }

  /** Adds a circle; the title, which may be null, is what a pointer shows. */
  public Svg circle(String style, double x, double y, double radius, String title) {
    out.append("<circle class=\"").append(escaped(style)).append('"');
    attribute("cx", x).attribute("cy", y).attribute("r", radius);
    return close("circle", title);
  }

  /** Adds a path in SVG's own notation. */
  public Svg path(String style, CharSequence path) {
    out.append("<path class=\"").append(escaped(style)).append("\" d=\"");
    out.append(escaped(path.toString())).append('"');
    return close("path", null);
  }

  /** Adds a text; the anchor is start, middle or end. */
  public Svg text(String style, String anchor, double x, double y, String text) {
    out.append("<text class=\"").append(escaped(style)).append("\" text-anchor=\"");
    out.append(anchor).append('"');
    attribute("x", x).attribute("y", y);
    out.append('>').append(escaped(text)).append("</text>");
    return this;
  }

  /** Adds a style sheet, for a picture that stands alone. */
  public Svg css(String css) {
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  /** Ends the picture. */
  public Drawing end() {
    return new Drawing(out.append("</svg>").toString());
  }

  /** Returns a coordinate with at most two decimals. */
  public static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Svg attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  private Svg close(String element, String title) {
    if (title == null) {
      out.append("/>");
    } else {
      out.append("><title>").append(escaped(title)).append("</title></").append(element);
      out.append('>');
    }
    return this;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  // Control characters are not allowed in XML at all.
                  safe.appendCodePoint(point < ' ' ? ' ' : point);
                }
              }
            });
    return safe.toString();
  }
}
