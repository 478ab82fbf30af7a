package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.ContactSigns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Counts what conversations show, in one pass. Method: docs/methods/signs.md. */
public final class CountSigns implements Stage {
  /** Signs of what customers write, of the whole conversation and of bots. */
  private static final List<String> OF_ALL =
      List.of(
          "misunderstood",
          "corrects",
          "tried_already",
          "expects",
          "loss",
          "fraud",
          "health",
          "death",
          "delighted",
          "device_reports",
          "asks_where",
          "asks_meaning",
          "impatient",
          "disappointed",
          "ironic",
          "threatens_to_leave",
          "hard",
          "purpose_fix",
          "purpose_order",
          "purpose_help",
          "purpose_relation",
          GatherSigns.BOT_TOOK_PART,
          GatherSigns.BOT_ALONE,
          GatherSigns.BOT_HANDED_OVER);

  /** Signs of replies: told of conversations that have one. */
  private static final List<String> OF_REPLIES =
      List.of(
          "holding",
          "closing",
          "cheerful",
          GatherSigns.CHEERFUL_TO_UNHAPPY,
          "formal_address",
          "informal_address",
          GatherSigns.MIXED_ADDRESS,
          "tells_checked");

  /** Signs of an end: told of conversations that are closed. */
  private static final List<String> OF_CLOSED =
      List.of("closed_unsolved", "closed_reopened", "closed_back_14d", "closed_with_complaint");

  /** Told of conversations on channels for which an answer is promised. */
  private static final List<String> OF_PROMISED = List.of("kept_published_promise");

  private final Scoped scoped;

  /** Leaves out what is too few to show. */
  public CountSigns(Floor floor) {
    this.scoped = new Scoped(floor);
  }

  @Override
  public TableSchema input() {
    return ContactFacts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContactSigns.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> facts) {
    List<Column> counts = new ArrayList<>();
    List<Column> rows = new ArrayList<>();
    sign(OF_ALL, lit(true), counts, rows);
    sign(OF_REPLIES, col(ContactFacts.MARKS).isNotNull(), counts, rows);
    sign(OF_PROMISED, col(ContactFacts.KEEPS_PROMISE).isNotNull(), counts, rows);
    sign(OF_CLOSED, col(ContactFacts.IS_CLOSED), counts, rows);
    Column all = col("contacts");
    Column usual =
        max(when(col(Scoped.SCOPE).equalTo("all"), col(ContactSigns.SHARE)))
            .over(Window.partitionBy(col(ContactSigns.SIGN)));
    return Scoped.by(facts, ContactFacts.CHANNEL, ContactFacts.AREA, ContactFacts.TOPIC_ID)
        .groupBy(col(Scoped.SCOPE), col(Scoped.SCOPE_VALUE))
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
        .select(
            col(Scoped.SCOPE), col(Scoped.SCOPE_VALUE), inline(array(rows.toArray(Column[]::new))))
        .filter(scoped.admits(all, col("part")).and(scoped.admits(col("hits"), col("hit_part"))))
        .withColumn(ContactSigns.CONVERSATION_COUNT, scoped.rounded(all))
        .withColumn(ContactSigns.SHARE, scoped.share(col("hits"), all))
        .withColumn(ContactSigns.LOW_SHARE, scoped.low(col("hits"), all))
        .withColumn(ContactSigns.HIGH_SHARE, scoped.high(col("hits"), all))
        .withColumn(ContactSigns.LIFT, round(col(ContactSigns.SHARE).divide(usual), 2));
  }

  private static void sign(
      List<String> signs, Column isTold, List<Column> counts, List<Column> rows) {
    String base = "base" + counts.size();
    counts.add(Scoped.contacts(isTold).as(base));
    counts.add(Scoped.part(isTold).as(base + "_part"));
    for (String sign : signs) {
      Column shows =
          isTold.and(coalesce(array_contains(col(ContactFacts.SIGNS), sign), lit(false)));
      counts.add(Scoped.contacts(shows).as(sign));
      counts.add(Scoped.part(shows).as(sign + "_part"));
      rows.add(
          struct(
              lit(sign).as(ContactSigns.SIGN),
              col(base).as("contacts"),
              col(base + "_part").as("part"),
              col(sign).as("hits"),
              col(sign + "_part").as("hit_part")));
    }
  }
}
