package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails of one file or folder on their way to conversations. */
final class MailConversations {
  private static final int ID_DIGITS = 24;

  private final MailOptions options;
  private final Map<String, Mail> mails = new LinkedHashMap<>();
  private final List<ParsedRecord> records = new ArrayList<>();

  MailConversations(MailOptions options) {
    this.options = options;
  }

  /** Adds one mail. */
  void add(RecordPosition position, byte[] bytes) {
    try {
      Mail mail = MailParser.parse(position, bytes);
      if (mails.putIfAbsent(mail.id(), mail) != null) {
        throw new InvalidRecord(
            ReasonCode.DUPLICATE, "Message-ID", "the same mail stands earlier in the archive");
      }
    } catch (InvalidRecord e) {
      reject(position, e);
    }
  }

  /** Adds what is no mail. */
  void reject(RecordPosition position, InvalidRecord problem) {
    records.add(new RejectedRecord(position, problem));
  }

  /** Returns the threads as conversations, and what was rejected. */
  List<ParsedRecord> records(String source) {
    SupportSide support = SupportSide.of(mails.values(), options);
    for (List<Mail> thread : MailThreads.of(mails.values(), support)) {
      records.add(conversation(thread, support, source));
    }
    return records;
  }

  private static RawConversation conversation(
      List<Mail> thread, SupportSide support, String source) {
    Mail first = thread.get(0);
    List<RawMessage> messages = new ArrayList<>();
    for (Mail mail : thread) {
      messages.add(
          new RawMessage(
              support.isOwn(mail.from()) ? "agent" : "customer",
              mail.from(),
              mail.sentAt(),
              mail.text(),
              true));
    }
    String root = first.references().isEmpty() ? first.id() : first.references().get(0);
    return new RawConversation(
        RecordPosition.joined(thread.stream().map(Mail::position).toList()),
        source,
        "mail-" + Hashes.sha256(root, ID_DIGITS),
        "email",
        null,
        first.subject().isEmpty() ? null : first.subject(),
        customer(thread, support),
        null,
        first.sentAt(),
        null,
        thread.get(thread.size() - 1).sentAt(),
        List.of(),
        null,
        null,
        null,
        Map.of(),
        messages,
        thread.stream().flatMap(mail -> mail.names().stream()).toList());
  }

  /** Returns the first who is not of the support side: a sender, else a recipient. */
  private static String customer(List<Mail> thread, SupportSide support) {
    for (Mail mail : thread) {
      if (!support.isOwn(mail.from())) {
        return mail.from();
      }
    }
    return thread.stream()
        .flatMap(mail -> mail.recipients().stream())
        .filter(address -> !support.isOwn(address))
        .findFirst()
        .orElse(thread.get(0).from());
  }
}
