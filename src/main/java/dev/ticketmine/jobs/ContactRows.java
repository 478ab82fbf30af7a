package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.count;
import static dev.ticketmine.jobs.Cells.numberOrZero;
import static dev.ticketmine.jobs.Cells.text;
import static dev.ticketmine.jobs.Cells.texts;

import dev.ticketmine.disclosure.CauseShares;
import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.Contact.Asked;
import dev.ticketmine.report.model.Contact.NextIssue;
import dev.ticketmine.report.model.Contact.Wished;
import dev.ticketmine.tables.MissingInformation;
import dev.ticketmine.tables.NextIssues;
import dev.ticketmine.tables.UnmetDemands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a report shows of contacts beside their value, by topic: a few rows of each, rounded. */
final class ContactRows {
  private static final int MOST = 5;

  private final Disclosure disclosure;
  private final Map<String, List<Row>> next;
  private final Map<String, List<Row>> asked;
  private final Map<String, List<Row>> wishes;

  ContactRows(Lake lake, Disclosure disclosure) {
    this.disclosure = disclosure;
    this.next =
        byTopic(
            first(
                lake.read(NextIssues.SCHEMA),
                NextIssues.FROM_TOPIC_ID,
                NextIssues.CUSTOMER_COUNT,
                NextIssues.TO_TOPIC_ID),
            NextIssues.FROM_TOPIC_ID);
    this.asked =
        byTopic(
            first(
                lake.read(MissingInformation.SCHEMA),
                MissingInformation.TOPIC_ID,
                MissingInformation.CONVERSATION_COUNT,
                MissingInformation.KIND),
            MissingInformation.TOPIC_ID);
    this.wishes =
        byTopic(
            first(
                lake.read(UnmetDemands.SCHEMA),
                UnmetDemands.TOPIC_ID,
                UnmetDemands.CONVERSATION_COUNT,
                UnmetDemands.KIND),
            UnmetDemands.TOPIC_ID);
  }

  private static Dataset<Row> first(Dataset<Row> rows, String topic, String count, String key) {
    return rows.selectExpr(
            "*",
            "row_number() over (partition by %s order by %s desc, %s) as position"
                .formatted(topic, count, key))
        .filter("position <= " + MOST)
        .orderBy(topic, "position");
  }

  private static Map<String, List<Row>> byTopic(Dataset<Row> rows, String topic) {
    Map<String, List<Row>> groups = new HashMap<>();
    for (Row row : rows.collectAsList()) {
      groups.computeIfAbsent(text(row, topic), id -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  /** Returns what may be shown of a topic. */
  Contact of(String topicId) {
    return new Contact(
        next.getOrDefault(topicId, List.of()).stream().flatMap(r -> next(r).stream()).toList(),
        asked.getOrDefault(topicId, List.of()).stream().flatMap(r -> asked(r).stream()).toList(),
        wishes.getOrDefault(topicId, List.of()).stream().flatMap(r -> wish(r).stream()).toList());
  }

  private Optional<NextIssue> next(Row row) {
    String to = text(row, NextIssues.TO_TOPIC_ID);
    return disclosure.shows(to)
        ? disclosure
            .share(
                size(row, NextIssues.CONVERSATION_COUNT, NextIssues.CUSTOMER_COUNT),
                count(row, NextIssues.CUSTOMER_COUNT),
                count(row, NextIssues.ASKING_COUNT))
            .map(
                share ->
                    new NextIssue(
                        to,
                        share.share(),
                        share.low(),
                        share.high(),
                        numberOrZero(row, NextIssues.LIFT)))
        : Optional.empty();
  }

  private Optional<Asked> asked(Row row) {
    Optional<CauseShares> share =
        disclosure.share(
            size(row, MissingInformation.CONVERSATION_COUNT, MissingInformation.CUSTOMER_COUNT),
            count(row, MissingInformation.CONVERSATION_COUNT),
            count(row, MissingInformation.REPLIED_COUNT));
    return share.map(
        found ->
            new Asked(
                text(row, MissingInformation.KIND),
                found.share(),
                found.low(),
                found.high(),
                texts(row, MissingInformation.EXAMPLES)));
  }

  private Optional<Wished> wish(Row row) {
    GroupSize size = size(row, UnmetDemands.CONVERSATION_COUNT, UnmetDemands.CUSTOMER_COUNT);
    return Optional.ofNullable(disclosure.floor().count(size))
        .map(
            conversations ->
                new Wished(
                    text(row, UnmetDemands.KIND),
                    conversations,
                    texts(row, UnmetDemands.EXAMPLES),
                    texts(row, UnmetDemands.PURPOSES)));
  }

  private static GroupSize size(Row row, String conversations, String customers) {
    return new GroupSize(count(row, conversations), count(row, customers), 0);
  }
}
