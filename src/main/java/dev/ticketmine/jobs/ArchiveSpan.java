package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Conversations;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * How much the archive holds.
 *
 * @param first day of the first conversation; null without any
 * @param last day of the last conversation; null without any
 * @param conversations conversations
 * @param customers customers
 */
record ArchiveSpan(LocalDate first, LocalDate last, long conversations, long customers) {
  static ArchiveSpan of(Lake lake, Night night) {
    Row row =
        lake.read(Conversations.SCHEMA)
            .selectExpr(
                "to_date(from_utc_timestamp(created_at, '%s')) as day"
                    .formatted(night.zone().getId()),
                Conversations.CUSTOMER_KEY)
            .selectExpr(
                "min(day) as first",
                "max(day) as last",
                "count(1) as conversations",
                "count(distinct customer_key) as customers")
            .first();
    return new ArchiveSpan(
        Cells.date(row, "first"),
        Cells.date(row, "last"),
        Cells.count(row, "conversations"),
        Cells.count(row, "customers"));
  }
}
