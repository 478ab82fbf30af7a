package dev.ticketmine.jobs;

import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.archive.format.ArchiveFormats;
import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.archive.format.MailOptions;
import dev.ticketmine.archive.format.TranscriptOptions;
import dev.ticketmine.archive.input.ReadLimits;
import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the options of reading an archive out of the settings. */
final class ReadSettings {
  /**
   * Returns the options.
   *
   * @param format format from the command line, which counts more than the configured one
   * @param defaultCreatedAt start of a conversation whose file has no date
   * @throws UserException if there is no such format
   */
  static ReadOptions of(Settings settings, Optional<String> format, Instant defaultCreatedAt) {
    Settings.Archive archive = settings.archive();
    String named = format.orElse(archive.format().equals("auto") ? null : archive.format());
    if (named != null) {
      checkFormat(named);
    }
    Settings.Limits limits = archive.limits();
    return new ReadOptions(
        named,
        mapping(settings),
        new MailOptions(archive.mail().ownAddresses()),
        new TranscriptOptions(archive.transcripts().agents(), settings.zone()),
        defaultCreatedAt,
        new ReadLimits(
            limits.maximumMegabytes(),
            limits.maximumRatio(),
            limits.maximumEntries(),
            limits.maximumNesting(),
            limits.maximumRecordMegabytes()));
  }

  static void checkFormat(String format) {
    if (!ArchiveFormats.NAMES.contains(format)) {
      String hint =
          Nearest.to(format, ArchiveFormats.NAMES)
              .map(near -> " Did you mean '" + near + "'?")
              .orElse("");
      throw new UserException(
          Kind.USAGE,
          "There is no archive format '%s'.%s Known formats: %s."
              .formatted(format, hint, String.join(", ", ArchiveFormats.NAMES)));
    }
  }

  private static CsvMapping mapping(Settings settings) {
    Settings.Csv csv = settings.archive().csv();
    Map<String, List<String>> columns = new TreeMap<>();
    csv.columns().forEach((field, column) -> columns.put(field, List.of(column)));
    if (!csv.tagColumns().isEmpty()) {
      columns.put("tags", csv.tagColumns());
    }
    return new CsvMapping(
        columns,
        csv.attributeColumns(),
        csv.delimiter().isEmpty() ? null : csv.delimiter().charAt(0),
        csv.charset(),
        csv.datePattern().isEmpty() ? null : csv.datePattern(),
        csv.zone().isEmpty() ? settings.zone() : ZoneId.of(csv.zone()),
        csv.tagSeparator());
  }

  private ReadSettings() {}
}
