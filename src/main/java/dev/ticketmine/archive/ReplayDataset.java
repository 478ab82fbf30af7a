package dev.ticketmine.archive;

import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.pipeline.ReasonCode;
import dev.ticketmine.tables.ParsedRecords;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Reads rejected records again, each in the task that decrypts it. */
public final class ReplayDataset {
  /**
   * Returns rows of {@link ParsedRecords} under the records' old ids. What makes up a record is
   * accepted whole or not at all: where one conversation in it is still rejected, so is the record.
   * One that was not kept gives no row.
   *
   * @param ids rows whose first column is the id of a rejected record
   */
  public static Dataset<Row> read(Dataset<Row> ids, RawSource source, ReadOptions options) {
    FlatMapFunction<Row, Row> read = row -> rows(row.getString(0), source, options);
    return ids.flatMap(read, Encoders.row(ParsedRecords.SCHEMA.columns()));
  }

  private static Iterator<Row> rows(String id, RawSource source, ReadOptions options) {
    List<ParsedRecord> records = records(id, source, options);
    for (ParsedRecord record : records) {
      if (record instanceof RejectedRecord rejected) {
        return List.of(RecordRows.rejected(rejected, id, ParsedRecords.SCHEMA)).iterator();
      }
    }
    return records.stream().map(record -> RecordRows.of(record, id)).iterator();
  }

  private static List<ParsedRecord> records(String id, RawSource source, ReadOptions options) {
    try {
      Optional<RawRecord> kept = source.find(id);
      return kept.isEmpty() ? List.of() : read(kept.get(), options);
    } catch (InvalidRecord e) {
      return List.of(
          new RejectedRecord(RecordPosition.startOf(""), e.code(), e.getMessage(), e.field()));
    }
  }

  private static List<ParsedRecord> read(RawRecord record, ReadOptions options) {
    RejectedRecord nothing =
        new RejectedRecord(
            record.position(), ReasonCode.MALFORMED, "holds no record under the settings", null);
    try {
      List<ParsedRecord> records = record.read(options);
      return records.isEmpty() ? List.of(nothing) : records;
    } catch (UserException e) {
      // The mapping does not fit this record's file; it may fit those of others.
      return List.of(
          new RejectedRecord(record.position(), ReasonCode.INVALID_VALUE, e.getMessage(), null));
    }
  }

  private ReplayDataset() {}
}
