package dev.ticketmine.evaluation.privacy;

import java.util.Locale;
import java.util.Set;

/** Kinds of personal data in the labelled set. */
public enum PiiKind {
  /** Name of a person, without title. */
  NAME(1600, "NAME"),
  /** E-mail address as it is. */
  EMAIL(1550, "EMAIL"),
  /** E-mail address that is spelled out, such as with (at). */
  EMAIL_SPELLED(300, "EMAIL"),
  /** Telephone number. */
  PHONE(1550, "PHONE"),
  /** Street and number, town with postcode, or both. */
  ADDRESS(1550, "ADDRESS"),
  /** Bank account number. */
  IBAN(1550, "IBAN"),
  /** Bank account number with one wrong digit, after the word. */
  IBAN_MISTYPED(300, "IBAN"),
  /** Code of a bank, after a word that announces it. */
  BIC(300, "BIC"),
  /** Number of a payment card. */
  CARD(1550, "CARD"),
  /** Number of a payment card of which only a part is shown. */
  CARD_MASKED(300, "CARD"),
  /** IPv4 and IPv6 address. */
  IP(1550, "IP"),
  /** Hardware address of a network card. */
  MAC(300, "IP", "MAC"),
  /** What gives access or names a person in a web address. */
  URL(300, "URL", "EMAIL", "SECRET"),
  /** German tax number of a person. */
  TAX_ID(300, "TAX_ID"),
  /** VAT number of a trader. */
  VAT_ID(300, "VAT_ID"),
  /** German pension insurance number. */
  SOCIAL_SECURITY(300, "SOCIAL_SECURITY"),
  /** German health insurance number. */
  HEALTH_INSURANCE(300, "HEALTH_INSURANCE"),
  /** Number of a German identity card. */
  ID_CARD(300, "ID_CARD"),
  /** Number of a passport. */
  PASSPORT(300, "PASSPORT", "ID_CARD"),
  /** Number plate of a car. */
  PLATE(300, "PLATE"),
  /** Date of birth. */
  BIRTHDAY(300, "BIRTHDAY"),
  /** Password, PIN, TAN, key, token. */
  SECRET(400, "SECRET"),
  /** Number of a customer, order, contract, invoice or parcel. */
  NUMBER(500, "ORDER"),
  /** Code of a voucher. */
  VOUCHER(300, "VOUCHER"),
  /** Name of an account in a social network. */
  HANDLE(300, "HANDLE");

  private final int target;
  private final Set<String> types;

  PiiKind(int target, String... types) {
    this.target = target;
    this.types = Set.of(types);
  }

  /** Returns how many items per language the set has at least. */
  int target() {
    return target;
  }

  /** Returns whether a finding of this entity type names the kind rightly. */
  boolean isNamedBy(String entityType) {
    return types.contains(entityType);
  }

  /** Returns the name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
