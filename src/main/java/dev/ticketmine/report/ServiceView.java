package dev.ticketmine.report;

import dev.ticketmine.report.model.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The service figures that a report shows, in order and with their units. */
public final class ServiceView {
  private enum Unit {
    MINUTES,
    HOURS,
    SHARE,
    NUMBER
  }

  private static final List<Map.Entry<String, Unit>> FIGURES =
      List.of(
          Map.entry("first_response_minutes_mean", Unit.MINUTES),
          Map.entry("first_response_minutes_median", Unit.MINUTES),
          Map.entry("first_response_minutes_p90", Unit.MINUTES),
          Map.entry("first_response_minutes_max", Unit.MINUTES),
          Map.entry("first_response_share_within_target", Unit.SHARE),
          Map.entry("first_response_business_minutes_median", Unit.MINUTES),
          Map.entry("longest_wait_minutes_median", Unit.MINUTES),
          Map.entry("resolution_hours_median", Unit.HOURS),
          Map.entry("handle_minutes_median", Unit.MINUTES),
          Map.entry("replies_to_resolution_mean", Unit.NUMBER),
          Map.entry("one_touch_share", Unit.SHARE),
          Map.entry("first_contact_resolution_share", Unit.SHARE),
          Map.entry("reopen_rate", Unit.SHARE),
          Map.entry("repeat_contact_rate_7d", Unit.SHARE),
          Map.entry("csat_mean", Unit.NUMBER),
          Map.entry("csat_low_share", Unit.SHARE),
          Map.entry("csat_response_rate", Unit.SHARE),
          Map.entry("ces_mean", Unit.NUMBER),
          Map.entry("contacts_per_100_orders", Unit.NUMBER));

  static final List<String> BY_CHANNEL =
      List.of("first_response_minutes_median", "first_response_share_within_target", "csat_mean");

  private final List<Metric> metrics;
  private final Wording wording;

  ServiceView(List<Metric> metrics, Wording wording) {
    this.metrics = metrics;
    this.wording = wording;
  }

  /** What replies do, in the order in which a good one does it; then promises. */
  private static final List<String> REPLIES =
      List.of(
          "listens",
          "acknowledges",
          "apologises",
          "takes_ownership",
          "thanks",
          "explains",
          "gives_next_step",
          "sets_expectation",
          "apologises_without_next_step",
          "is_curt",
          "keeps_promised_reply",
          "keeps_promised_action");

  /** A figure in words, and the metric that it tells. */
  public record Figure(String metric, String name, String value, String base) {}

  /** Returns the figures over everything that have a value. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Unit> figure : FIGURES) {
      Metric metric = find(figure.getKey(), "all", "");
      if (metric != null) {
        figures.add(
            new Figure(
                metric.name(),
                wording.name("metric", metric.name()),
                written(metric, figure.getValue()),
                wording.number(metric.count())));
      }
    }
    return figures;
  }

  /** Returns what share of the replies, or of the promises in them, does what. */
  public List<Figure> replies() {
    return REPLIES.stream()
        .map(mark -> find("replies_" + mark + "_share", "all", ""))
        .filter(metric -> metric != null)
        .map(
            metric ->
                new Figure(
                    metric.name(),
                    wording.name("metric", metric.name()),
                    written(metric, Unit.SHARE),
                    wording.number(metric.count())))
        .toList();
  }

  /** A channel with its figures, in the order of {@link #channelHeads}. */
  public record Channel(String id, String name, String conversations, List<String> values) {}

  /** Returns the heads of the table of channels. */
  public List<String> channelHeads() {
    return BY_CHANNEL.stream().map(name -> wording.name("metric", name)).toList();
  }

  /** Returns the channels with their figures, most conversations first. */
  public List<Channel> channels() {
    return metrics.stream()
        .filter(metric -> metric.scope().equals("channel") && metric.period().equals("all"))
        .filter(metric -> metric.name().equals("conversations") && metric.value() != null)
        .sorted(Comparator.comparing(Metric::value).reversed().thenComparing(Metric::scopeValue))
        .map(this::channel)
        .toList();
  }

  private Channel channel(Metric conversations) {
    List<String> values =
        BY_CHANNEL.stream()
            .map(name -> written(find(name, "channel", conversations.scopeValue()), unit(name)))
            .toList();
    return new Channel(
        conversations.scopeValue(),
        wording.name("channel", conversations.scopeValue()),
        wording.number(Math.round(conversations.value())),
        values);
  }

  /** One rating with the share of conversations that have it. */
  public record Rating(int stars, double share) {}

  /** Returns the distribution of ratings from 5 to 1; empty without ratings. */
  public List<Rating> ratings() {
    return IntStream.iterate(5, stars -> stars >= 1, stars -> stars - 1)
        .mapToObj(stars -> find("csat_share_" + stars, "all", ""))
        .filter(metric -> metric != null)
        .map(
            metric ->
                new Rating(
                    Integer.parseInt(metric.name().substring("csat_share_".length())),
                    metric.value()))
        .toList();
  }

  /** Returns the number of ratings. */
  public long ratedCount() {
    Metric metric = find("csat_mean", "all", "");
    return metric == null ? 0 : metric.count();
  }

  /** Returns contacts per 100 orders by month, in order. */
  public List<Metric> contactRatio() {
    return metrics.stream()
        .filter(metric -> metric.name().equals("contacts_per_100_orders"))
        .filter(metric -> metric.scope().equals("all") && metric.period().equals("month"))
        .filter(metric -> metric.value() != null)
        .sorted(Comparator.comparing(Metric::start))
        .toList();
  }

  private Metric find(String name, String scope, String scopeValue) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name) && metric.scope().equals(scope))
        .filter(metric -> metric.period().equals("all") && metric.value() != null)
        .filter(metric -> scopeValue.equals(metric.scopeValue()))
        .findFirst()
        .orElse(null);
  }

  private static Unit unit(String name) {
    return FIGURES.stream()
        .filter(figure -> figure.getKey().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private String written(Metric metric, Unit unit) {
    Double value = metric == null ? null : metric.value();
    return switch (unit) {
      case MINUTES -> wording.minutes(value);
      case HOURS -> wording.minutes(value == null ? null : value * 60);
      case SHARE -> wording.percent(value);
      case NUMBER -> wording.decimal(value);
    };
  }
}
