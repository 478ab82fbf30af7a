package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The slots of frames that personal data go into, and how each is filled. */
final class Slots {
  private Slots() {}

  /**
   * What a message is about.
   *
   * @param writer who wrote it, or is written about
   * @param other somebody else: the agent, a neighbour, the recipient
   */
  record Scene(String language, Person writer, Person other, Dice dice) {}

  private interface Maker {
    Value make(Scene scene);
  }

  private record Slot(PiiKind kind, Maker maker) {}

  private static final Map<String, Slot> SLOTS = new TreeMap<>();

  static {
    add("full", PiiKind.NAME, s -> Value.of(s.writer().full()));
    add("first", PiiKind.NAME, s -> Value.of(s.writer().first()));
    add("surname", PiiKind.NAME, s -> Value.of(s.writer().last()));
    add("initial", PiiKind.NAME, s -> Value.of(s.writer().initial(s.dice())));
    add("reversed", PiiKind.NAME, s -> Value.of(s.writer().last() + ", " + s.writer().first()));
    add("titled", PiiKind.NAME, s -> s.writer().titled(s.language(), s.dice()));
    add("ofull", PiiKind.NAME, s -> Value.of(s.other().full()));
    add("ofirst", PiiKind.NAME, s -> Value.of(s.other().first()));
    add("osurname", PiiKind.NAME, s -> Value.of(s.other().last()));
    add("oinitial", PiiKind.NAME, s -> Value.of(s.other().initial(s.dice())));
    add("otitled", PiiKind.NAME, s -> s.other().titled(s.language(), s.dice()));
    plain("email", PiiKind.EMAIL, s -> MailMaker.address(s.writer(), s.language(), s.dice()));
    plain("oemail", PiiKind.EMAIL, s -> MailMaker.address(s.other(), s.language(), s.dice()));
    plain(
        "spelled",
        PiiKind.EMAIL_SPELLED,
        s -> MailMaker.spelled(s.writer(), s.language(), s.dice()));
    plain("phone", PiiKind.PHONE, s -> PhoneMaker.number(s.language(), s.dice()));
    plain("address", PiiKind.ADDRESS, s -> AddressMaker.line(s.language(), s.dice()));
    plain("addresslines", PiiKind.ADDRESS, s -> AddressMaker.lines(s.language(), s.dice()));
    plain("street", PiiKind.ADDRESS, s -> AddressMaker.street(s.language(), s.dice()));
    plain("town", PiiKind.ADDRESS, s -> AddressMaker.town(s.language(), s.dice()));
    plain("iban", PiiKind.IBAN, s -> AccountMaker.iban(s.language(), s.dice()));
    plain("badiban", PiiKind.IBAN_MISTYPED, s -> AccountMaker.mistypedIban(s.language(), s.dice()));
    plain("bic", PiiKind.BIC, s -> AccountMaker.bic(s.language(), s.dice()));
    plain("card", PiiKind.CARD, s -> AccountMaker.card(s.dice()));
    plain("masked", PiiKind.CARD_MASKED, s -> AccountMaker.maskedCard(s.dice()));
    plain("ip", PiiKind.IP, s -> NetworkMaker.ip(s.dice()));
    plain("mac", PiiKind.MAC, s -> NetworkMaker.mac(s.dice()));
    add("url", PiiKind.URL, s -> NetworkMaker.url(s.writer(), s.language(), s.dice()));
    plain("taxid", PiiKind.TAX_ID, s -> IdMaker.taxId(s.dice()));
    plain("vatid", PiiKind.VAT_ID, s -> IdMaker.vatId(s.language(), s.dice()));
    plain("pension", PiiKind.SOCIAL_SECURITY, s -> IdMaker.pension(s.dice()));
    plain("health", PiiKind.HEALTH_INSURANCE, s -> IdMaker.health(s.dice()));
    plain("idcard", PiiKind.ID_CARD, s -> IdMaker.idCard(s.dice()));
    plain("passport", PiiKind.PASSPORT, s -> IdMaker.passport(s.language(), s.dice()));
    plain("plate", PiiKind.PLATE, s -> IdMaker.plate(s.language(), s.dice()));
    plain("birthday", PiiKind.BIRTHDAY, s -> NumberMaker.birthday(s.language(), s.dice()));
    plain("password", PiiKind.SECRET, s -> SecretMaker.password(s.dice()));
    plain("pin", PiiKind.SECRET, s -> SecretMaker.pin(s.dice()));
    plain("tan", PiiKind.SECRET, s -> SecretMaker.tan(s.dice()));
    plain("apikey", PiiKind.SECRET, s -> SecretMaker.apiKey(s.dice()));
    plain("jwt", PiiKind.SECRET, s -> SecretMaker.jwt(s.dice()));
    plain("business", PiiKind.NUMBER, s -> NumberMaker.business(s.dice()));
    plain("parcel", PiiKind.NUMBER, s -> NumberMaker.parcel(s.dice()));
    plain("voucher", PiiKind.VOUCHER, s -> SecretMaker.voucher(s.dice()));
    plain("handle", PiiKind.HANDLE, s -> NumberMaker.handle(s.writer(), s.dice()));
  }

  /** Returns the kind of personal data that goes into a slot; empty for anything else. */
  static Optional<PiiKind> kind(String slot) {
    return Optional.ofNullable(SLOTS.get(slot)).map(Slot::kind);
  }

  /** Returns what goes into a slot that has a kind. */
  static Value fill(String slot, Scene scene) {
    return SLOTS.get(slot).maker().make(scene);
  }

  private interface Text {
    String make(Scene scene);
  }

  private static void plain(String slot, PiiKind kind, Text text) {
    add(slot, kind, scene -> Value.of(text.make(scene)));
  }

  private static void add(String slot, PiiKind kind, Maker maker) {
    SLOTS.put(slot, new Slot(kind, maker));
  }
}
