package dev.ticketmine.notebooks;

import dev.ticketmine.report.chart.Svg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bars below each other: side by side to compare, or one behind the other as parts of a sum. */
final class BarChart {
  private static final double NAMES = 240;
  private static final double BAR = 13;
  private static final double GAP = 12;
  private static final double VALUE = 60;

  /** Feelings have colours of their own, the same as in the report. */
  private static final Set<String> FEELINGS =
      Set.of("angry", "worried", "confused", "neutral", "satisfied", "grateful");

  static Shown draw(Titles titles, List<Point> points, boolean isStacked) {
    List<Point> known = points.stream().filter(point -> point.value() != null).toList();
    if (known.isEmpty()) {
      return Frame.nothing(titles);
    }
    Map<String, List<Point>> labels = new LinkedHashMap<>();
    for (Point point : known) {
      labels.computeIfAbsent(point.label(), key -> new ArrayList<>()).add(point);
    }
    List<String> series = known.stream().map(Point::series).distinct().toList();
    int bars = isStacked ? labels.size() : known.size();
    double bar = isStacked ? 20 : BAR;
    double plot = labels.size() * GAP + bars * bar;
    double ground = Frame.TOP + plot;
    double most =
        labels.values().stream()
            .mapToDouble(
                group ->
                    isStacked
                        ? group.stream().mapToDouble(Point::value).sum()
                        : group.stream().mapToDouble(Point::value).max().orElse(0))
            .max()
            .getAsDouble();
    // A sum of rounded parts must not add a tick.
    Scale scale = Scale.numbers(0, Math.rint(most * 1e6) / 1e6, NAMES, Frame.WIDTH - VALUE);
    Frame frame = new Frame(titles, plot);
    frame.gridAcross(scale, Frame.TOP, ground);
    frame.across(titles.across(), scale.from(), scale.to(), ground);
    if (series.size() > 1) {
      frame.legend(
          series,
          series.stream().map(one -> style(one, series)).toList(),
          Frame.WIDTH - Frame.MARGIN);
    }
    double y = Frame.TOP + GAP / 2;
    for (Map.Entry<String, List<Point>> label : labels.entrySet()) {
      double height = isStacked ? bar : label.getValue().size() * bar;
      frame
          .svg()
          .text(
              "label",
              "end",
              NAMES - 12,
              y + height / 2 + 4,
              Frame.fitted(label.getKey(), NAMES - 28));
      double x = scale.place(0);
      for (Point point : label.getValue()) {
        double width = scale.place(point.value()) - scale.place(0);
        String said = point.label() + ", " + point.series() + ": " + Ranges.text(point);
        frame.svg().rect(style(point.series(), series), x, y, width, bar - 1, said);
        if (isStacked) {
          x += width;
        } else {
          value(frame.svg(), point, x + width, y + bar - 3);
          y += bar;
        }
      }
      y += GAP + (isStacked ? bar : 0);
    }
    return frame.end();
  }

  private static void value(Svg svg, Point point, double x, double y) {
    svg.text("tick", "start", x + 6, y, Scale.number(point.value()));
  }

  private static String style(String one, List<String> series) {
    return FEELINGS.contains(one) ? one : "s" + series.indexOf(one) % Frame.COLOURS;
  }

  private BarChart() {}
}
