package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
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

  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("customer", "customer"),
          Map.entry("kunde", "customer"),
          Map.entry("kundin", "customer"),
          Map.entry("user", "customer"),
          Map.entry("end-user", "customer"),
          Map.entry("requester", "customer"),
          Map.entry("inbound", "customer"),
          Map.entry("incoming", "customer"),
          Map.entry("eingehend", "customer"),
          Map.entry("eingang", "customer"),
          Map.entry("agent", "agent"),
          Map.entry("agentin", "agent"),
          Map.entry("admin", "agent"),
          Map.entry("mitarbeiter", "agent"),
          Map.entry("mitarbeiterin", "agent"),
          Map.entry("support", "agent"),
          Map.entry("outbound", "agent"),
          Map.entry("outgoing", "agent"),
          Map.entry("ausgehend", "agent"),
          Map.entry("ausgang", "agent"),
          Map.entry("bot", "bot"),
          Map.entry("system", "system"));

  /** Returns customer, agent, bot or system. */
  static String role(String field, String value) throws InvalidRecord {
    String role = value == null ? null : ROLES.get(value.strip().toLowerCase(Locale.ROOT));
    if (role == null) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE,
          field,
          "field '%s' must say customer, agent, bot or system, or inbound or outbound"
              .formatted(field));
    }
    return role;
  }

  /** Returns whether a value says yes; yes too if it says nothing. */
  static boolean flag(String field, String value) throws InvalidRecord {
    return switch (value == null ? "true" : value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "ja", "1", "wahr", "x" -> true;
      case "false", "no", "nein", "0", "falsch" -> false;
      default ->
          throw new InvalidRecord(
              ReasonCode.INVALID_VALUE, field, "field '%s' must be true or false".formatted(field));
    };
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
        ReasonCode.INVALID_VALUE,
        field,
        "field '%s' must be a whole number from %d to %d or empty".formatted(field, min, max));
  }

  /** An id that must stand once stands again: a copy, or another record under the same id. */
  static InvalidRecord again(String field, boolean isSame) {
    return isSame
        ? new InvalidRecord(
            ReasonCode.DUPLICATE,
            field,
            "the same %s stands earlier in the file with the same content".formatted(field))
        : new InvalidRecord(
            ReasonCode.INVALID_VALUE,
            field,
            "the same %s stands earlier in the file with other content".formatted(field));
  }

  private TicketValues() {}
}
