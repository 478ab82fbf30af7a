package dev.ticketmine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows behind a figure.
 *
 * @param conditions which rows of the table; all rows without any
 * @param group the conversations counted; null if the figure is no count of conversations
 */
public record Source(List<Condition> conditions, Group group) {
  /** All rows. */
  public static final Source ALL = new Source(List.of(), null);

  /**
   * A column that has one of these values.
   *
   * @param column column
   * @param values values, at least one
   */
  public record Condition(String column, List<String> values) {
    /** Returns the condition as one can type it in SQL. */
    String sql() {
      String list =
          values.stream()
              .map(value -> "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'")
              .collect(Collectors.joining(", "));
      return values.size() == 1 ? column + " = " + list : column + " in (" + list + ")";
    }
  }

  /**
   * Conversations that have something in common, as {@code group_sizes} counts them.
   *
   * @param topicId topic; empty for the archive
   * @param kind what they have in common
   * @param values the values of it, at least one
   */
  public record Group(String topicId, String kind, List<String> values) {}

  /** Returns the rows of {@code group_sizes} about a group, which are also its conversations. */
  public static Source group(String topicId, String kind, List<String> values) {
    return new Source(
        List.of(
            new Condition("topic_id", List.of(topicId)),
            new Condition("group_kind", List.of(kind)),
            new Condition("group_value", values)),
        new Group(topicId, kind, values));
  }

  /** Returns the rows that have a value. */
  public static Source where(String column, Object value) {
    return ALL.and(column, value);
  }

  /** Returns those of the rows that have this value, too. */
  public Source and(String column, Object value) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(new Condition(column, List.of(String.valueOf(value))));
    return new Source(all, group);
  }

  /** Returns the same rows as a figure that counts the conversations of a group. */
  public Source counting(String topicId, String kind, String value) {
    return new Source(conditions, new Group(topicId, kind, List.of(value)));
  }

  /** Returns the filter as one can type it in SQL; {@code true} for all rows. */
  public String filter() {
    return conditions.isEmpty()
        ? "true"
        : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
  }
}
