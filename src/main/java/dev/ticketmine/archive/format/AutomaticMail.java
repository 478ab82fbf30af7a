package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.Field;

/** Tells mails that no person wrote: absence notes, confirmations of receipt, bounces, lists. */
final class AutomaticMail {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\W*(?:(?:re|aw)\\s*:\\s*)?(?:abwesenheits(?:notiz|nachricht)|abwesenheit\\s*:"
              + "|automatische (?:antwort|eingangsbest|abwesenheits)|auto(?:matic)?[- ]?reply"
              + "|automated (?:reply|response)|autoantwort|out of (?:the )?office"
              + "|ich bin (?:derzeit |zurzeit )?(?:nicht im b|abwesend)"
              + "|undeliver(?:able|ed)|unzustellbar|delivery (?:status notification|failure)"
              + "|mail delivery (?:failed|system)|returned mail)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PRECEDENCE = Pattern.compile("bulk|junk|list|auto[-_]reply");
  private static final Pattern SENDER = Pattern.compile("(?:mailer-daemon|postmaster)@.*");

  /** Refuses such a mail, with the header that gives it away. */
  static void refuse(Message mail, String from, String subject) throws InvalidRecord {
    String submitted = header(mail, "Auto-Submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
      throw automatic("Auto-Submitted");
    }
    for (String name : new String[] {"X-Autoreply", "X-Autorespond", "X-Auto-Reply"}) {
      String value = header(mail, name);
      if (!value.isEmpty() && !value.startsWith("no")) {
        throw automatic(name);
      }
    }
    if (PRECEDENCE.matcher(header(mail, "Precedence")).matches()) {
      throw automatic("Precedence");
    }
    if (SUBJECT.matcher(subject).find()) {
      throw automatic("Subject");
    }
    if (SENDER.matcher(from).matches() || "multipart/report".equals(mail.getMimeType())) {
      throw automatic("From");
    }
  }

  private static InvalidRecord automatic(String header) {
    return new InvalidRecord(
        ReasonCode.AUTOMATIC,
        header,
        "an automatic mail, as its %s says; left out on purpose".formatted(header));
  }

  private static String header(Message mail, String name) {
    Field field = mail.getHeader().getField(name);
    return field == null ? "" : field.getBody().strip().toLowerCase(Locale.ROOT);
  }

  private AutomaticMail() {}
}
