package dev.ticketmine.report;

import dev.ticketmine.report.chart.Drawing;
import dev.ticketmine.report.chart.QuadrantChart;
import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.Topic;
import java.util.Comparator;
import java.util.List;

/**
 * What the templates ask for about what contacts are worth to customers and company: topics by
 * quadrant (value-irritant matrix: Price and Jaffe, The Best Service is No Service, 2008).
 */
public final class ValueMatrix {
  /** From what should cease to what should be used. */
  private static final List<String> ACTIONS =
      List.of("eliminate", "self_serve", "simplify", "leverage");

  private static final int NAMED = 5;

  private final ReportView view;
  private final List<Topic> placed;

  ValueMatrix(ReportView view) {
    this.view = view;
    this.placed =
        view.report().topics().stream()
            .filter(topic -> topic.value() != null && topic.value().customer() != null)
            .filter(topic -> ACTIONS.contains(topic.value().action()))
            .sorted(
                Comparator.comparing((Topic topic) -> ACTIONS.indexOf(topic.value().action()))
                    .thenComparing(Topic::conversations, Comparator.reverseOrder())
                    .thenComparing(Topic::id))
            .toList();
  }

  /** Returns the topics by quadrant, each time the ones with most conversations first. */
  public List<Topic> placed() {
    return placed;
  }

  /** Returns the quadrants that have topics. */
  public List<String> quadrants() {
    return ACTIONS.stream().filter(action -> !of(action).isEmpty()).toList();
  }

  /** Returns the topics of a quadrant to name: those with most conversations. */
  public List<Topic> named(String quadrant) {
    return of(quadrant).stream().limit(NAMED).toList();
  }

  /** Returns how many topics of a quadrant are not named. */
  public int unnamed(String quadrant) {
    return Math.max(0, of(quadrant).size() - NAMED);
  }

  private List<Topic> of(String quadrant) {
    return placed.stream().filter(topic -> topic.value().action().equals(quadrant)).toList();
  }

  /** Returns how many topics have too few data. */
  public int others() {
    return view.report().topics().size() - placed.size();
  }

  /** Returns the number that a topic has in picture and table. */
  public int number(Topic topic) {
    return placed.indexOf(topic) + 1;
  }

  /** Returns a quadrant in short. */
  public String quadrant(Topic topic) {
    return view.t("matrix." + topic.value().action());
  }

  /** Returns the picture, wide and narrow. */
  public List<Drawing> picture() {
    QuadrantChart.Words words =
        new QuadrantChart.Words(
            view.t("matrix.label", view.w().counted("topics", placed.size())),
            view.t("matrix.customer") + " →",
            view.t("matrix.company") + " →",
            view.t("matrix.simplify"),
            view.t("matrix.leverage"),
            view.t("matrix.eliminate"),
            view.t("matrix.self_serve"));
    List<QuadrantChart.Point> points = placed.stream().map(this::point).toList();
    return List.of(
        QuadrantChart.draw("wide", 760, 480, words, points),
        QuadrantChart.draw("narrow", 340, 400, words, points));
  }

  private QuadrantChart.Point point(Topic topic) {
    ContactValue value = topic.value();
    return new QuadrantChart.Point(
        String.valueOf(number(topic)),
        view.label(topic) + ": " + view.w().counted("conversations", topic.conversations()),
        value.customer().value(),
        value.company().value(),
        topic.conversations(),
        value.isDecided() || !value.isOpen());
  }
}
