package dev.ticketmine.explain;

import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of figures that have a key. Words in capitals stand for a value. What each means stands
 * in {@code report/messages_*.properties} under {@link #messageKey}.
 */
public enum Form {
  /** Conversations of the archive. */
  ARCHIVE_CONVERSATIONS("archive/conversations", "conversations", "conversation_id"),
  /** Customers of the archive. */
  ARCHIVE_CUSTOMERS("archive/customers", "conversations", "customer_key"),
  /** Topics that are shown. */
  ARCHIVE_TOPICS("archive/topics", "topics", "topic_id"),
  /** Share of a language. */
  ARCHIVE_LANGUAGE("archive/language/LANGUAGE/share", "group_sizes", "conversation_count"),
  /** Share of a state of customers. */
  ARCHIVE_MOOD("archive/mood/STATE", "group_sizes", "conversation_count"),
  /** Messages. */
  ARCHIVE_MESSAGES("archive/messages", "messages", "message_id"),
  /** Questions found. */
  ARCHIVE_QUESTIONS("archive/questions", "questions", "question_id"),
  /** Share of questions that are not clearly about a topic. */
  ARCHIVE_UNCLEAR("archive/unclear-share", "topic_assignments", "is_unclear"),
  /** Help articles. */
  ARCHIVE_ARTICLES("archive/articles", "articles", "article_id"),
  /** What became of the records that the run read. */
  INTAKE("intake/OUTCOME", "runs", "steps"),
  /** Conversations of a topic. */
  TOPIC_CONVERSATIONS("topic/TOPIC/conversations", "group_sizes", "conversation_count"),
  /** Their share of the archive. */
  TOPIC_SHARE("topic/TOPIC/share", "group_sizes", "conversation_count"),
  /** Customers of a topic. */
  TOPIC_CUSTOMERS("topic/TOPIC/customers", "group_sizes", "customer_count"),
  /** Position of a topic by size. */
  TOPIC_RANK("topic/TOPIC/rank", "topics", "conversation_count"),
  /** Conversations of the last four full weeks. */
  TOPIC_RECENT("topic/TOPIC/recent", "group_sizes", "conversation_count"),
  /** Conversations of the four weeks before. */
  TOPIC_EARLIER("topic/TOPIC/earlier", "group_sizes", "conversation_count"),
  /** Conversations of a week, or of several that are published as one. */
  WEEK_CONVERSATIONS("topic/TOPIC/week/WEEK/conversations", "group_sizes", "conversation_count"),
  /** Share of negative ones among them. */
  WEEK_NEGATIVE("topic/TOPIC/week/WEEK/negative-share", "group_sizes", "conversation_count"),
  /** Share of a state of a topic's customers. */
  TOPIC_MOOD("topic/TOPIC/mood/STATE", "group_sizes", "conversation_count"),
  /** Conversations of a topic with a cause. */
  CAUSE_SUPPORT("cause/CAUSE/support", "group_sizes", "conversation_count"),
  /** Their share. */
  CAUSE_SHARE("cause/CAUSE/share", "group_sizes", "conversation_count"),
  /** The interval of the share. */
  CAUSE_INTERVAL("cause/CAUSE/interval", "group_sizes", "conversation_count"),
  /** The same share in other topics. */
  CAUSE_OTHERS("cause/CAUSE/others", "group_sizes", "conversation_count"),
  /** Share divided by share in other topics. */
  CAUSE_LIFT("cause/CAUSE/lift", "group_sizes", "conversation_count"),
  /** Conversations about a topic in a language. */
  GAP_CONVERSATIONS("gap/TOPIC/LANGUAGE/conversations", "group_sizes", "conversation_count"),
  /** Contacts a week that content could avoid. */
  GAP_DEFLECTABLE("gap/TOPIC/LANGUAGE/deflectable", "content_gaps", "deflectable_low"),
  /** How near the nearest article is. */
  GAP_SIMILARITY("gap/TOPIC/LANGUAGE/similarity", "content_gaps", "similarity"),
  /** Confidence in the status. */
  GAP_CONFIDENCE("gap/TOPIC/LANGUAGE/confidence", "content_gaps", "confidence"),
  /** Conversations about the topic of a canned reply. */
  REPLY_CONVERSATIONS("reply/TOPIC/LANGUAGE/conversations", "group_sizes", "conversation_count"),
  /** Value to the customer. */
  VALUE_CUSTOMER("value/TOPIC/customer", "contact_values", "customer_value"),
  /** Value to the company. */
  VALUE_COMPANY("value/TOPIC/company", "contact_values", "company_value"),
  /** What was observed in the week of an alert. */
  ALERT_OBSERVED("alert/TOPIC/WEEK/KIND/observed", "alerts", "observed"),
  /** What was to be expected. */
  ALERT_EXPECTED("alert/TOPIC/WEEK/KIND/expected", "alerts", "expected_low"),
  /** Conversations of a cluster of contacts. */
  INCIDENT_CONVERSATIONS("incident/TOPIC/DATE/conversations", "incidents", "conversation_count"),
  /** How it grew. */
  INCIDENT_GROWTH("incident/TOPIC/DATE/growth", "incidents", "growth_per_day"),
  /** What a step is expected to bring. */
  RECOMMENDATION_IMPACT("recommendation/ID/impact", "recommendations", "impact_low"),
  /** A service figure. */
  SERVICE("service/METRIC", "service_metrics", "value"),
  /** What it rests on. */
  SERVICE_BASE("service/METRIC/base", "service_metrics", "count"),
  /** A service figure of a channel. */
  SERVICE_CHANNEL("service/channel/CHANNEL/METRIC", "service_metrics", "value"),
  /** What replies do. */
  REPLIES("replies/MARK", "reply_practice", "share"),
  /** How many replies, or promises, that rests on. */
  REPLIES_BASE("replies/MARK/base", "reply_practice", "count"),
  /** Conversations begun at a time of the week. */
  HOURS_CONTACTS("hours/ABOUT/WEEKDAY/HOUR/contacts", "contact_hours", "conversation_count"),
  /** Their share. */
  HOURS_SHARE("hours/ABOUT/WEEKDAY/HOUR/share", "contact_hours", "share"),
  /** Median time to their first answer. */
  HOURS_RESPONSE(
      "hours/ABOUT/WEEKDAY/HOUR/first-response", "contact_hours", "first_response_minutes_median"),
  /** Share of them that were answered within the target. */
  HOURS_WITHIN("hours/ABOUT/WEEKDAY/HOUR/within-target", "contact_hours", "within_target_share"),
  /** How many to expect next week. */
  HOURS_EXPECTED("hours/ABOUT/WEEKDAY/HOUR/expected", "contact_hours", "expected_low"),
  /** Share of a group with an outcome. */
  CONTRAST_SHARE("contrast/QUESTION/ABOUT/GROUP/RESULT/share", "contrasts", "share"),
  /** The same share of comparable others. */
  CONTRAST_OTHERS("contrast/QUESTION/ABOUT/GROUP/RESULT/others", "contrasts", "other_share"),
  /** The interval of the difference. */
  CONTRAST_DIFFERENCE(
      "contrast/QUESTION/ABOUT/GROUP/RESULT/difference", "contrasts", "difference_low"),
  /** Conversations of the group. */
  CONTRAST_BASE("contrast/QUESTION/ABOUT/GROUP/RESULT/base", "contrasts", "conversation_count"),
  /** Share of conversations that shows a sign. */
  SIGN_SHARE("signs/SIGN/SCOPE/ABOUT/share", "contact_signs", "share"),
  /** How many of which it can be told. */
  SIGN_BASE("signs/SIGN/SCOPE/ABOUT/base", "contact_signs", "conversation_count"),
  /** Conversations with a tag. */
  TAG_CONVERSATIONS("tag/TAG/conversations", "group_sizes", "conversation_count"),
  /** Their share of the archive. */
  TAG_SHARE("tag/TAG/share", "group_sizes", "conversation_count"),
  /** Share of similar conversations that have the same tag. */
  TAG_CONSISTENCY("tag/TAG/consistency", "tag_audit", "consistency"),
  /** Topics a tag spreads over. */
  TAG_TOPICS("tag/TAG/topics", "tag_audit", "topic_count"),
  /** Conversations that a proposed change of tags concerns. */
  TAG_CHANGE("tag-change/CHANGE/conversations", "tag_changes", "conversation_count"),
  /** Conversations with a tag in the last quarter. */
  BACKCAST_BEFORE("tag-backcast/TAG/before", "tag_backcasts", "conversation_count_before"),
  /** The same after all changes. */
  BACKCAST_AFTER("tag-backcast/TAG/after", "tag_backcasts", "conversation_count_after");

  private static final int OFFERED = 3;
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("LANGUAGE", "de"),
          Map.entry("STATE", "angry"),
          Map.entry("OUTCOME", "accepted"),
          Map.entry("TOPIC", "424b85659525"),
          Map.entry("WEEK", "2026-02-16"),
          Map.entry("DATE", "2026-02-19"),
          Map.entry("KIND", "spike"),
          Map.entry("CAUSE", "6f1b0c2e9a77"),
          Map.entry("ID", "4f1d2a90bc"),
          Map.entry("METRIC", "csat_mean"),
          Map.entry("CHANNEL", "email"),
          Map.entry("MARK", "apologises"),
          Map.entry("ABOUT", "all"),
          Map.entry("SIGN", "hard"),
          Map.entry("SCOPE", "all"),
          Map.entry("WEEKDAY", "1"),
          Map.entry("HOUR", "9"),
          Map.entry("QUESTION", "last_quarter"),
          Map.entry("GROUP", "itself"),
          Map.entry("RESULT", "within_target"),
          Map.entry("TAG", "lieferung"),
          Map.entry("CHANGE", "0b7e55d1c3f8"));

  private final String text;
  private final String table;
  private final String column;

  Form(String text, String table, String column) {
    this.text = text;
    this.table = table;
    this.column = column;
  }

  /** Returns the form as documented, such as {@code topic/TOPIC/share}. */
  public String text() {
    return text;
  }

  /** Returns the table the figure is read from. */
  public String table() {
    return table;
  }

  /** Returns the column of that table. */
  public String column() {
    return column;
  }

  /** Returns the key of the sentence that says what the figure means. */
  public String messageKey() {
    return "figure." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns a key of this form, for a message or a page; there need not be such a figure. */
  public String example() {
    return parts().stream()
        .map(part -> EXAMPLES.getOrDefault(part, part))
        .collect(Collectors.joining("/"));
  }

  /** Returns the key whose values are these, in their order. */
  public FigureKey key(Object... values) {
    List<String> parts = new ArrayList<>();
    int next = 0;
    for (String part : parts()) {
      parts.add(isValue(part) ? String.valueOf(values[next++]) : part);
    }
    return new FigureKey(parts);
  }

  /** Returns the value of a key of this form that a word in capitals stands for; null if none. */
  public String value(FigureKey key, String word) {
    int index = parts().indexOf(word);
    return index < 0 ? null : key.parts().get(index);
  }

  /**
   * Returns the form of a key.
   *
   * @throws UserException if there is none, with the nearest forms and an example
   */
  public static Form of(FigureKey key) {
    return Arrays.stream(values())
        .filter(form -> form.parts().size() == key.parts().size() && form.distance(key) == 0)
        .min(Comparator.comparingLong(Form::valueCount))
        .orElseThrow(() -> unknown(key));
  }

  private static UserException unknown(FigureKey key) {
    List<Form> nearest =
        Arrays.stream(values())
            .sorted(Comparator.comparingInt(form -> form.distance(key)))
            .limit(OFFERED)
            .toList();
    return new UserException(
        Kind.USAGE,
        "'%s' is no key of a figure. The nearest forms are %s. For example: ticketmine explain %s. In the report, a figure shows its key under the mouse; docs/methods/explain.md lists all forms."
            .formatted(
                key,
                nearest.stream().map(Form::text).collect(Collectors.joining(", ")),
                nearest.get(0).example()));
  }

  /** Letters that differ in the words, and two for each part more or less. */
  private int distance(FigureKey key) {
    List<String> own = parts();
    int common = Math.min(own.size(), key.parts().size());
    int distance = 2 * Math.abs(own.size() - key.parts().size());
    for (int index = 0; index < common; index++) {
      if (!isValue(own.get(index))) {
        distance += Nearest.distance(own.get(index), key.parts().get(index));
      }
    }
    return distance;
  }

  private long valueCount() {
    return parts().stream().filter(Form::isValue).count();
  }

  private List<String> parts() {
    return List.of(text.split("/"));
  }

  private static boolean isValue(String part) {
    return Character.isUpperCase(part.charAt(0));
  }
}
