package dev.ticketmine.notebooks;

import dev.ticketmine.report.chart.Svg;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture's paper: title, names of the axes, legend and note. Looks come from a style sheet in
 * the picture, so that it can stand anywhere; letters are taken to be of middling width, because
 * which ones a reader's machine has is not known.
 */
final class Frame {
  static final double WIDTH = 880;
  static final double MARGIN = 20;
  static final double TOP = 64;

  private static final double LETTER = 6.4;

  /** Names of lines are larger. */
  private static final double LABEL_LETTER = 6.9;

  private static final double NOTE_LINE = 17;
  private static final int NOTE_LETTERS = 128;

  /** Series are coloured in this order, and again from the first. */
  static final int COLOURS = 8;

  private static final String CSS =
      ".tmc text{font:12px -apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,sans-serif;fill:#59636a}"
          + ".tmc .paper{fill:#fff}.tmc .title{font-size:17px;font-weight:650;fill:#1b2124}"
          + ".tmc .name{font-weight:600}.tmc .label{font-size:13px;fill:#1b2124}.tmc .note{font-size:12px}"
          + ".tmc .few{font-style:italic}.tmc .grid{stroke:#ebe8e0}.tmc .axis{stroke:#a7adaf}"
          + ".tmc .cell{font-size:11px;fill:#1b2124}.tmc .cell.on{fill:#fff}.tmc .none{fill:#f4f2ed}"
          + ".tmc .line{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}"
          + ".tmc .whisker{stroke-width:2.2;stroke-linecap:round}.tmc .band{opacity:.14}"
          + ".tmc .s0{fill:#0b6a66}.tmc .s1{fill:#c0582a}.tmc .s2{fill:#d39b2a}.tmc .s3{fill:#3f6fa8}"
          + ".tmc .s4{fill:#80507f}.tmc .s5{fill:#7b8a3c}.tmc .s6{fill:#8a8f91}.tmc .s7{fill:#2f4858}"
          + ".tmc .l0{stroke:#0b6a66}.tmc .l1{stroke:#c0582a}.tmc .l2{stroke:#d39b2a}.tmc .l3{stroke:#3f6fa8}"
          + ".tmc .l4{stroke:#80507f}.tmc .l5{stroke:#7b8a3c}.tmc .l6{stroke:#8a8f91}.tmc .l7{stroke:#2f4858}"
          + ".tmc .angry{fill:#b2451d}.tmc .worried{fill:#d98254}.tmc .confused{fill:#eebd9b}"
          + ".tmc .neutral{fill:#d5d2ca}.tmc .satisfied{fill:#86b9b3}.tmc .grateful{fill:#1c7d76}";

  private final Svg svg;
  private final double height;

  /**
   * Begins a picture.
   *
   * @param plot height of what is drawn between title and names of the axis across
   * @param note said below; wrapped
   */
  Frame(Titles titles, double plot) {
    List<String> lines = wrapped(titles.note(), NOTE_LETTERS);
    height = TOP + plot + 52 + lines.size() * NOTE_LINE;
    svg = new Svg("tmc", WIDTH, height, titles.title());
    svg.css(CSS);
    svg.rect("paper", 0, 0, WIDTH, height, null);
    svg.text("title", "start", MARGIN, 30, titles.title());
    svg.text("name", "start", MARGIN, 52, titles.up());
    for (int i = 0; i < lines.size(); i++) {
      svg.text("note", "start", MARGIN, TOP + plot + 56 + i * NOTE_LINE, lines.get(i));
    }
  }

  Svg svg() {
    return svg;
  }

  /** Names the axis across below its ticks. */
  void across(String name, double from, double to, double ground) {
    svg.text("name", "middle", (from + to) / 2, ground + 38, name);
  }

  /** Draws lines at the ticks of a scale that goes up. */
  void gridUp(Scale scale, double from, double to) {
    for (Scale.Tick tick : scale.ticks()) {
      double y = scale.place(tick.value());
      svg.line(tick.value() == 0 ? "axis" : "grid", from, y, to, y);
      svg.text("tick", "end", from - 8, y + 4, tick.text());
    }
  }

  /** Draws lines at the ticks of a scale that goes across. */
  void gridAcross(Scale scale, double top, double ground) {
    for (Scale.Tick tick : scale.ticks()) {
      double x = scale.place(tick.value());
      svg.line(tick.value() == 0 ? "axis" : "grid", x, top, x, ground);
      svg.text("tick", "middle", x, ground + 18, tick.text());
    }
  }

  /** Explains the colours, to the right of the name of the axis that goes up. */
  void legend(List<String> series, List<String> styles, double until) {
    double x = until;
    for (int i = series.size() - 1; i >= 0; i--) {
      x -= width(series.get(i)) + 30;
    }
    for (int i = 0; i < series.size(); i++) {
      svg.rect(styles.get(i), x + 12, 43, 10, 10, null);
      svg.text("tick", "start", x + 27, 52, series.get(i));
      x += width(series.get(i)) + 30;
    }
  }

  Shown end() {
    return new Shown(svg.end().markup());
  }

  /** A picture that says that there is too little to draw. */
  static Shown nothing(Titles titles) {
    Frame frame = new Frame(titles, 40);
    frame.svg.text("label few", "start", MARGIN, TOP + 30, "Nothing to show: not enough data.");
    return frame.end();
  }

  /** Returns about how wide a text is. */
  static double width(String text) {
    return text.length() * LETTER;
  }

  /** Returns the name of a line, cut to this width. */
  static String fitted(String text, double width) {
    int most = Math.max(4, (int) (width / LABEL_LETTER));
    return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
  }

  private static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() + word.length() >= letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
