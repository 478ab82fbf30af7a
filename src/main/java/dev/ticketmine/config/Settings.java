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
    ZoneId zone,
    Archive archive,
    Privacy privacy,
    Topics topics,
    Service service,
    Trends trends,
    Replies replies,
    Report report,
    Spark spark,
    String hash) {

  /** How archives are read. */
  public record Archive(String format, Csv csv) {}

  /** How plain CSV files are read. */
  public record Csv(
      String delimiter,
      String charset,
      String datePattern,
      Map<String, String> columns,
      List<String> tagColumns,
      String tagSeparator,
      List<String> attributeColumns) {}

  /** What redaction adds to the built-in recognisers, and what it leaves alone. */
  public record Privacy(List<String> numberPatterns, List<String> keepWords) {}

  /** How topics are found. */
  public record Topics(
      int discoverySample,
      int minimumQuestions,
      double minimumShare,
      int dormantDays,
      boolean rediscover) {}

  /** How service is measured. */
  public record Service(int firstResponseTargetMinutes) {}

  /** When a change is worth an alert. */
  public record Trends(double falseDiscoveryRate) {}

  /** How agents' replies are judged. */
  public record Replies(String phraseFolder) {}

  /** How the report is written. */
  public record Report(Language language, int minimumCustomers, int recentWeeks) {}

  /** How the embedded Spark runs. */
  public record Spark(String master, int parallelSteps) {}

  /** Languages of the report. */
  public enum Language {
    /** German. */
    de,
    /** English. */
    en
  }

  Settings withHash(String value) {
    return new Settings(
        zone, archive, privacy, topics, service, trends, replies, report, spark, value);
  }
}
