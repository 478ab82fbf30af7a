package dev.ticketmine.evaluation;

import dev.ticketmine.evaluation.AlertScores.Alert;
import dev.ticketmine.evaluation.CauseScores.Cause;
import dev.ticketmine.evaluation.ContactValueScores.Value;
import dev.ticketmine.evaluation.GapScores.Gap;
import dev.ticketmine.evaluation.IncidentScores.Incident;
import dev.ticketmine.evaluation.StatedCauseScores.StatedCause;
import dev.ticketmine.evaluation.TagScores.Change;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ContactValues;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Incidents;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Fetches the rows of published tables that a truth can judge. */
final class PublishedRows {
  private PublishedRows() {}

  /** Returns the rows whose key is among the given ones; keys that do not occur are left out. */
  static List<Row> having(Dataset<Row> rows, String key, Collection<String> keys) {
    Dataset<Row> wanted =
        rows.sparkSession().createDataset(List.copyOf(keys), Encoders.STRING()).toDF(key);
    return rows.join(functions.broadcast(wanted), key).collectAsList();
  }

  /** Returns one column by key. */
  static <T> Map<String, T> column(List<Row> rows, String key, String column) {
    Map<String, T> values = new TreeMap<>();
    for (Row row : rows) {
      if (row.getAs(column) != null) {
        values.put(row.getAs(key), row.getAs(column));
      }
    }
    return values;
  }

  /** Returns several boolean columns by key. */
  static Map<String, Map<String, Boolean>> flags(List<Row> rows, String key, List<String> columns) {
    Map<String, Map<String, Boolean>> flags = new TreeMap<>();
    for (Row row : rows) {
      Map<String, Boolean> values = new LinkedHashMap<>();
      columns.forEach(column -> values.put(column, row.getAs(column)));
      flags.put(row.getAs(key), values);
    }
    return flags;
  }

  /** Returns how many rows there are, and in how many of them a flag is set. */
  static long[] countOf(Dataset<Row> rows, String flag) {
    return new long[] {rows.filter(functions.col(flag)).count(), rows.count()};
  }

  static List<Gap> gaps(Dataset<Row> rows) {
    List<Gap> gaps = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      gaps.add(
          new Gap(
              row.getAs(ContentGaps.TOPIC_ID),
              row.getAs(ContentGaps.LANGUAGE),
              row.getAs(ContentGaps.STATUS),
              row.getAs(ContentGaps.BEST_ARTICLE_ID),
              row.<Double>getAs(ContentGaps.CONFIDENCE)));
    }
    return gaps;
  }

  static List<Cause> causes(Dataset<Row> rows) {
    List<Cause> causes = new ArrayList<>();
    for (Row row :
        rows.filter(functions.col(RootCauses.KIND).equalTo("attribute")).collectAsList()) {
      causes.add(
          new Cause(
              row.getAs(RootCauses.TOPIC_ID),
              row.getAs(RootCauses.ATTRIBUTE),
              row.getAs(RootCauses.ATTRIBUTE_VALUE)));
    }
    return causes;
  }

  /** Returns the causes of kind phrase with the conversations of their topic that state them. */
  static List<StatedCause> statedCauses(
      Dataset<Row> causes, Dataset<Row> mentions, Map<String, String> primary) {
    Map<String, String> topics = new TreeMap<>();
    for (Row row :
        causes.filter(functions.col(RootCauses.KIND).equalTo("phrase")).collectAsList()) {
      topics.put(row.getAs(RootCauses.CAUSE_ID), row.getAs(RootCauses.TOPIC_ID));
    }
    Map<String, Set<String>> members = new TreeMap<>();
    for (Row row :
        having(
            mentions.select(CauseMentions.CAUSE_ID, CauseMentions.CONVERSATION_ID).distinct(),
            CauseMentions.CONVERSATION_ID,
            primary.keySet())) {
      String cause = row.getAs(CauseMentions.CAUSE_ID);
      String conversation = row.getAs(CauseMentions.CONVERSATION_ID);
      if (primary.get(conversation).equals(topics.get(cause))) {
        members.computeIfAbsent(cause, id -> new TreeSet<>()).add(conversation);
      }
    }
    return topics.entrySet().stream()
        .map(e -> new StatedCause(e.getValue(), members.getOrDefault(e.getKey(), Set.of())))
        .toList();
  }

  /** Returns what was measured of the value of contacts, not what people decided. */
  static List<Value> contactValues(Dataset<Row> rows) {
    List<Value> values = new ArrayList<>();
    for (Row row :
        rows.filter(functions.col(ContactValues.BASIS).notEqual(ContactValues.DECIDED))
            .collectAsList()) {
      values.add(new Value(row.getAs(ContactValues.TOPIC_ID), row.getAs(ContactValues.ACTION)));
    }
    return values;
  }

  static List<Change> tagChanges(Dataset<Row> rows) {
    List<Change> changes = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      changes.add(
          new Change(
              row.getAs(TagChanges.ACTION),
              strings(row, TagChanges.TAGS),
              strings(row, TagChanges.NEW_TAGS)));
    }
    return changes;
  }

  private static List<String> strings(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : row.getList(index);
  }

  static List<Alert> alerts(Dataset<Row> rows) {
    List<Alert> alerts = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      alerts.add(
          new Alert(
              row.getAs(Alerts.TOPIC_ID),
              LocalDate.parse(row.getAs(Alerts.WEEK_START_DATE).toString()),
              row.getAs(Alerts.KIND),
              row.getAs(Alerts.ATTRIBUTE_VALUE)));
    }
    return alerts;
  }

  static List<Incident> incidents(Dataset<Row> rows) {
    List<Incident> incidents = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      incidents.add(
          new Incident(
              row.getAs(Incidents.TOPIC_ID),
              row.getAs(Incidents.ATTRIBUTE),
              row.getAs(Incidents.ATTRIBUTE_VALUE),
              LocalDate.parse(row.getAs(Incidents.DETECTED_DATE).toString())));
    }
    return incidents;
  }

  /** Returns the service figures of all scopes but topics, by {@link ServiceScores#key}. */
  static Map<String, Double> serviceMetrics(Dataset<Row> rows) {
    Map<String, Double> metrics = new TreeMap<>();
    for (Row row :
        rows.filter(functions.col(ServiceMetrics.SCOPE).notEqual("topic")).collectAsList()) {
      metrics.put(
          ServiceScores.key(
              row.getAs(ServiceMetrics.METRIC),
              row.getAs(ServiceMetrics.SCOPE),
              row.getAs(ServiceMetrics.SCOPE_VALUE),
              row.getAs(ServiceMetrics.PERIOD),
              LocalDate.parse(row.getAs(ServiceMetrics.PERIOD_START_DATE).toString())),
          row.getAs(ServiceMetrics.VALUE));
    }
    return metrics;
  }

  /** Returns ids of topics by their German and English names in lower case. */
  static Map<String, String> topicsByLabel(Dataset<Row> rows) {
    Map<String, String> topics = new TreeMap<>();
    for (Row row : rows.orderBy(Topics.TOPIC_ID).collectAsList()) {
      for (String column : List.of(Topics.LABEL_DE, Topics.LABEL_EN)) {
        String label = row.getAs(column);
        if (label != null) {
          topics.putIfAbsent(label.toLowerCase(Locale.ROOT), row.getAs(Topics.TOPIC_ID));
        }
      }
    }
    return topics;
  }
}
