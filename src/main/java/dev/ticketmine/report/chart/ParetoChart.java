package dev.ticketmine.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Shares from the largest to the smallest, their running sum, and where it passes 80 %. */
public final class ParetoChart {
  /** The share that the line stands for. */
  public static final double TARGET = 0.8;

  private static final double LEFT = 44;
  private static final double RIGHT = 12;
  private static final double TOP = 14;
  private static final double BOTTOM = 26;

  /**
   * One topic.
   *
   * @param title what a pointer shows
   * @param count its size
   */
  public record Bar(String title, long count) {}

  /** Returns how many of the largest make up 80 % of the sum; 0 without any. */
  public static int countForTarget(List<Bar> bars) {
    long total = bars.stream().mapToLong(Bar::count).sum();
    long running = 0;
    for (int index = 0; index < bars.size(); index++) {
      running += bars.get(index).count();
      if (running >= TARGET * total) {
        return index + 1;
      }
    }
    return 0;
  }

  /**
   * Draws the bars, which come largest first.
   *
   * @param note said beside the point where the running sum passes 80 %
   */
  public static Drawing draw(
      String style,
      double width,
      double height,
      String label,
      List<Bar> bars,
      DoubleFunction<String> shareText,
      String note) {
    Svg svg = new Svg("chart pareto " + style, width, height, label);
    double ground = height - BOTTOM;
    double scale = ground - TOP;
    for (double tick : new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}) {
      double y = ground - tick * scale;
      svg.line(tick == 0 ? "axis" : tick == TARGET ? "target" : "grid", LEFT, y, width - RIGHT, y);
      svg.text("tick", "end", LEFT - 8, y + 4, shareText.apply(tick));
    }
    long total = Math.max(1, bars.stream().mapToLong(Bar::count).sum());
    int vital = countForTarget(bars);
    double slot = (width - LEFT - RIGHT) / Math.max(1, bars.size());
    StringBuilder line = new StringBuilder();
    long running = 0;
    for (int index = 0; index < bars.size(); index++) {
      Bar bar = bars.get(index);
      running += bar.count();
      double high = scale * bar.count() / total;
      double x = LEFT + slot * index;
      svg.rect(
          index < vital ? "column" : "column rest",
          x + slot * 0.12,
          ground - high,
          slot * 0.76,
          high,
          bar.title());
      line.append(index == 0 ? "M" : "L").append(Svg.number(x + slot / 2)).append(' ');
      line.append(Svg.number(ground - scale * running / total));
      if (index == 0 || (index + 1) % tickEvery(bars.size()) == 0) {
        svg.text("tick", "middle", x + slot / 2, height - 8, String.valueOf(index + 1));
      }
    }
    if (vital > 0) {
      double x = LEFT + slot * (vital - 0.5);
      svg.path("sum", line);
      svg.line("target", x, ground - TARGET * scale, x, ground);
      svg.circle("dot", x, ground - TARGET * scale, 4, null);
      boolean isRight = x > width * 0.6;
      svg.text(
          "note",
          isRight ? "end" : "start",
          isRight ? x - 10 : x + 10,
          ground - TARGET * scale + 22,
          note);
    }
    return svg.end();
  }

  private static int tickEvery(int bars) {
    return bars <= 15 ? 1 : bars <= 60 ? 5 : 20;
  }

  private ParetoChart() {}
}
