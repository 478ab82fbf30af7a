package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.count;
import static dev.ticketmine.jobs.Cells.text;
import static dev.ticketmine.jobs.Cells.textOrEmpty;
import static dev.ticketmine.jobs.Cells.texts;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.report.model.ReplyAdvice;
import dev.ticketmine.tables.ReplyDrafts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Turns rows about canned replies into what may be shown of them. */
final class ReplyRows {
  private final Disclosure disclosure;

  ReplyRows(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** Returns the classics, then the others, those with most conversations first. */
  List<ReplyAdvice> of(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> reply(row).stream())
        .sorted(
            Comparator.comparing((ReplyAdvice reply) -> reply.classic() == null)
                .thenComparing(reply -> reply.classic() == null ? "" : reply.classic())
                .thenComparing(
                    ReplyAdvice::conversations,
                    Comparator.nullsLast(Comparator.<Long>reverseOrder()))
                .thenComparing(reply -> reply.topicId() == null ? "" : reply.topicId())
                .thenComparing(ReplyAdvice::language))
        .toList();
  }

  /** Of a topic that too few ask about in the language, only the classics are named. */
  private Optional<ReplyAdvice> reply(Row row) {
    String topicId = text(row, ReplyDrafts.TOPIC_ID);
    String language = textOrEmpty(row, ReplyDrafts.LANGUAGE);
    String classic = text(row, ReplyDrafts.CLASSIC);
    Long conversations =
        topicId == null ? null : disclosure.count(topicId, GroupKind.LANGUAGE, language);
    if (conversations == null) {
      return Optional.ofNullable(classic).map(name -> ReplyAdvice.unknown(name, language));
    }
    Floor floor = disclosure.floor();
    long replies = count(row, ReplyDrafts.REPLY_COUNT);
    return Optional.of(
        new ReplyAdvice(
            topicId,
            language,
            classic,
            textOrEmpty(row, ReplyDrafts.STATUS),
            texts(row, ReplyDrafts.TEMPLATE_LACKS),
            texts(row, ReplyDrafts.SENTENCES),
            texts(row, ReplyDrafts.MESSAGE_IDS),
            texts(row, ReplyDrafts.STEPS),
            texts(row, ReplyDrafts.LACKS),
            replies < floor.minimumConversations() ? null : Long.valueOf(floor.rounded(replies)),
            conversations));
  }
}
