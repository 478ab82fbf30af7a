package dev.ticketmine.canary;

import dev.ticketmine.evaluation.privacy.CheckDigits;
import dev.ticketmine.privacy.EntityType;
import dev.ticketmine.sample.Dice;
import java.util.List;
import java.util.Locale;

/**
 * Invents values of every kind. They are so long or so odd that none stands in a text by chance:
 * surnames that nobody has, dates of birth before 1920, network addresses with three digits in each
 * part.
 */
final class InventedValues {
  private static final List<String> FIRST =
      List.of("Kro", "Bra", "Vel", "Tor", "Hal", "Quen", "Stel", "Wen", "Gri", "Mor", "Fre", "Sol");
  private static final List<String> MIDDLE =
      List.of("va", "do", "mi", "re", "lu", "ka", "ni", "so", "te", "ga", "pi", "bu");
  private static final List<String> LAST =
      List.of("sander", "weld", "hofer", "mantz", "rieder", "quist", "bacher", "tveit", "nagel");
  private static final String CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String CODE_OR_DIGIT = CODE + "23456789";

  private final boolean isGerman;
  private final Dice dice;

  InventedValues(String language, Dice dice) {
    this.isGerman = language.equals("de");
    this.dice = dice;
  }

  InventedValue of(EntityType kind) {
    return switch (kind) {
      case NAME -> InventedValue.of(surname());
      case EMAIL -> email();
      case PHONE -> InventedValue.of(phone());
      case IBAN -> InventedValue.of(iban());
      case CARD -> InventedValue.of(card());
      case ADDRESS -> address();
      case IP -> InventedValue.of(network());
      case URL -> url();
      case ORDER -> InventedValue.of(number());
      case VOUCHER ->
          InventedValue.of(code(3) + dice.between(2, 9) + "-" + code(4) + "-" + code(4));
      case HANDLE -> handle();
      case BIRTHDAY -> InventedValue.of(birthday());
      case SECRET -> InventedValue.of(surname() + "#" + dice.between(1000, 9999) + "x");
      case BIC -> InventedValue.of(letters(4) + (isGerman ? "DEFF" : "GB2L") + "XXX");
      case TAX_ID -> InventedValue.of(taxId());
      case VAT_ID -> InventedValue.of(vatId());
      case SOCIAL_SECURITY -> InventedValue.of(socialSecurity());
      case HEALTH_INSURANCE -> InventedValue.of(healthInsurance());
      case ID_CARD -> InventedValue.of(idCard());
      case PLATE -> InventedValue.of(plate());
    };
  }

  private String surname() {
    return dice.pick(FIRST) + dice.pick(MIDDLE) + dice.pick(MIDDLE) + dice.pick(LAST);
  }

  private String small() {
    return surname().toLowerCase(Locale.ROOT);
  }

  private InventedValue email() {
    String local =
        switch (dice.between(0, 2)) {
          case 0 -> "anna." + small();
          case 1 -> small() + dice.between(50, 99);
          default -> "l_" + small();
        };
    String host = dice.pick(List.of("example.org", "mail.example.com", "example.net"));
    return new InventedValue(local + "@" + host, local);
  }

  private String phone() {
    if (isGerman) {
      return switch (dice.between(0, 2)) {
        case 0 -> "017" + dice.between(0, 9) + " " + dice.digits(8);
        case 1 -> "+49 15" + dice.between(10, 79) + " " + dice.digits(7);
        default -> "030 / " + dice.between(2, 9) + dice.digits(7);
      };
    }
    return switch (dice.between(0, 1)) {
      case 0 -> "07" + dice.between(400, 999) + " " + dice.digits(6);
      default -> "+44 7" + dice.between(400, 999) + " " + dice.digits(6);
    };
  }

  private String iban() {
    String country = isGerman ? "DE" : "GB";
    String account = isGerman ? dice.digits(18) : letters(4) + dice.digits(14);
    String iban = country + CheckDigits.iban(country, account) + account;
    return dice.chance(0.5) ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private String card() {
    String head = dice.pick(List.of("4", "52", "54")) + dice.digits(13);
    String body = head.substring(0, 13) + dice.digits(2);
    String card = body + CheckDigits.luhn(body);
    return dice.chance(0.5) ? card : card.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private InventedValue address() {
    String number = String.valueOf(dice.between(11, 198));
    String street =
        isGerman
            ? surname() + dice.pick(List.of("straße ", "weg ", "gasse ")) + number
            : number + " " + surname() + dice.pick(List.of(" Road", " Street", " Lane"));
    String town = isGerman ? ", " + dice.between(10115, 98999) + " Hannover" : ", Leeds LS1 4DY";
    return new InventedValue(street + town, street);
  }

  private String network() {
    return dice.chance(0.7)
        ? part(130, 191) + "." + part(100, 254) + "." + part(100, 254) + "." + part(100, 254)
        : "2003:c" + hex() + ":" + hex() + ":" + hex() + ":" + hex() + ":" + hex() + ":" + hex()
            + ":" + hex();
  }

  private String part(int low, int high) {
    return String.valueOf(dice.between(low, high));
  }

  private String hex() {
    return "%x".formatted(dice.between(0x100, 0xfff));
  }

  private InventedValue url() {
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < 28; i++) {
      token.append(
          "abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ23456789".charAt(dice.between(0, 51)));
    }
    String head = "https://shop.example.com/";
    return switch (dice.between(0, 2)) {
      case 0 -> new InventedValue(head + "reset?token=" + token, token.toString());
      case 1 -> new InventedValue(head + "verify/" + token, token.toString());
      default -> {
        String customer = small() + dice.between(50, 99);
        yield new InventedValue(
            head + "order/status?email=" + customer + "%40example.org&lang=de", customer);
      }
    };
  }

  private String number() {
    return dice.chance(0.5) ? "4" + dice.digits(10) : letters(2) + "-" + dice.digits(9);
  }

  private InventedValue handle() {
    String name = small() + "_" + dice.between(10, 99);
    return new InventedValue("@" + name, name);
  }

  private String birthday() {
    int day = dice.between(11, 28);
    int month = dice.between(10, 12);
    int year = dice.between(1903, 1919);
    return isGerman
        ? "%d.%d.%d".formatted(day, month, year)
        : "%d/%d/%d".formatted(day, month, year);
  }

  private String taxId() {
    StringBuilder pool = new StringBuilder("023456789");
    StringBuilder head = new StringBuilder("1");
    while (head.length() < 9) {
      int at = dice.between(0, pool.length() - 1);
      head.append(pool.charAt(at));
      pool.deleteCharAt(at);
    }
    // Of the ten digits, just one stands twice.
    head.append(head.charAt(dice.between(0, 7)));
    return head.toString() + CheckDigits.mod1110(head.toString());
  }

  private String vatId() {
    String head = dice.between(1, 9) + dice.digits(7);
    return "DE" + head + CheckDigits.mod1110(head);
  }

  private String socialSecurity() {
    String head =
        "%02d%02d%02d%02d%s%s"
            .formatted(
                dice.between(10, 80),
                dice.between(10, 28),
                dice.between(10, 12),
                dice.between(40, 99),
                letters(1),
                dice.digits(2));
    return head + CheckDigits.pension(head);
  }

  private String healthInsurance() {
    String head = letters(1) + dice.digits(8);
    return head + CheckDigits.health(head);
  }

  private String idCard() {
    StringBuilder number = new StringBuilder(dice.pick(List.of("L", "M", "T", "X")));
    while (number.length() < 9) {
      number.append("CFGHJKLMNPRTVWXYZ0123456789".charAt(dice.between(0, 26)));
    }
    return number.toString() + CheckDigits.document(number.toString());
  }

  private String plate() {
    return dice.pick(List.of("HH", "KA", "MS", "KS"))
        + "-"
        + code2()
        + " "
        + dice.between(1000, 9999);
  }

  private String code2() {
    return letters(2);
  }

  private String letters(int count) {
    return drawn(CODE, count);
  }

  private String code(int count) {
    return drawn(CODE_OR_DIGIT, count);
  }

  private String drawn(String alphabet, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(dice.between(0, alphabet.length() - 1)));
    }
    return text.toString();
  }
}
