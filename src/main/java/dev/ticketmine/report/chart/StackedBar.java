package dev.ticketmine.report.chart;

import java.util.List;

/** Parts of a whole, side by side. */
public final class StackedBar {
  private static final double GAP = 1;

  /**
   * A part.
   *
   * @param style style class that colours it
   * @param title what a pointer shows
   * @param count its size
   */
  public record Part(String style, String title, long count) {}

  /** Draws the parts in order; parts of size zero are left out. */
  public static Drawing draw(double width, double height, String label, List<Part> parts) {
    Svg svg = new Svg("stack", width, height, label);
    List<Part> visible = parts.stream().filter(part -> part.count() > 0).toList();
    long total = Math.max(1, visible.stream().mapToLong(Part::count).sum());
    double room = width - GAP * Math.max(0, visible.size() - 1);
    double x = 0;
    for (Part part : visible) {
      double breadth = room * part.count() / total;
      svg.rect(part.style(), x, 0, breadth, height, part.title());
      x += breadth + GAP;
    }
    return svg.end();
  }

  private StackedBar() {}
}
