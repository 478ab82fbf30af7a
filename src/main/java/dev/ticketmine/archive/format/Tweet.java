package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * One tweet of the customer-support export.
 *
 * @param isInbound whether a customer wrote it
 * @param linkedIds tweets that it answers or that answer it
 */
record Tweet(
    RecordPosition position,
    long id,
    String author,
    boolean isInbound,
    Instant sentAt,
    String text,
    List<Long> linkedIds) {
  /** Order of writing; the id decides between tweets of the same second. */
  static final Comparator<Tweet> BY_TIME =
      Comparator.comparing(Tweet::sentAt).thenComparingLong(Tweet::id);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  /** Reads a row of the file. */
  static Tweet of(CsvRow row, CsvHeader header) throws InvalidRecord {
    if (row.problem() != null) {
      throw row.problem();
    }
    List<Long> links = new ArrayList<>();
    links.addAll(ids(row, header, "response_tweet_id"));
    links.addAll(ids(row, header, "in_response_to_tweet_id"));
    List<Long> own = ids(row, header, "tweet_id");
    if (own.size() != 1) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE, "tweet_id", "field 'tweet_id' must be one whole number");
    }
    return new Tweet(
        row.position(),
        own.get(0),
        required(row, header, "author_id"),
        isInbound(required(row, header, "inbound")),
        time(required(row, header, "created_at")),
        text(required(row, header, "text")),
        List.copyOf(links));
  }

  /** Returns whether the other tweet has the same content, wherever it stands. */
  boolean saysTheSame(Tweet other) {
    return new Tweet(
            position,
            other.id,
            other.author,
            other.isInbound,
            other.sentAt,
            other.text,
            other.linkedIds)
        .equals(this);
  }

  private static String required(CsvRow row, CsvHeader header, String field) throws InvalidRecord {
    String cell = row.cell(header.indexOf(field));
    if (cell == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, field, "field '%s' is empty".formatted(field));
    }
    return cell.strip();
  }

  /** Ids stand alone or in a list, and come as 3 or, from tools that read them as numbers, 3.0. */
  private static List<Long> ids(CsvRow row, CsvHeader header, String field) throws InvalidRecord {
    List<Long> ids = new ArrayList<>();
    String cell = row.cell(header.indexOf(field));
    if (cell != null) {
      for (String part : cell.split(",")) {
        String digits = part.strip().replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1,18}")) {
          throw new InvalidRecord(
              ReasonCode.INVALID_VALUE,
              field,
              "field '%s' must hold whole numbers, separated by commas".formatted(field));
        }
        ids.add(Long.parseLong(digits));
      }
    }
    return ids;
  }

  private static boolean isInbound(String value) throws InvalidRecord {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidRecord(
              ReasonCode.INVALID_VALUE, "inbound", "field 'inbound' must be True or False");
    };
  }

  private static Instant time(String value) throws InvalidRecord {
    try {
      return ZonedDateTime.parse(value, TIME).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE,
          "created_at",
          "field 'created_at' must be a time such as Tue Oct 31 22:10:47 +0000 2017");
    }
  }

  /** Undoes the export's HTML escapes and drops the handles that only address the reply. */
  private static String text(String raw) {
    String text = Parser.unescapeEntities(raw, false);
    String body = text.replaceFirst("^(?:[.\\s]*@\\w+)+[\\s:,]*", "");
    return body.isBlank() ? text : body;
  }
}
