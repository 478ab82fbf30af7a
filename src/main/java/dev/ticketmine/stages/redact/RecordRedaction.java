package dev.ticketmine.stages.redact;

import dev.ticketmine.privacy.ForeignPlaceholders;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.TextRedactor;
import dev.ticketmine.privacy.WebAddresses;
import dev.ticketmine.tables.ParsedRecords;
import dev.ticketmine.tables.RedactedRecords;
import dev.ticketmine.text.ConversationLanguage;
import dev.ticketmine.text.LanguageDetector;
import dev.ticketmine.text.MailCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Redacts one record after the other; one instance per task. */
final class RecordRedaction {
  private final TextRedactor redactor;
  private final Pseudonyms pseudonyms;
  private final MailCleaner cleaner = new MailCleaner();
  private final WebAddresses addresses = new WebAddresses();
  private final LanguageDetector languages = LanguageDetector.load();

  RecordRedaction(RedactOptions options) {
    this.redactor = options.redactor();
    this.pseudonyms = options.pseudonyms();
  }

  Row redact(Row record) {
    Object[] values = new Object[RedactedRecords.SCHEMA.columns().size()];
    for (String column :
        List.of(
            ParsedRecords.RECORD_ID,
            ParsedRecords.SOURCE_FILE,
            ParsedRecords.BYTE_OFFSET,
            ParsedRecords.BYTE_LENGTH,
            ParsedRecords.LINE,
            ParsedRecords.REASON_CODE,
            ParsedRecords.REASON,
            ParsedRecords.FIELD,
            ParsedRecords.SOURCE,
            ParsedRecords.CONVERSATION_ID,
            ParsedRecords.CHANNEL,
            ParsedRecords.STATUS,
            ParsedRecords.CREATED_AT,
            ParsedRecords.CLOSED_AT,
            ParsedRecords.UPDATED_AT,
            ParsedRecords.CSAT,
            ParsedRecords.CES,
            ParsedRecords.PART,
            ParsedRecords.PART_ID)) {
      values[index(column)] = record.getAs(column);
    }
    if (record.getAs(ParsedRecords.REASON) == null) {
      fill(values, record);
    }
    return RowFactory.create(values);
  }

  private void fill(Object[] values, Row record) {
    List<Message> messages = messages(record);
    boolean isPart = record.getAs(ParsedRecords.PART) != null;
    String stated = record.getAs(ParsedRecords.LANGUAGE);
    // A part alone cannot tell the language: its conversation will.
    String language = isPart ? ConversationLanguage.normalised(stated) : language(stated, messages);
    values[index(RedactedRecords.LANGUAGE)] = language;
    values[index(RedactedRecords.SUBJECT)] = text(record.getAs(ParsedRecords.SUBJECT));
    values[index(RedactedRecords.CUSTOMER_KEY)] =
        pseudonyms.customer(record.getAs(ParsedRecords.CUSTOMER_ID));
    values[index(RedactedRecords.CSAT_COMMENT)] = text(record.getAs(ParsedRecords.CSAT_COMMENT));
    List<String> tags = new ArrayList<>();
    record
        .<String>getList(record.fieldIndex(ParsedRecords.TAGS))
        .forEach(tag -> tags.add(redactor.redact(tag)));
    values[index(RedactedRecords.TAGS)] = CollectionConverters.asScala(tags).toSeq();
    Map<String, String> attributes = new TreeMap<>();
    record
        .<String, String>getJavaMap(record.fieldIndex(ParsedRecords.ATTRIBUTES))
        .forEach((name, value) -> attributes.put(name, redactor.redact(value, name)));
    values[index(RedactedRecords.ATTRIBUTES)] = CollectionConverters.asScala(attributes);
    List<Row> rows = new ArrayList<>();
    String id = record.getAs(ParsedRecords.CONVERSATION_ID);
    for (Message message : messages) {
      String messageId = isPart ? message.raw().getAs("source_id") : id + "-" + rows.size();
      rows.add(message.row(messageId, rows.size(), language));
    }
    values[index(RedactedRecords.MESSAGES)] = CollectionConverters.asScala(rows).toSeq();
    if ("user".equals(record.getAs(ParsedRecords.PART))) {
      values[index(RedactedRecords.PART_ID)] =
          pseudonyms.author(record.getAs(ParsedRecords.PART_ID));
    }
    Map<String, String> roles = new TreeMap<>();
    record
        .<String, String>getJavaMap(record.fieldIndex(ParsedRecords.ROLES))
        .forEach((author, role) -> roles.put(pseudonyms.author(author), role));
    values[index(RedactedRecords.ROLES)] = CollectionConverters.asScala(roles);
  }

  private String text(String raw) {
    return redactor.redact(raw);
  }

  private List<Message> messages(Row record) {
    List<Message> messages = new ArrayList<>();
    for (Row raw : record.<Row>getList(record.fieldIndex(ParsedRecords.MESSAGES))) {
      String own = cleaner.clean(ForeignPlaceholders.unify(raw.getAs("text")));
      String redacted = redactor.redact(own);
      messages.add(
          new Message(
              raw,
              pseudonyms.author(raw.getAs("author_id")),
              redacted,
              languages.detect(redacted),
              addresses.links(own)));
    }
    return messages;
  }

  private static String language(String stated, List<Message> messages) {
    List<Message> customers = messages.stream().filter(Message::isCustomers).toList();
    return ConversationLanguage.of(
        stated,
        customers.stream().map(Message::language).toList(),
        customers.stream().map(Message::text).toList());
  }

  private static int index(String column) {
    return RedactedRecords.SCHEMA.columns().fieldIndex(column);
  }

  /** A message on its way to a row. */
  private record Message(
      Row raw, String authorKey, String text, String language, List<String> links) {
    boolean isCustomers() {
      return "customer".equals(raw.getAs("author_role"));
    }

    /** A message too short to tell its language is in that of its conversation. */
    Row row(String messageId, int index, String conversationLanguage) {
      return RowFactory.create(
          messageId,
          index,
          raw.getAs("author_role"),
          authorKey,
          raw.getAs("is_public"),
          raw.getAs("sent_at"),
          text,
          language.equals(LanguageDetector.UNKNOWN) ? conversationLanguage : language,
          CollectionConverters.asScala(links).toSeq());
    }
  }
}
