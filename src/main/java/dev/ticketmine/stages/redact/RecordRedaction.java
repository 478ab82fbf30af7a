package dev.ticketmine.stages.redact;

import dev.ticketmine.privacy.ConversationTexts;
import dev.ticketmine.privacy.ForeignPlaceholders;
import dev.ticketmine.privacy.KnownNames;
import dev.ticketmine.privacy.PlaceholderMarks;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.TextPlace;
import dev.ticketmine.privacy.TextRedactor;
import dev.ticketmine.privacy.WebAddresses;
import dev.ticketmine.tables.ParsedRecords;
import dev.ticketmine.tables.RedactedRecords;
import dev.ticketmine.text.ConversationLanguage;
import dev.ticketmine.text.LanguageDetector;
import dev.ticketmine.text.MailCleaner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Redacts one record after the other; one instance per task. */
final class RecordRedaction {
  private final TextRedactor redactor;
  private final Pseudonyms pseudonyms;
  private final List<String> keepWords;
  private final MailCleaner cleaner = new MailCleaner();
  private final WebAddresses addresses = new WebAddresses();
  private final LanguageDetector languages = LanguageDetector.load();

  RecordRedaction(RedactOptions options) {
    this.redactor = options.redactor();
    this.pseudonyms = options.pseudonyms();
    this.keepWords = options.redaction().keepWords();
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
    String id = record.getAs(ParsedRecords.CONVERSATION_ID);
    boolean isPart = record.getAs(ParsedRecords.PART) != null;
    TextPlace place = new TextPlace("", names(record), new PlaceholderMarks(pseudonyms, id));
    List<Message> messages = messages(record, place);
    String stated = record.getAs(ParsedRecords.LANGUAGE);
    // A part alone cannot tell the language: its conversation will.
    String language = isPart ? ConversationLanguage.normalised(stated) : language(stated, messages);
    values[index(RedactedRecords.LANGUAGE)] = language;
    values[index(RedactedRecords.CUSTOMER_KEY)] =
        pseudonyms.customer(record.getAs(ParsedRecords.CUSTOMER_ID));
    List<String> tags = new ArrayList<>();
    record
        .<String>getList(record.fieldIndex(ParsedRecords.TAGS))
        .forEach(tag -> tags.add(redactor.redact(tag, place.plainField(""))));
    values[index(RedactedRecords.TAGS)] = CollectionConverters.asScala(tags).toSeq();
    Map<String, String> attributes = new TreeMap<>();
    record
        .<String, String>getJavaMap(record.fieldIndex(ParsedRecords.ATTRIBUTES))
        .forEach(
            (name, value) -> attributes.put(name, redactor.redact(value, place.plainField(name))));
    values[index(RedactedRecords.ATTRIBUTES)] = CollectionConverters.asScala(attributes);
    ConversationTexts texts =
        new ConversationTexts(
            redactor.redact(record.getAs(ParsedRecords.SUBJECT), place),
            messages.stream().map(Message::text).toList(),
            redactor.redact(record.getAs(ParsedRecords.CSAT_COMMENT), place));
    // Of a part alone, nobody can tell who comes first in its conversation: its marks stay.
    ConversationTexts shown = isPart ? texts : texts.numbered();
    values[index(RedactedRecords.SUBJECT)] = shown.subject();
    values[index(RedactedRecords.CSAT_COMMENT)] = shown.comment();
    List<Row> rows = new ArrayList<>();
    for (Message message : messages) {
      String messageId = isPart ? message.raw().getAs("source_id") : id + "-" + rows.size();
      String text = shown.messages().get(rows.size());
      rows.add(message.row(messageId, rows.size(), text, language));
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

  private KnownNames names(Row record) {
    // Some archives have names for ids of people.
    Set<String> names = new LinkedHashSet<>(record.getList(record.fieldIndex(ParsedRecords.NAMES)));
    names.add(record.getAs(ParsedRecords.CUSTOMER_ID));
    record
        .<Row>getList(record.fieldIndex(ParsedRecords.MESSAGES))
        .forEach(message -> names.add(message.getAs("author_id")));
    names.remove(null);
    return KnownNames.of(names, keepWords);
  }

  private List<Message> messages(Row record, TextPlace place) {
    List<Message> messages = new ArrayList<>();
    for (Row raw : record.<Row>getList(record.fieldIndex(ParsedRecords.MESSAGES))) {
      String own = cleaner.clean(ForeignPlaceholders.unify(raw.getAs("text")));
      String redacted = redactor.redact(own, place);
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
    Row row(String messageId, int index, String shown, String conversationLanguage) {
      return RowFactory.create(
          messageId,
          index,
          raw.getAs("author_role"),
          authorKey,
          raw.getAs("is_public"),
          raw.getAs("sent_at"),
          shown,
          language.equals(LanguageDetector.UNKNOWN) ? conversationLanguage : language,
          CollectionConverters.asScala(links).toSeq());
    }
  }
}
