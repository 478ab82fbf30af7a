package dev.ticketmine.report;

import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import java.util.List;

/** Figures of the service. */
public final class ServiceFigures {
  private final Figures figures;

  ServiceFigures(Figures figures) {
    this.figures = figures;
  }

  /** Returns a figure over everything. */
  public Figure value(ServiceView.Figure figure) {
    return enter(
        Form.SERVICE, List.of(figure.metric()), figure.value(), of(figure.metric()), figure.name());
  }

  /** Returns what it rests on. */
  public Figure base(ServiceView.Figure figure) {
    return enter(
        Form.SERVICE_BASE,
        List.of(figure.metric()),
        figure.base(),
        of(figure.metric()),
        figure.name());
  }

  /** Returns the share of a rating. */
  public Figure rating(int stars, String share, String name) {
    String metric = "csat_share_" + stars;
    return enter(Form.SERVICE, List.of(metric), share, of(metric), name);
  }

  private static Source of(String metric) {
    return Source.where("metric", metric).and("scope", "all").and("period", "all");
  }

  /** Returns what replies do. */
  public Figure reply(ServiceView.Figure figure) {
    return enter(
        Form.REPLIES, List.of(mark(figure)), figure.value(), marked(figure), figure.name());
  }

  /** Returns how many replies or promises it rests on. */
  public Figure replyBase(ServiceView.Figure figure) {
    return enter(
        Form.REPLIES_BASE, List.of(mark(figure)), figure.base(), marked(figure), figure.name());
  }

  private static String mark(ServiceView.Figure figure) {
    return figure.metric().replaceAll("^replies_|_share$", "");
  }

  private static Source marked(ServiceView.Figure figure) {
    return Source.where("mark", mark(figure)).and("scope", "all");
  }

  /** Returns the conversations of a channel. */
  public Figure conversations(ServiceView.Channel channel) {
    return channel(channel, "conversations", channel.conversations(), channel.name());
  }

  /**
   * Returns a figure of a channel.
   *
   * @param index position among the figures of a channel
   * @param head name of the figure
   */
  public Figure value(ServiceView.Channel channel, int index, String head) {
    return channel(
        channel,
        ServiceView.BY_CHANNEL.get(index),
        channel.values().get(index),
        head + ", " + channel.name());
  }

  private Figure channel(ServiceView.Channel channel, String metric, String text, String name) {
    return enter(
        Form.SERVICE_CHANNEL,
        List.of(channel.id(), metric),
        text,
        Source.where("metric", metric)
            .and("scope", "channel")
            .and("scope_value", channel.id())
            .and("period", "all"),
        name);
  }

  private Figure enter(Form form, List<String> key, String text, Source source, String name) {
    return figures.enter(form, key, text, !text.equals("–"), source, List.of(name));
  }
}
