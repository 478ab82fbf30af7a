package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArchiveFormats;
import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.Serializable;
import java.time.Instant;

/**
 * How an archive is to be read.
 *
 * @param format name of the format of all files; null to tell it from each file's beginning
 * @param csv how the columns of ticket CSV files are to be read
 * @param defaultCreatedAt start of a conversation whose file has no date: the night's
 * @param limits what a packed file may hold
 */
public record ReadOptions(
    String format, CsvMapping csv, Instant defaultCreatedAt, ReadLimits limits)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  ArchiveFormats formats() {
    return new ArchiveFormats(csv, defaultCreatedAt);
  }
}
