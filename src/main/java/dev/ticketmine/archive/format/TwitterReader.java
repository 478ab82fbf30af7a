package dev.ticketmine.archive.format;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the "Customer Support on Twitter" CSV file. Its rows are tweets in no order; a conversation
 * is a whole thread. A file is held in memory while it is read, because a thread's tweets may stand
 * anywhere in it.
 */
public final class TwitterReader implements ArchiveReader {
  private static final List<String> COLUMNS =
      List.of(
          "tweet_id",
          "author_id",
          "inbound",
          "created_at",
          "text",
          "response_tweet_id",
          "in_response_to_tweet_id");

  private final int maximumBytes;

  /** Records may have the usual size. */
  public TwitterReader() {
    this(Lines.STANDARD_BYTES);
  }

  /**
   * @param maximumBytes largest record
   */
  TwitterReader(int maximumBytes) {
    this.maximumBytes = maximumBytes;
  }

  @Override
  public String format() {
    return "twitter";
  }

  @Override
  public String sign() {
    return "its header has the seven columns of this export";
  }

  @Override
  public boolean fits(byte[] header) {
    return CsvHeader.of(header, ',', StandardCharsets.UTF_8).has(COLUMNS);
  }

  @Override
  public void check(byte[] header, String fileName) {
    CsvHeader found = CsvHeader.of(header, ',', StandardCharsets.UTF_8);
    if (!found.has(COLUMNS)) {
      throw FormatErrors.notInFormat(fileName, format(), COLUMNS, found);
    }
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    Lines lines = new Lines(in, start, maximumBytes);
    List<ParsedRecord> records = new ArrayList<>();
    Map<Long, Tweet> tweets = new LinkedHashMap<>();
    if (lines.hasNext()) {
      Lines.Line first = lines.next();
      if (first.problem() != null) {
        return RejectedRecord.only(first, lines);
      }
      CsvHeader header = CsvHeader.read(first, lines, ',', StandardCharsets.UTF_8);
      CsvRows rows = new CsvRows(lines, ',', StandardCharsets.UTF_8, header.names().size());
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        try {
          Tweet tweet = Tweet.of(row, header);
          Tweet earlier = tweets.putIfAbsent(tweet.id(), tweet);
          if (earlier != null) {
            throw TicketValues.again("tweet_id", earlier.saysTheSame(tweet));
          }
        } catch (InvalidRecord e) {
          records.add(new RejectedRecord(row.position(), e));
        }
      }
    }
    Threads.of(tweets.values()).forEach(thread -> records.add(conversation(thread)));
    return AccountedRecords.of(records.iterator(), lines::separatorBytes);
  }

  private RawConversation conversation(List<Tweet> thread) {
    Tweet first = thread.get(0);
    Tweet last = thread.get(thread.size() - 1);
    String customer = firstAuthor(thread, true, first.author());
    String brand = firstAuthor(thread, false, null);
    List<RawMessage> messages = new ArrayList<>();
    for (Tweet tweet : thread) {
      messages.add(
          new RawMessage(
              tweet.isInbound() ? "customer" : "agent",
              tweet.author(),
              tweet.sentAt(),
              tweet.text(),
              true));
    }
    return new RawConversation(
        RecordPosition.joined(thread.stream().map(Tweet::position).toList()),
        format(),
        "twitter-" + first.id(),
        "social",
        null,
        null,
        customer,
        null,
        first.sentAt(),
        null,
        last.sentAt(),
        List.of(),
        null,
        null,
        null,
        brand == null ? Map.of() : Map.of("brand", brand),
        messages,
        List.of());
  }

  private static String firstAuthor(Collection<Tweet> thread, boolean isInbound, String fallback) {
    return thread.stream()
        .filter(tweet -> tweet.isInbound() == isInbound)
        .map(Tweet::author)
        .findFirst()
        .orElse(fallback);
  }
}
