package dev.ticketmine.archive.format;

import dev.ticketmine.archive.format.desk.Freshdesk;
import dev.ticketmine.archive.format.desk.Gorgias;
import dev.ticketmine.archive.format.desk.HelpScout;
import dev.ticketmine.archive.format.desk.Intercom;
import dev.ticketmine.archive.format.desk.Zendesk;
import java.time.Instant;
import java.util.List;

/** The export formats that can be read. */
public final class ArchiveFormats {
  /** Names of all formats, as {@code --format} takes them. */
  public static final List<String> NAMES =
      List.of(
          "ticketmine",
          "twitter",
          "csv",
          "mbox",
          "eml",
          "transcript",
          "xlsx",
          "zendesk",
          "intercom",
          "freshdesk",
          "helpscout",
          "gorgias");

  /** Formats in the order in which they are tried: our own takes any JSON object. */
  private static final List<String> DETECTED =
      List.of(
          "xlsx",
          "mbox",
          "eml",
          "transcript",
          "twitter",
          "csv",
          "zendesk",
          "intercom",
          "freshdesk",
          "helpscout",
          "gorgias",
          "ticketmine");

  private final CsvMapping mapping;
  private final MailOptions mail;
  private final TranscriptOptions transcripts;
  private final Instant defaultCreatedAt;
  private final int maximumBytes;

  /**
   * @param mapping how ticket CSV files are to be read
   * @param mail how mails are to be read
   * @param transcripts how phone transcripts are to be read
   * @param defaultCreatedAt start of a ticket whose file has no date
   * @param maximumBytes largest record; mails and CSV rows have limits of their own
   */
  public ArchiveFormats(
      CsvMapping mapping,
      MailOptions mail,
      TranscriptOptions transcripts,
      Instant defaultCreatedAt,
      int maximumBytes) {
    this.maximumBytes = maximumBytes;
    this.mapping = mapping;
    this.mail = mail;
    this.transcripts = transcripts;
    this.defaultCreatedAt = defaultCreatedAt;
  }

  /**
   * Returns the reader of a format.
   *
   * @throws dev.ticketmine.errors.UserException if there is no such format
   */
  public ArchiveReader named(String name) {
    return switch (name) {
      case "ticketmine" -> new TicketmineReader(maximumBytes);
      case "twitter" -> new TwitterReader(maximumBytes);
      case "csv" -> new TicketCsvReader(mapping, defaultCreatedAt, maximumBytes);
      case "mbox" -> new MboxReader(mail);
      case "eml" -> new EmlReader(mail);
      case "transcript" -> new TranscriptReader(transcripts, defaultCreatedAt, maximumBytes);
      case "xlsx" -> new XlsxReader(mapping, defaultCreatedAt);
      case "zendesk" -> new JsonExportReader(new Zendesk(), maximumBytes);
      case "intercom" -> new JsonExportReader(new Intercom(), maximumBytes);
      case "freshdesk" -> new JsonExportReader(new Freshdesk(), maximumBytes);
      case "helpscout" -> new JsonExportReader(new HelpScout(), maximumBytes);
      case "gorgias" -> new JsonExportReader(new Gorgias(), maximumBytes);
      default -> throw FormatErrors.unknownFormat(name, NAMES);
    };
  }

  /**
   * Returns the reader that fits the beginning of a file. Formats with a header come first, as they
   * are told apart most surely.
   *
   * @throws dev.ticketmine.errors.UserException if none does
   */
  public ArchiveReader detect(byte[] beginning, String fileName) {
    for (String name : DETECTED) {
      ArchiveReader reader = named(name);
      if (reader.fits(beginning)) {
        return reader;
      }
    }
    throw FormatErrors.unknownContent(fileName, NAMES);
  }
}
