package dev.ticketmine.notebooks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A table of coloured cells: the darker, the more. */
final class HeatChart {
  private static final double NAMES = 240;
  private static final double ROW = 24;
  private static final int SHADES = 10;

  static Shown draw(Titles titles, List<Point> points) {
    if (points.stream().noneMatch(point -> point.value() != null)) {
      return Frame.nothing(titles);
    }
    boolean isTime = points.get(0).x() instanceof LocalDate;
    List<Object> columns =
        isTime
            ? List.copyOf(new TreeSet<>(points.stream().map(p -> (LocalDate) p.x()).toList()))
            : points.stream().map(Point::x).distinct().toList();
    Map<String, Integer> rows = new LinkedHashMap<>();
    points.forEach(point -> rows.putIfAbsent(point.label(), rows.size()));
    double most =
        points.stream().filter(p -> p.value() != null).mapToDouble(Point::value).max().orElse(1);
    double row = isTime ? ROW : ROW * 1.4;
    double right = Frame.WIDTH - Frame.MARGIN;
    double column = (right - NAMES) / columns.size();
    double plot = rows.size() * row;
    double ground = Frame.TOP + plot;
    Frame frame = new Frame(titles, plot);
    StringBuilder css = new StringBuilder();
    for (int shade = 0; shade <= SHADES; shade++) {
      css.append(".tmc .h").append(shade).append("{fill:").append(colour(shade)).append('}');
    }
    frame.svg().css(css.toString());
    rows.forEach(
        (name, index) ->
            frame
                .svg()
                .text(
                    "label",
                    "end",
                    NAMES - 12,
                    Frame.TOP + (index + 0.5) * row + 4,
                    Frame.fitted(name, NAMES - 28)));
    for (Point point : points) {
      double x = NAMES + columns.indexOf(point.x()) * column;
      double y = Frame.TOP + rows.get(point.label()) * row;
      boolean isKnown = point.value() != null;
      int shade =
          isKnown && most > 0 ? (int) Math.ceil(SHADES * Math.max(0, point.value()) / most) : 0;
      String at = point.x() instanceof LocalDate day ? Scale.day(day) : point.x().toString();
      String said = point.label() + ", " + at + ": ";
      frame
          .svg()
          .rect(
              isKnown ? "h" + shade : "none",
              x + 1,
              y + 1,
              column - 2,
              row - 2,
              said + (isKnown ? Ranges.text(point) : "not enough data"));
      String text = isKnown ? Scale.number(point.value()) : "–";
      if (Frame.width(text) < column) {
        frame
            .svg()
            .text(
                shade > SHADES / 2 ? "cell on" : "cell",
                "middle",
                x + column / 2,
                y + row / 2 + 4,
                text);
      }
    }
    double free = 0;
    for (int i = 0; i < columns.size(); i++) {
      double x = NAMES + (i + 0.5) * column;
      String name =
          columns.get(i) instanceof LocalDate day ? Scale.day(day) : columns.get(i).toString();
      if (x - Frame.width(name) / 2 >= free && x + Frame.width(name) / 2 <= Frame.WIDTH) {
        frame.svg().text("tick", "middle", x, ground + 18, name);
        free = x + Frame.width(name) / 2 + 10;
      }
    }
    frame.across(titles.across(), NAMES, right, ground);
    return frame.end();
  }

  /** From nearly white to the colour of the report. */
  private static String colour(int shade) {
    double part = (double) shade / SHADES;
    return "rgb(%d,%d,%d)"
        .formatted(mixed(0xf1, 0x0b, part), mixed(0xf5, 0x6a, part), mixed(0xf3, 0x66, part));
  }

  private static int mixed(int light, int dark, double part) {
    return (int) Math.round(light + (dark - light) * part);
  }

  private HeatChart() {}
}
