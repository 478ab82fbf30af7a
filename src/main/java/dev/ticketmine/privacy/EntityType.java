package dev.ticketmine.privacy;

/** Kinds of personal data. */
public enum EntityType {
  /** E-mail address. */
  EMAIL,
  /** Telephone number. */
  PHONE,
  /** Bank account number. */
  IBAN,
  /** Number of a payment card. */
  CARD,
  /** Network address: IP or MAC. */
  IP,
  /** Web address. */
  URL,
  /** Number of an order, invoice, customer, parcel, contract or ticket. */
  ORDER,
  /** Voucher code. */
  VOUCHER,
  /** Name of an account in a social network. */
  HANDLE,
  /** Street, house number, postcode, town. */
  ADDRESS,
  /** Name of a person. */
  NAME,
  /** Date of birth. */
  BIRTHDAY,
  /** Password, PIN, TAN, key of an interface. */
  SECRET,
  /** Code of a bank. */
  BIC,
  /** Number of a person at the tax office. */
  TAX_ID,
  /** Number of a business at the tax office. */
  VAT_ID,
  /** Number at the pension or social insurance. */
  SOCIAL_SECURITY,
  /** Number at the health insurance. */
  HEALTH_INSURANCE,
  /** Number of an identity card or passport. */
  ID_CARD,
  /** Number plate of a vehicle. */
  PLATE;

  private final String placeholder = "[" + name() + "]";

  /** Returns what stands in redacted text, such as {@code [EMAIL]}. */
  public String placeholder() {
    return placeholder;
  }
}
