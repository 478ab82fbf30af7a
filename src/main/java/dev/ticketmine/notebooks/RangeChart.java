package dev.ticketmine.notebooks;

import dev.ticketmine.report.chart.Svg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures with their intervals below each other, to see which of them differ. */
final class RangeChart {
  private static final double NAMES = 290;
  private static final double COUNTS = 110;
  private static final double ROW = 20;
  private static final double GAP = 14;

  static Shown draw(Titles titles, List<Point> points) {
    List<Point> known = points.stream().filter(point -> point.value() != null).toList();
    if (known.isEmpty()) {
      return Frame.nothing(titles);
    }
    Map<String, List<Point>> labels = new LinkedHashMap<>();
    for (Point point : points) {
      labels.computeIfAbsent(point.label(), key -> new ArrayList<>()).add(point);
    }
    List<String> series = points.stream().map(Point::series).distinct().toList();
    double plot = labels.size() * GAP + points.size() * ROW;
    double ground = Frame.TOP + plot;
    double left = NAMES;
    double right = Frame.WIDTH - COUNTS;
    Scale scale =
        Scale.numbers(
            known.stream()
                .mapToDouble(p -> p.low() == null ? p.value() : p.low())
                .min()
                .getAsDouble(),
            known.stream()
                .mapToDouble(p -> p.high() == null ? p.value() : p.high())
                .max()
                .getAsDouble(),
            left,
            right);
    Frame frame = new Frame(titles, plot);
    frame.gridAcross(scale, Frame.TOP, ground);
    frame.across(titles.across(), left, right, ground);
    if (series.size() > 1) {
      frame.legend(series, styles(series), Frame.WIDTH - Frame.MARGIN);
    }
    double y = Frame.TOP;
    for (Map.Entry<String, List<Point>> label : labels.entrySet()) {
      List<Point> group = label.getValue();
      double middle = y + GAP / 2 + group.size() * ROW / 2;
      frame
          .svg()
          .text("label", "end", left - 14, middle + 4, Frame.fitted(label.getKey(), NAMES - 30));
      for (int i = 0; i < group.size(); i++) {
        row(frame.svg(), group.get(i), y + GAP / 2 + (i + 0.5) * ROW, scale, series);
      }
      y += GAP + group.size() * ROW;
    }
    return frame.end();
  }

  private static List<String> styles(List<String> series) {
    return series.stream().map(one -> "s" + series.indexOf(one) % Frame.COLOURS).toList();
  }

  private static void row(Svg svg, Point point, double y, Scale scale, List<String> series) {
    String count = point.count() == null ? "" : "n = " + Scale.number(point.count());
    svg.text("tick", "start", scale.to() + 14, y + 4, count);
    if (point.value() == null) {
      svg.text("few", "start", scale.from() + 8, y + 4, "not enough data");
      return;
    }
    int colour = series.indexOf(point.series()) % Frame.COLOURS;
    if (point.low() != null && point.high() != null) {
      svg.line("whisker l" + colour, scale.place(point.low()), y, scale.place(point.high()), y);
    }
    String name = point.series().isEmpty() ? point.label() : point.label() + ", " + point.series();
    svg.circle("s" + colour, scale.place(point.value()), y, 5, name + ": " + Ranges.text(point));
  }

  private RangeChart() {}
}
