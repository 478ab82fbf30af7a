package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Parses one mail (RFC 5322 and MIME), leniently in form and strictly in character sets. */
final class MailParser {
  /** Most bytes of one mail with its attachments. */
  static final int MAX_BYTES = 64 << 20;

  private static final int MAX_PARTS = 1000;

  private static final byte[] CONTENT_TYPE = "content-type".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
  private static final int HASH_DIGITS = 16;

  /** Parses a mail; what is no mail of a person, or lacks sender or date, is refused. */
  static Mail parse(RecordPosition position, byte[] bytes) throws InvalidRecord {
    Message message = message(bytes);
    String from = sender(message);
    String subject = message.getSubject() == null ? "" : message.getSubject().strip();
    AutomaticMail.refuse(message, from, subject);
    Date date = message.getDate();
    if (date == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "Date", "the mail has no Date that can be read");
    }
    List<String> recipients = new ArrayList<>();
    addresses(message.getTo(), recipients);
    addresses(message.getCc(), recipients);
    List<String> references = ids(message, "References");
    ids(message, "In-Reply-To").stream()
        .filter(id -> !references.contains(id))
        .forEach(references::add);
    List<String> own = ids(message, "Message-ID");
    try {
      String text = MailText.of(message);
      if (text.isBlank() && subject.isBlank()) {
        throw new InvalidRecord(
            ReasonCode.MISSING_FIELD, null, "the mail has neither text nor subject");
      }
      return new Mail(
          position,
          own.isEmpty() ? "sha256-" + Hashes.sha256(bytes, HASH_DIGITS) : own.get(0),
          List.copyOf(references),
          Instant.ofEpochMilli(date.getTime()),
          from,
          names(message),
          List.copyOf(recipients),
          subject,
          text.isBlank() ? subject : text);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static Message message(byte[] bytes) throws InvalidRecord {
    if (parts(bytes) > MAX_PARTS) {
      throw new InvalidRecord(
          ReasonCode.TOO_LARGE, null, "the mail has more than %d parts".formatted(MAX_PARTS));
    }
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Counts the headers that begin a part: each part in a part takes stack while it is parsed. */
  private static int parts(byte[] bytes) {
    int count = 0;
    for (int at = 0; at + CONTENT_TYPE.length <= bytes.length; at++) {
      int length = 0;
      while (length < CONTENT_TYPE.length && (bytes[at + length] | 0x20) == CONTENT_TYPE[length]) {
        length++;
      }
      count += length == CONTENT_TYPE.length ? 1 : 0;
    }
    return count;
  }

  private static String sender(Message message) throws InvalidRecord {
    MailboxList from = message.getFrom();
    if (from == null || from.isEmpty() || from.get(0).getAddress().isBlank()) {
      throw new InvalidRecord(ReasonCode.MISSING_FIELD, "From", "the mail has no sender's address");
    }
    return lower(from.get(0));
  }

  private static void addresses(AddressList list, List<String> into) {
    if (list != null) {
      list.flatten().forEach(mailbox -> into.add(lower(mailbox)));
    }
  }

  private static List<String> names(Message message) {
    List<Mailbox> mailboxes = new ArrayList<>(message.getFrom());
    for (AddressList list : Arrays.asList(message.getTo(), message.getCc())) {
      if (list != null) {
        mailboxes.addAll(list.flatten());
      }
    }
    return mailboxes.stream().map(Mailbox::getName).filter(Objects::nonNull).toList();
  }

  private static String lower(Mailbox mailbox) {
    return mailbox.getAddress().strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> ids(Message message, String header) {
    List<String> ids = new ArrayList<>();
    for (Field field : message.getHeader().getFields(header)) {
      Matcher matcher = ID.matcher(field.getBody());
      while (matcher.find()) {
        ids.add(matcher.group(1));
      }
    }
    return ids;
  }

  private static InvalidRecord unreadable() {
    return new InvalidRecord(
        ReasonCode.MALFORMED, null, "not a mail that can be read; export it again");
  }

  private MailParser() {}
}
