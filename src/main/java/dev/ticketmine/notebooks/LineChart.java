package dev.ticketmine.notebooks;

import dev.ticketmine.report.chart.Svg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Series over time or over positions, each with its interval if it has one. */
final class LineChart {
  private static final double LEFT = 64;
  private static final double NAMES = 200;
  private static final double HEIGHT = 300;
  private static final double NAME_HEIGHT = 17;

  /** Where a series ends, and its name beside it. */
  private record End(String name, int colour, double x, double y) {}

  static Shown draw(Titles titles, List<Point> points) {
    List<Point> known = points.stream().filter(point -> point.value() != null).toList();
    if (known.isEmpty()) {
      return Frame.nothing(titles);
    }
    Map<String, List<Point>> series = new LinkedHashMap<>();
    for (Point point : points) {
      series.computeIfAbsent(point.series(), key -> new ArrayList<>()).add(point);
    }
    double right = Frame.WIDTH - (series.size() > 1 ? NAMES : Frame.MARGIN + 10);
    double ground = Frame.TOP + HEIGHT;
    double first = points.stream().mapToDouble(Point::across).min().orElseThrow();
    double last = points.stream().mapToDouble(Point::across).max().orElseThrow();
    Scale across =
        points.get(0).x() instanceof LocalDate
            ? Scale.days(first, last, LEFT, right)
            : Scale.positions(first, last, LEFT, right);
    Scale up =
        Scale.numbers(
            known.stream().mapToDouble(LineChart::bottom).min().orElseThrow(),
            known.stream().mapToDouble(LineChart::top).max().orElseThrow(),
            ground,
            Frame.TOP + 8);
    Frame frame = new Frame(titles, HEIGHT);
    frame.gridUp(up, LEFT, right);
    for (Scale.Tick tick : across.ticks()) {
      frame.svg().text("tick", "middle", across.place(tick.value()), ground + 18, tick.text());
    }
    frame.across(titles.across(), LEFT, right, ground);
    List<End> ends = new ArrayList<>();
    int colour = 0;
    for (Map.Entry<String, List<Point>> one : series.entrySet()) {
      one.getValue().sort(Comparator.comparingDouble(Point::across));
      band(frame.svg(), one.getValue(), across, up, colour);
      line(frame.svg(), one.getValue(), across, up, colour);
      Point end =
          one.getValue().stream()
              .filter(point -> point.value() != null)
              .reduce((a, b) -> b)
              .orElse(null);
      if (end != null && series.size() > 1) {
        ends.add(new End(one.getKey(), colour, across.place(end.across()), up.place(end.value())));
      }
      colour = (colour + 1) % Frame.COLOURS;
    }
    names(frame.svg(), ends, right);
    return frame.end();
  }

  private static double bottom(Point point) {
    return point.low() == null ? point.value() : Math.min(point.low(), point.value());
  }

  private static double top(Point point) {
    return point.high() == null ? point.value() : Math.max(point.high(), point.value());
  }

  private static void band(Svg svg, List<Point> points, Scale across, Scale up, int colour) {
    List<Point> run = new ArrayList<>();
    for (int i = 0; i <= points.size(); i++) {
      Point point = i < points.size() ? points.get(i) : null;
      if (point != null && point.value() != null && point.low() != null && point.high() != null) {
        run.add(point);
      } else if (!run.isEmpty()) {
        StringBuilder path = new StringBuilder();
        for (Point high : run) {
          step(path, across.place(high.across()), up.place(high.high()));
        }
        for (int j = run.size() - 1; j >= 0; j--) {
          step(path, across.place(run.get(j).across()), up.place(run.get(j).low()));
        }
        svg.path("band s" + colour, path.append('Z'));
        run.clear();
      }
    }
  }

  private static void line(Svg svg, List<Point> points, Scale across, Scale up, int colour) {
    StringBuilder path = new StringBuilder();
    boolean isDown = false;
    for (Point point : points) {
      if (point.value() == null) {
        isDown = false;
        continue;
      }
      String move = isDown ? "L" : "M";
      path.append(move).append(Svg.number(across.place(point.across()))).append(' ');
      path.append(Svg.number(up.place(point.value())));
      isDown = true;
    }
    svg.path("line l" + colour, path);
    for (Point point : points) {
      if (point.value() != null) {
        svg.circle(
            "s" + colour,
            across.place(point.across()),
            up.place(point.value()),
            points.size() > 40 ? 1.6 : 2.8,
            said(point));
      }
    }
  }

  private static void step(StringBuilder path, double x, double y) {
    path.append(path.length() == 0 ? "M" : "L");
    path.append(Svg.number(x)).append(' ').append(Svg.number(y));
  }

  private static String said(Point point) {
    String at = point.x() instanceof LocalDate day ? Scale.day(day) : Scale.number(point.across());
    String name = point.series().isEmpty() ? at : point.series() + ", " + at;
    return name + ": " + Ranges.text(point);
  }

  /** Names stand beside the last points, moved apart where they would overlap. */
  private static void names(Svg svg, List<End> ends, double right) {
    ends.sort(Comparator.comparingDouble(End::y));
    double[] places = new double[ends.size()];
    double lowest = Frame.TOP + HEIGHT;
    for (int i = 0; i < places.length; i++) {
      double wanted = ends.get(i).y() + 4;
      places[i] = i == 0 ? wanted : Math.max(wanted, places[i - 1] + NAME_HEIGHT);
    }
    for (int i = places.length - 1; i >= 0; i--) {
      double most = i == places.length - 1 ? lowest : places[i + 1] - NAME_HEIGHT;
      places[i] = Math.min(places[i], most);
    }
    for (int i = 0; i < places.length; i++) {
      End end = ends.get(i);
      svg.rect("s" + end.colour(), right + 12, places[i] - 9, 9, 9, null);
      svg.text("label", "start", right + 26, places[i], Frame.fitted(end.name(), NAMES - 26));
    }
  }

  private LineChart() {}
}
