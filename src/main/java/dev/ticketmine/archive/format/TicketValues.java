package dev.ticketmine.archive.format;

import java.util.Locale;
import java.util.Map;

/** Reads the values of ticket columns that have a fixed set of meanings. */
final class TicketValues {
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("open", "open"),
          Map.entry("offen", "open"),
          Map.entry("new", "open"),
          Map.entry("neu", "open"),
          Map.entry("pending", "pending"),
          Map.entry("hold", "pending"),
          Map.entry("on hold", "pending"),
          Map.entry("wartend", "pending"),
          Map.entry("in bearbeitung", "pending"),
          Map.entry("solved", "solved"),
          Map.entry("resolved", "solved"),
          Map.entry("gelöst", "solved"),
          Map.entry("erledigt", "solved"),
          Map.entry("closed", "closed"),
          Map.entry("geschlossen", "closed"));

  private static final Map<String, String> CHANNELS =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("e-mail", "email"),
          Map.entry("mail", "email"),
          Map.entry("chat", "chat"),
          Map.entry("live-chat", "chat"),
          Map.entry("phone", "phone"),
          Map.entry("telefon", "phone"),
          Map.entry("call", "phone"),
          Map.entry("social", "social"),
          Map.entry("twitter", "social"),
          Map.entry("facebook", "social"),
          Map.entry("instagram", "social"),
          Map.entry("form", "form"),
          Map.entry("formular", "form"),
          Map.entry("kontaktformular", "form"),
          Map.entry("web", "form"),
          Map.entry("portal", "form"),
          Map.entry("messaging", "messaging"),
          Map.entry("whatsapp", "messaging"),
          Map.entry("sms", "messaging"));

  /** Returns open, pending, solved or closed; null if the export says none or another. */
  static String status(String value) {
    return value == null ? null : STATES.get(value.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the channel; email if the export says none or another, as most tickets are mails. */
  static String channel(String value) {
    return value == null
        ? "email"
        : CHANNELS.getOrDefault(value.strip().toLowerCase(Locale.ROOT), "email");
  }

  /** Returns a whole number within bounds; {@code 4,0} and {@code 4.0} are whole too. */
  static Integer score(String field, String value, int min, int max) throws InvalidRecord {
    if (value == null) {
      return null;
    }
    String digits = value.strip().replaceFirst("[.,]0+$", "");
    if (digits.matches("\\d{1,2}")) {
      int score = Integer.parseInt(digits);
      if (score >= min && score <= max) {
        return score;
      }
    }
    throw new InvalidRecord(
        field,
        "field '%s' must be a whole number from %d to %d or empty".formatted(field, min, max));
  }

  private TicketValues() {}
}
