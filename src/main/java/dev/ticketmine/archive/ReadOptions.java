package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArchiveFormats;
import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.archive.format.MailOptions;
import dev.ticketmine.archive.format.TranscriptOptions;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How an archive is to be read.
 *
 * @param format name of the format of all files; null to tell it from each file's beginning
 * @param csv how the columns of ticket CSV files are to be read
 * @param mail how mails are to be read
 * @param transcripts how phone transcripts are to be read
 * @param defaultCreatedAt start of a conversation whose file has no date: the night's
 * @param limits what a packed file may hold
 */
public record ReadOptions(
    String format,
    CsvMapping csv,
    MailOptions mail,
    TranscriptOptions transcripts,
    Instant defaultCreatedAt,
    ReadLimits limits)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Everything is recognised by itself; times without an offset are in this zone. */
  public static ReadOptions standard(ZoneId zone, Instant defaultCreatedAt) {
    return new ReadOptions(
        null,
        CsvMapping.standard(zone),
        MailOptions.standard(),
        TranscriptOptions.standard(zone),
        defaultCreatedAt,
        ReadLimits.standard());
  }

  /** Returns the same options with other limits. */
  public ReadOptions within(ReadLimits other) {
    return new ReadOptions(format, csv, mail, transcripts, defaultCreatedAt, other);
  }

  /** Returns the same options for a conversation without a date that starts then. */
  ReadOptions startingAt(Instant other) {
    return new ReadOptions(format, csv, mail, transcripts, other, limits);
  }

  ArchiveFormats formats() {
    return new ArchiveFormats(
        csv, mail, transcripts, defaultCreatedAt, limits.maximumRecordMegabytes() << 20);
  }
}
