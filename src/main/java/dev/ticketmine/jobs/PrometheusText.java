package dev.ticketmine.jobs;

import java.util.Map;
import java.util.stream.Collectors;

/** Gauges in the text format of Prometheus, version 0.0.4. */
final class PrometheusText {
  private final StringBuilder text = new StringBuilder();

  /** Adds a gauge without labels. */
  void gauge(String name, String help, Number value) {
    gauges(name, help, Map.of(Map.of(), value));
  }

  /** Adds a gauge with a value for each set of labels. */
  void gauges(String name, String help, Map<Map<String, String>, Number> values) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    values.forEach(
        (labels, value) ->
            text.append(name).append(labels(labels)).append(' ').append(value).append('\n'));
  }

  private static String labels(Map<String, String> labels) {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(label -> "%s=\"%s\"".formatted(label.getKey(), escaped(label.getValue())))
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
