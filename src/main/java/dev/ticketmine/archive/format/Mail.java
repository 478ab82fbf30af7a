package dev.ticketmine.archive.format;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One mail.
 *
 * @param id its Message-ID; made of its bytes if it has none
 * @param references ids of the mails before it, the first of the thread first
 * @param from address of the sender, in lower case
 * @param names of people in From, To and Cc
 * @param recipients addresses in To and Cc, in lower case
 * @param subject subject; empty if there is none
 * @param text its text without markup, quotes and signature still in it
 */
record Mail(
    RecordPosition position,
    String id,
    List<String> references,
    Instant sentAt,
    String from,
    List<String> names,
    List<String> recipients,
    String subject,
    String text) {
  /** Order of writing; the id decides between mails of the same second. */
  static final Comparator<Mail> BY_TIME =
      Comparator.comparing(Mail::sentAt).thenComparing(Mail::id);

  private static final Pattern PREFIX =
      Pattern.compile(
          "^\\s*(?:re|aw|antw|antwort|wg|fw|fwd)\\s*(?:\\[\\d+\\])?\\s*:",
          Pattern.CASE_INSENSITIVE);

  /** Returns whether the subject says that this mail answers or passes on another. */
  boolean isReply() {
    return PREFIX.matcher(subject).find();
  }

  /** Returns the subject as all mails of a thread have it: no AW, Re, WG or Fwd, lower case. */
  String subjectKey() {
    String key = subject;
    for (String shorter = strip(key); !shorter.equals(key); shorter = strip(key)) {
      key = shorter;
    }
    return key.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String strip(String subject) {
    return PREFIX.matcher(subject).replaceFirst("");
  }
}
