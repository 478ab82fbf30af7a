package dev.ticketmine.report;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.report.chart.ColumnChart;
import dev.ticketmine.report.chart.ColumnChart.Column;
import dev.ticketmine.report.chart.Drawing;
import dev.ticketmine.report.chart.HeatMap;
import dev.ticketmine.report.chart.ParetoChart;
import dev.ticketmine.report.chart.SpanBar;
import dev.ticketmine.report.chart.Sparkline;
import dev.ticketmine.report.chart.StackedBar;
import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.BusyHour;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.Effect;
import dev.ticketmine.report.model.Metric;
import dev.ticketmine.report.model.Recommendation;
import dev.ticketmine.report.model.TagBackcast;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pictures of a report, in its language. Large ones come wide and narrow; the style picks. */
public final class Charts {
  /** States from the worst to the best. */
  static final List<String> STATES =
      List.of("angry", "worried", "confused", "neutral", "satisfied", "grateful", Disclosure.FEW);

  private static final int PARETO_BARS = 60;

  private final Wording wording;
  private final Archive archive;

  Charts(Wording wording, Archive archive) {
    this.wording = wording;
    this.archive = archive;
  }

  /** Returns conversations per week of the whole archive. */
  public List<Drawing> volume() {
    return both(
        260,
        wording.text("chart.volume", wording.counted("conversations", archive.conversations())),
        columns(archive.weeks(), List.of()),
        value -> wording.decimal(value));
  }

  /** Returns conversations per week of a topic; weeks with an alert on volume are marked. */
  public List<Drawing> weeks(Topic topic, String label, List<Alert> alerts) {
    return both(
        220,
        wording.text("chart.topic", label, wording.counted("conversations", topic.conversations())),
        columns(topic.weeks(), alerts),
        value -> wording.decimal(value));
  }

  /** Returns contacts per 100 orders by month. */
  public List<Drawing> contactRatio(List<Metric> months) {
    List<Column> columns =
        months.stream()
            .filter(month -> month.value() != null)
            .map(
                month ->
                    Column.of(
                        wording.month(month.start()),
                        wording.month(month.start()) + ": " + wording.decimal(month.value()),
                        month.value()))
            .toList();
    return both(200, wording.name("metric", "contacts_per_100_orders"), columns, wording::decimal);
  }

  private List<Drawing> both(
      double height, String label, List<Column> columns, DoubleFunction<String> axis) {
    return List.of(
        ColumnChart.draw("wide", 760, height, label, columns, axis),
        ColumnChart.draw("narrow", 340, 190, label, columns, axis));
  }

  private List<Column> columns(List<Week> weeks, List<Alert> alerts) {
    List<Weeks.Average> all = Weeks.averages(weeks);
    List<Column> columns = new ArrayList<>();
    LocalDate previous = null;
    for (Weeks.Average week : all) {
      LocalDate start = week.start();
      boolean newMonth = previous == null || previous.getMonth() != start.getMonth();
      int every = all.size() > 60 ? 3 : all.size() > 30 ? 2 : 1;
      boolean isLabelled = newMonth && (previous == null || start.getMonthValue() % every == 0);
      Alert alert =
          alerts.stream().filter(item -> item.week().equals(start)).findFirst().orElse(null);
      // The range is that of the week alone, which an average of weeks cannot be compared with.
      boolean isRanged = alert != null && week.of().weeks() == 1;
      boolean isPartial =
          archive.lastDate() != null
              && (start.plusDays(6).isAfter(archive.lastDate())
                  || start.isBefore(archive.firstDate()));
      String title = title(week.of());
      columns.add(
          new Column(
              isLabelled ? wording.monthTick(start) : null,
              isPartial ? title + " " + wording.text("chart.partial") : title,
              week.conversations(),
              isPartial,
              alert != null,
              isRanged ? alert.expectedLow() : null,
              isRanged ? alert.expectedHigh() : null));
      previous = start;
    }
    return columns;
  }

  private String title(Week week) {
    String conversations = wording.counted("conversations", week.conversations());
    return week.weeks() == 1
        ? wording.text("chart.week", wording.date(week.start()), conversations)
        : wording.text(
            "chart.weeks",
            wording.counted("weeks", week.weeks()),
            wording.date(week.start()),
            conversations);
  }

  /** Returns the shape of a topic's weeks. */
  public Drawing sparkline(Topic topic) {
    List<Double> values =
        Weeks.complete(topic.weeks(), archive).stream().map(Weeks.Average::conversations).toList();
    return Sparkline.draw(
        values, wording.text("chart.spark", wording.counted("weeks", values.size())));
  }

  /** Returns the topics by size with their running sum. */
  public List<Drawing> pareto(List<Topic> topics, List<String> labels) {
    List<ParetoChart.Bar> bars = new ArrayList<>();
    for (int index = 0; index < topics.size(); index++) {
      long count = topics.get(index).conversations();
      bars.add(
          new ParetoChart.Bar(
              labels.get(index) + ": " + wording.counted("conversations", count), count));
    }
    int vital = ParetoChart.countForTarget(bars);
    String note = wording.text("chart.pareto.note", wording.counted("topics", vital));
    String label = wording.text("chart.pareto", wording.counted("topics", bars.size()), note);
    List<ParetoChart.Bar> shown = bars;
    if (bars.size() > PARETO_BARS) {
      // The tail counts in the running sum but would be too thin to see.
      shown = new ArrayList<>(bars.subList(0, PARETO_BARS));
      long rest = bars.stream().skip(PARETO_BARS).mapToLong(ParetoChart.Bar::count).sum();
      shown.add(new ParetoChart.Bar(wording.text("chart.pareto.rest"), rest));
    }
    return List.of(
        ParetoChart.draw("wide", 760, 280, label, shown, wording::percent, note),
        ParetoChart.draw("narrow", 340, 220, label, shown, wording::percent, note));
  }

  /** Returns the states of conversations as one bar. */
  public Drawing mood(Map<String, Long> states, double width, double height) {
    long total = states.values().stream().mapToLong(Long::longValue).sum();
    List<StackedBar.Part> parts = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String state : STATES) {
      long count = states.getOrDefault(state, 0L);
      String text =
          wording.name("state", state)
              + " "
              + wording.percent(total == 0 ? null : (double) count / total);
      parts.add(new StackedBar.Part("m-" + state, text + " (" + count + ")", count));
      if (count > 0) {
        said.add(text);
      }
    }
    String label = wording.text("chart.mood", String.join(", ", said), wording.number(total));
    return StackedBar.draw(width, height, label, parts);
  }

  /** Returns a topic's share as a bar; the largest topic fills it. */
  public Drawing share(Topic topic, long largest) {
    return SpanBar.bar(
        96,
        wording.counted("conversations", topic.conversations()),
        topic.conversations(),
        largest);
  }

  /**
   * Returns the conversations with a tag as a bar; the most frequent tag, before or after, fills
   * it.
   */
  public Drawing tagged(long count, List<TagBackcast> tags) {
    long most =
        tags.stream()
            .flatMap(tag -> Stream.of(tag.before(), tag.after()))
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    return SpanBar.bar(160, wording.counted("conversations", count), count, most);
  }

  /** Returns a share as a bar. */
  public Drawing share(double share) {
    return SpanBar.bar(220, wording.percent(share), share, 1);
  }

  /** Returns the impact range of a recommendation on a line up to the largest one. */
  public Drawing impact(Recommendation item, List<Recommendation> all) {
    double maximum =
        all.stream()
            .map(Recommendation::impactHigh)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    String label = wording.range(item.impactLow(), item.impactHigh());
    return SpanBar.range(140, label, item.impactLow(), item.impactHigh(), null, null, maximum);
  }

  /**
   * Returns the range of a change on a line from nothing to twice as much as expected; the mark
   * says as much as expected.
   */
  public Drawing effect(Effect effect, String label) {
    double low = Objects.requireNonNull(effect.low());
    double high = Objects.requireNonNull(effect.high());
    double change = Objects.requireNonNull(effect.change());
    return SpanBar.range(140, label, 1 + low, 1 + high, 1 + change, 1.0, 2);
  }

  /** Returns a cause's share with its interval and the base share. */
  public Drawing cause(Cause cause) {
    double low = Objects.requireNonNullElse(cause.shareLow(), cause.share());
    double high = Objects.requireNonNullElse(cause.shareHigh(), cause.share());
    String label =
        wording.text(
            "chart.cause",
            wording.percent(cause.share()),
            wording.percentRange(low, high),
            wording.percent(cause.baseShare()));
    return SpanBar.range(140, label, low, high, cause.share(), cause.baseShare(), 1);
  }

  /** Returns contacts by weekday and hour; sums stand first. */
  public List<Drawing> hours(List<BusyHour> times, Function<BusyHour, String> words) {
    Map<List<Integer>, BusyHour> byTime = new HashMap<>();
    times.forEach(time -> byTime.put(List.of(time.weekday(), time.hour()), time));
    List<String> columns = new ArrayList<>(List.of("Σ"));
    IntStream.range(0, 24).forEach(hour -> columns.add(hour % 3 == 0 ? "" + hour : ""));
    List<HeatMap.Line> lines = new ArrayList<>();
    for (int weekday = 0; weekday <= 7; weekday++) {
      List<HeatMap.Cell> cells = new ArrayList<>();
      for (int hour = -1; hour < 24; hour++) {
        BusyHour time = byTime.get(List.of(weekday, hour));
        cells.add(
            time == null
                ? new HeatMap.Cell(null, null)
                : new HeatMap.Cell(
                    words.apply(time)
                        + ": "
                        + wording.counted("conversations", time.conversations()),
                    time.conversations()));
      }
      String name =
          weekday == 0 ? "Σ" : wording.weekday(DayOfWeek.of(weekday), TextStyle.FULL_STANDALONE);
      lines.add(new HeatMap.Line(name, cells));
    }
    String label = wording.text("hours.map.label");
    return List.of(
        HeatMap.draw("wide", 760, label, columns, lines),
        HeatMap.draw("narrow", 340, label, columns, lines));
  }
}
