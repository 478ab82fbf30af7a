package dev.ticketmine.config;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.calendar.BusinessHours;
import dev.ticketmine.calendar.Holidays;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All settings of a run. Meanings, defaults and examples stand in {@code conf/ticketmine.conf}.
 *
 * @param zone zone in which days and weeks begin
 * @param hash SHA-256 of all values; null until they are complete
 */
public record Settings(
    ZoneId zone,
    Calendar calendar,
    Archive archive,
    Quarantine quarantine,
    Privacy privacy,
    Vectors vectors,
    Topics topics,
    Tags tags,
    Service service,
    Trends trends,
    Replies replies,
    Recommendations recommendations,
    Report report,
    Maintenance maintenance,
    Spark spark,
    String hash) {

  /** Which days and hours are business. */
  public record Calendar(String land, String businessHours) {
    /** Checks that both can be understood. */
    public Calendar {
      Values.check(
          Holidays.isKnown(land), "land", land, "a land such as DE, DE-BY, AT or GB-ENG, or none");
      Values.check(
          BusinessHours.isValid(businessHours),
          "business-hours",
          businessHours,
          "spans such as \"Mo-Fr 09:00-17:00, Sa 10:00-14:00\", one for a day");
    }
  }

  /** How archives are read. */
  public record Archive(
      String format, Csv csv, Mail mail, Transcripts transcripts, Limits limits) {}

  /** How mails are read. */
  public record Mail(List<String> ownAddresses) {}

  /** How phone transcripts are read. */
  public record Transcripts(List<String> agents) {}

  /** What a file may hold. */
  public record Limits(
      int maximumMegabytes,
      int maximumRatio,
      int maximumEntries,
      int maximumNesting,
      int maximumRecordMegabytes) {
    private static final int LARGEST_RECORD = 512;

    /** Checks the ranges. */
    public Limits {
      Values.check(maximumMegabytes > 0, "maximum-megabytes", maximumMegabytes, "above 0");
      Values.check(maximumRatio > 0, "maximum-ratio", maximumRatio, "above 0");
      Values.check(maximumEntries > 0, "maximum-entries", maximumEntries, "above 0");
      Values.check(maximumNesting > 0, "maximum-nesting", maximumNesting, "above 0");
      Values.check(
          maximumRecordMegabytes > 0 && maximumRecordMegabytes <= LARGEST_RECORD,
          "maximum-record-megabytes",
          maximumRecordMegabytes,
          "from 1 to " + LARGEST_RECORD);
    }
  }

  /** How plain CSV files are read. */
  public record Csv(
      String delimiter,
      String charset,
      String datePattern,
      String zone,
      Map<String, String> columns,
      List<String> tagColumns,
      String tagSeparator,
      List<String> attributeColumns) {
    /** Checks what Java would refuse only when the first file is read. */
    public Csv {
      Values.check(
          delimiter.length() <= 1, "delimiter", delimiter, "one character, or empty to find it");
      Values.check(Values.isCharset(charset), "charset", charset, "a character set such as UTF-8");
      Values.check(
          Values.isDatePattern(datePattern),
          "date-pattern",
          datePattern,
          "a pattern such as \"dd.MM.yyyy HH:mm\", or empty for ISO-8601");
      Values.check(
          zone.isEmpty() || Values.isZone(zone),
          "zone",
          zone,
          "a time zone such as Europe/Berlin, or empty for the common one");
    }
  }

  /** How many records may be rejected, and where and how long they are kept. */
  public record Quarantine(
      double warnShare, double failShare, String rawStore, String rawSecretFile, int rawDays) {
    /** Checks the ranges. */
    public Quarantine {
      Values.check(warnShare >= 0 && warnShare <= 1, "warn-share", warnShare, "from 0 to 1");
      Values.check(failShare >= 0 && failShare <= 1, "fail-share", failShare, "from 0 to 1");
      Values.check(rawDays > 0, "raw-days", rawDays, "above 0");
    }
  }

  /** What redaction adds to the built-in recognisers, and what it leaves alone. */
  public record Privacy(List<String> numberPatterns, List<String> keepWords) {}

  /** How questions get their vectors. */
  public record Vectors(int transformerTexts) {
    private static final int LEAST = 1_000;

    /** Checks the range. */
    public Vectors {
      Values.check(
          transformerTexts >= LEAST, "transformer-texts", transformerTexts, "1000 or more");
    }
  }

  /** How topics are found. */
  public record Topics(
      int discoverySample,
      int minimumQuestions,
      double minimumShare,
      int dormantDays,
      int rediscoverDays,
      double maximumChurn,
      String curationFile,
      String guidedFile) {
    /** Checks the ranges. */
    public Topics {
      Values.check(discoverySample > 0, "discovery-sample", discoverySample, "above 0");
      Values.check(minimumQuestions > 0, "minimum-questions", minimumQuestions, "above 0");
      Values.check(
          minimumShare >= 0 && minimumShare < 1, "minimum-share", minimumShare, "from 0 to 1");
      Values.check(dormantDays > 0, "dormant-days", dormantDays, "above 0");
      Values.check(rediscoverDays >= 0, "rediscover-days", rediscoverDays, "0 or above");
      Values.check(
          maximumChurn >= 0 && maximumChurn <= 1, "maximum-churn", maximumChurn, "from 0 to 1");
    }
  }

  /** What is known about the tags that the team sets. */
  public record Tags(List<String> protectedTags, String taxonomyFile) {
    /** Checks that every name says something. */
    public Tags {
      Values.check(
          protectedTags.stream().noneMatch(String::isBlank),
          "protected-tags",
          protectedTags,
          "a list of tags, none of them blank");
    }
  }

  /** How service is measured. */
  public record Service(int firstResponseTargetMinutes, Map<String, String> promisedMinutes) {
    /** Checks the ranges. */
    public Service {
      promisedMinutes.forEach(
          (channel, minutes) ->
              Values.check(
                  minutes.matches("[1-9]\\d{0,6}"),
                  "promised-minutes." + channel,
                  minutes,
                  "whole minutes above 0"));
      Values.check(
          firstResponseTargetMinutes > 0,
          "first-response-target-minutes",
          firstResponseTargetMinutes,
          "above 0");
    }

    /** Returns the minutes within which the contact page promises an answer, by channel. */
    public Map<String, Integer> promises() {
      Map<String, Integer> promises = new TreeMap<>();
      promisedMinutes.forEach((channel, text) -> promises.put(channel, Integer.valueOf(text)));
      return promises;
    }
  }

  /** When a change is worth an alert, and how surely negative customers are told. */
  public record Trends(
      double falseDiscoveryRate, double negativeRecall, double negativeSpecificity) {
    /** Checks the ranges. */
    public Trends {
      Values.check(
          negativeRecall > 0.5 && negativeRecall <= 1,
          "negative-recall",
          negativeRecall,
          "above 0.5, at most 1");
      Values.check(
          negativeSpecificity > 0.5 && negativeSpecificity <= 1,
          "negative-specificity",
          negativeSpecificity,
          "above 0.5, at most 1");
      Values.check(
          falseDiscoveryRate > 0 && falseDiscoveryRate < 1,
          "false-discovery-rate",
          falseDiscoveryRate,
          "between 0 and 1");
    }
  }

  /** How agents' replies are judged. */
  public record Replies(String phraseFolder) {}

  /** What is read and remembered of decisions about recommendations. */
  public record Recommendations(String decisionsFile, double returnFactor) {
    /** Checks the range. */
    public Recommendations {
      Values.check(returnFactor > 1, "return-factor", returnFactor, "above 1");
    }
  }

  /** How the report is written. */
  public record Report(
      Language language, int minimumCustomers, int minimumConversations, int recentWeeks) {
    /** Checks the ranges. */
    public Report {
      Values.check(minimumCustomers > 0, "minimum-customers", minimumCustomers, "above 0");
      Values.check(
          minimumConversations >= minimumCustomers,
          "minimum-conversations",
          minimumConversations,
          "at least minimum-customers");
      Values.check(recentWeeks > 0, "recent-weeks", recentWeeks, "above 0");
    }
  }

  /** What {@code maintain} keeps. */
  public record Maintenance(int keepRuns, int keepDays) {
    /** Checks the ranges. */
    public Maintenance {
      Values.check(keepRuns > 0, "keep-runs", keepRuns, "above 0");
      Values.check(keepDays > 0, "keep-days", keepDays, "above 0");
    }
  }

  /** How the embedded Spark runs. */
  public record Spark(String master, int parallelSteps) {
    /** Checks the range. */
    public Spark {
      Values.check(parallelSteps > 0, "parallel-steps", parallelSteps, "above 0");
    }
  }

  /** Languages of the report. */
  public enum Language {
    /** German. */
    de,
    /** English. */
    en
  }

  /** The calendar of business days and hours. */
  public BusinessCalendar businessCalendar() {
    return new BusinessCalendar(zone, calendar.land(), calendar.businessHours());
  }

  Settings withHash(String value) {
    return new Settings(
        zone,
        calendar,
        archive,
        quarantine,
        privacy,
        vectors,
        topics,
        tags,
        service,
        trends,
        replies,
        recommendations,
        report,
        maintenance,
        spark,
        value);
  }
}
