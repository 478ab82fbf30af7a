package dev.ticketmine.sample;

import dev.ticketmine.sample.Template.Value;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The values that the slots of one conversation stand for. */
final class Facts {
  private Facts() {}

  static Map<String, Value> of(Scene scene, String product, Dice dice) {
    boolean german = scene.language().equals("de");
    Person person = scene.person();
    Map<String, Value> facts = new HashMap<>();
    facts.put("order", new Value("LG-" + dice.between(1, 9) + dice.digits(7), "ORDER"));
    facts.put("invoice", plain("RE-%d-%s".formatted(scene.createdAt().getYear(), dice.digits(6))));
    facts.put("tracking", plain("PF" + dice.digits(10) + "DE"));
    facts.put("voucher", plain("GRUEN" + dice.between(5, 25) + "-" + dice.digits(4)));
    facts.put("product", plain(product));
    facts.put("days", plain(String.valueOf(dice.between(3, 14))));
    facts.put("amount", plain(amount(german, dice)));
    facts.put("date", plain(date(scene.createdAt().minusDays(dice.between(3, 12)), german, dice)));
    facts.put("city", plain(person.place().city()));
    facts.put("email", new Value(person.email(), "EMAIL"));
    facts.put("phone", new Value(person.phone(), "PHONE"));
    facts.put("iban", new Value(person.iban(), "IBAN"));
    facts.put("address", new Value(person.address(), "ADDRESS"));
    facts.put("name", new Value(person.fullName(), "NAME"));
    facts.put("last", new Value(person.last(), "NAME"));
    facts.put("first", new Value(person.first(), "NAME"));
    facts.put("salutation", plain(person.salutation()));
    facts.put("dear", plain(person.salutation().equals("Herr") ? "geehrter" : "geehrte"));
    facts.put("agent", plain(scene.agent().first()));
    return facts;
  }

  private static Value plain(String text) {
    return new Value(text, null);
  }

  private static String amount(boolean german, Dice dice) {
    int euros = (int) Math.round(Math.exp(2.6 + 2.6 * dice.next()));
    String cents = dice.chance(0.6) ? "99" : dice.chance(0.5) ? "90" : "00";
    return german ? "%d,%s €".formatted(euros, cents) : "€%d.%s".formatted(euros, cents);
  }

  private static String date(ZonedDateTime day, boolean german, Dice dice) {
    String pattern =
        german
            ? (dice.chance(0.5) ? "d.M." : dice.chance(0.5) ? "dd.MM.yyyy" : "d. MMMM")
            : (dice.chance(0.6) ? "d MMMM" : "dd/MM/yyyy");
    return DateTimeFormatter.ofPattern(pattern, german ? Locale.GERMAN : Locale.UK).format(day);
  }
}
