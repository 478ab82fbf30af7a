package dev.ticketmine.report;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.report.model.Metric;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is published about a service figure: those of too few conversations or customers are left
 * out; counts, and shares of counts, rest on rounded counts. Of the part behind a share only the
 * conversations are known, so only they are compared with the floor.
 */
public final class MetricDisclosure {
  /** Figures of one conversation end so. */
  private static final String OF_ONE = "_max";

  private static final Set<String> COUNTS = Set.of("conversations", "contacts_per_100_orders");
  private static final Pattern SHARE = Pattern.compile(".*_(?:share|rate)(?:_.*)?");

  private final Disclosure disclosure;

  /** Works with the sizes and the floor of a report. */
  public MetricDisclosure(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** Returns a figure as far as it is shown. */
  public Optional<Metric> of(Metric metric) {
    Floor floor = disclosure.floor();
    if (metric.value() == null || metric.name().endsWith(OF_ONE) || !floor.admits(base(metric))) {
      return Optional.empty();
    }
    long count = floor.rounded(metric.count());
    double value = metric.value();
    if (COUNTS.contains(metric.name())) {
      value = value * count / metric.count();
    } else if (SHARE.matcher(metric.name()).matches()) {
      long part = Math.round(value * metric.count());
      if (part < floor.minimumConversations()) {
        return Optional.empty();
      }
      value = Floor.share(floor.rounded(part), count);
    }
    return Optional.of(
        new Metric(
            metric.name(),
            metric.scope(),
            metric.scopeValue(),
            metric.period(),
            metric.start(),
            value,
            count));
  }

  /** Returns who stands behind a figure: at least so many. */
  private GroupSize base(Metric metric) {
    GroupSize all = group(metric);
    // Each conversation that does not count takes away one customer at most.
    long others = Math.max(0, all.conversations() - metric.count());
    return new GroupSize(metric.count(), all.customers() - others, 0);
  }

  private GroupSize group(Metric metric) {
    boolean isChannel = metric.scope().equals("channel");
    if (metric.period().equals("month")) {
      return isChannel ? GroupSize.NONE : size(GroupKind.MONTH, metric.start().toString());
    }
    if (metric.name().startsWith("csat_") && !metric.name().equals("csat_response_rate")) {
      return size(GroupKind.RATED, metric.scopeValue());
    }
    if (metric.name().equals("ces_mean")) {
      return isChannel ? GroupSize.NONE : size(GroupKind.EFFORT_SCORED, "");
    }
    return isChannel ? size(GroupKind.CHANNEL, metric.scopeValue()) : size(GroupKind.ALL, "");
  }

  private GroupSize size(String kind, String value) {
    return disclosure.size(Groups.ARCHIVE, kind, value);
  }
}
