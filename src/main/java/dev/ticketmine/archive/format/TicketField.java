package dev.ticketmine.archive.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a ticket CSV file can hold, and the names under which it is recognised. */
public enum TicketField {
  /** Id of the ticket. */
  CONVERSATION_ID(
      "conversation_id", "ticket_id", "ticketnummer", "ticket_nr", "case_id", "vorgangsnummer"),
  /** Subject line. */
  SUBJECT("subject", "betreff", "title", "titel"),
  /** Text of the customer. */
  BODY(
      "body",
      "text",
      "nachricht",
      "message",
      "description",
      "beschreibung",
      "anfrage",
      "inhalt",
      "content",
      "customer_message",
      "kundennachricht"),
  /** Text of the agent. */
  ANSWER("answer", "antwort", "reply", "response", "agent_reply", "agent_answer"),
  /** Language code or name. */
  LANGUAGE("language", "sprache", "lang", "locale"),
  /** Tags; one column with a separator or several columns. */
  TAGS("tags", "tag", "schlagworte", "labels"),
  /** Time of the customer's text. */
  CREATED_AT(
      "created_at",
      "created",
      "created_date",
      "date",
      "datum",
      "erstellt_am",
      "erstellt",
      "eingegangen_am",
      "timestamp"),
  /** Id of a message, in files with one message a row. */
  MESSAGE_ID("message_id", "nachricht_id", "nachrichten_id", "nachrichtennummer", "comment_id"),
  /** Who wrote the message: customer, agent, bot or system; also inbound and outbound. */
  AUTHOR_ROLE(
      "author_role",
      "rolle",
      "role",
      "absender_rolle",
      "absenderrolle",
      "sender_type",
      "author_type",
      "direction",
      "richtung"),
  /** Id of who wrote the message. */
  AUTHOR_ID("author_id", "absender", "sender", "autor", "author", "verfasser"),
  /** Time of the message. */
  SENT_AT("sent_at", "gesendet_am", "gesendet", "zeitpunkt", "message_date"),
  /** Whether customers can see the message; false for an internal note. */
  IS_PUBLIC("is_public", "public", "oeffentlich", "sichtbar"),
  /** Time of the answer. */
  ANSWERED_AT("answered_at", "beantwortet_am", "antwort_am", "first_response_at"),
  /** End of the ticket. */
  CLOSED_AT("closed_at", "geschlossen_am", "solved_at", "resolved_at", "geloest_am"),
  /** Last change of the ticket. */
  UPDATED_AT("updated_at", "updated", "geaendert_am", "aktualisiert_am"),
  /** Id of the customer. */
  CUSTOMER_ID("customer_id", "kunden_id", "kundennummer", "requester_id", "user_id"),
  /** Name of the customer: to find it in the texts, it is not kept. */
  CUSTOMER_NAME(
      "customer_name",
      "kundenname",
      "kunde",
      "requester_name",
      "requester",
      "contact_name",
      "absender_name",
      "from_name"),
  /** Open, pending, solved or closed. */
  STATUS("status", "state", "zustand"),
  /** Way the ticket came in. */
  CHANNEL("channel", "kanal", "via"),
  /** Satisfaction rating from 1 to 5. */
  CSAT("csat", "zufriedenheit", "satisfaction_rating", "satisfaction"),
  /** Comment given with the rating. */
  CSAT_COMMENT("csat_comment", "zufriedenheit_kommentar", "satisfaction_comment"),
  /** Customer effort score from 1 to 7. */
  CES("ces", "customer_effort_score"),
  /** Queue or team. */
  QUEUE("queue", "warteschlange", "abteilung", "department", "team", "gruppe", "group"),
  /** Number of the order. */
  ORDER_ID("order_id", "bestellnummer", "order_number", "auftragsnummer", "bestell_nr"),
  /** Type of ticket. */
  TYPE("type", "typ", "ticket_type", "tickettyp", "art", "kategorie", "category"),
  /** Priority. */
  PRIORITY("priority", "prioritaet", "prio"),
  /** Product. */
  PRODUCT("product", "produkt", "artikel"),
  /** Group of products. */
  PRODUCT_GROUP("product_group", "produktgruppe", "warengruppe"),
  /** Parcel carrier. */
  CARRIER("carrier", "versanddienstleister", "zusteller", "spediteur"),
  /** Version of the app. */
  APP_VERSION("app_version"),
  /** Way of paying. */
  PAYMENT_METHOD("payment_method", "zahlungsart", "zahlungsweise"),
  /** Warehouse. */
  WAREHOUSE("warehouse", "lager"),
  /** Region or country. */
  REGION("region", "country", "land"),
  /** Device. */
  DEVICE("device", "geraet"),
  /** Kind of customer. */
  CUSTOMER_SEGMENT("customer_segment", "kundensegment", "kundengruppe"),
  /** Brand. */
  BRAND("brand", "marke");

  private final List<String> names;

  TicketField(String... otherNames) {
    names = List.of(otherNames);
  }

  /** Returns the key of the field in the configuration and as an attribute. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the field of this key. */
  public static Optional<TicketField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  /** Returns the keys of all fields. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(TicketField::key).toList();
  }

  /** Returns whether the field is kept as an attribute. */
  boolean isAttribute() {
    return compareTo(QUEUE) >= 0;
  }

  /** Returns how early a column name stands in the list of usual names; -1 if it does not. */
  int rank(String normalisedName) {
    if (normalisedName.equals(key())
        || (this == TAGS && normalisedName.matches("(tag|label|schlagwort)_?\\d+"))) {
      return 0;
    }
    int index = names.indexOf(normalisedName);
    return index < 0 ? -1 : index + 1;
  }
}
