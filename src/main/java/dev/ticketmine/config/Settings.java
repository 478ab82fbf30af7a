package dev.ticketmine.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * All settings of a run. Meanings, defaults and examples stand in {@code conf/ticketmine.conf}.
 *
 * @param zone zone in which days and weeks begin
 * @param hash SHA-256 of all values; null until they are complete
 */
public record Settings(
    ZoneId zone, Archive archive, Service service, Report report, Spark spark, String hash) {

  /** How archives are read. */
  public record Archive(String format, Csv csv) {}

  /** How plain CSV files are read. */
  public record Csv(
      String delimiter,
      String charset,
      String datePattern,
      Map<String, String> columns,
      List<String> tagColumns,
      List<String> attributeColumns) {}

  /** How service is measured. */
  public record Service(int firstResponseTargetMinutes) {}

  /** How the report is written. */
  public record Report(Language language, int minimumCustomers) {}

  /** How the embedded Spark runs. */
  public record Spark(String master) {}

  /** Languages of the report. */
  public enum Language {
    /** German. */
    de,
    /** English. */
    en
  }

  Settings withHash(String value) {
    return new Settings(zone, archive, service, report, spark, value);
  }
}
