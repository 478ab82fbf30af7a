package dev.ticketmine.sample;

import com.typesafe.config.Config;
import dev.ticketmine.sample.Agent.Style;
import dev.ticketmine.sample.Person.Place;
import java.math.BigInteger;
import java.util.List;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Makes invented people; person number n is always the same one. */
final class People {
  private static final long KIND = 2;

  private final Map<String, Pool> pools;
  private final List<Agent> agents;

  private record Pool(
      List<String> women,
      List<String> men,
      List<String> last,
      List<String> streets,
      List<String> mailHosts,
      List<String> phonePrefixes,
      Weighted<Place> places) {}

  private People(Map<String, Pool> pools, List<Agent> agents) {
    this.pools = pools;
    this.agents = agents;
  }

  static People of(Config file) {
    return new People(
        Map.of("de", pool(file.getConfig("de")), "en", pool(file.getConfig("en"))),
        file.getConfigList("agents").stream()
            .map(
                c ->
                    new Agent(
                        c.getString("id"),
                        c.getString("first"),
                        c.getString("last"),
                        Style.valueOf(c.getString("style").toUpperCase(Locale.ROOT))))
            .toList());
  }

  private static Pool pool(Config file) {
    Weighted<Place> places = new Weighted<>();
    for (Config place : file.getConfigList("places")) {
      places.add(
          new Place(place.getString("city"), place.getString("postcode")),
          place.getDouble("weight"));
    }
    return new Pool(
        file.getStringList("women"),
        file.getStringList("men"),
        file.getStringList("last"),
        file.getStringList("streets"),
        file.getStringList("mail_hosts"),
        file.getStringList("phone_prefixes"),
        places);
  }

  List<Agent> agents() {
    return agents;
  }

  Person person(SampleOptions options, long number) {
    Dice dice = new Dice(options.seed(), KIND, number);
    String language = dice.chance(options.germanShare()) ? "de" : "en";
    Pool pool = pools.get(language);
    boolean woman = dice.chance(0.54);
    String first = dice.pick(woman ? pool.women() : pool.men());
    String last = dice.pick(pool.last());
    String salutation = language.equals("de") ? (woman ? "Frau" : "Herr") : (woman ? "Ms" : "Mr");
    return new Person(
        "k-%06d".formatted(number + 1),
        language,
        salutation,
        first,
        last,
        email(first, last, pool, dice),
        dice.pick(pool.phonePrefixes()) + phoneDigits(dice),
        language.equals("de") ? germanIban(dice) : britishIban(dice),
        dice.pick(pool.streets()),
        dice.between(1, 120),
        pool.places().draw(dice));
  }

  private static String phoneDigits(Dice dice) {
    String digits = dice.between(2, 9) + dice.digits(6);
    return switch (dice.between(0, 2)) {
      case 0 -> " " + digits;
      case 1 -> " " + digits.substring(0, 3) + " " + digits.substring(3);
      default -> "-" + digits;
    };
  }

  private static String email(String first, String last, Pool pool, Dice dice) {
    String name = ascii(first);
    String family = ascii(last);
    String local =
        switch (dice.between(0, 3)) {
          case 0 -> name + "." + family;
          case 1 -> name.charAt(0) + "." + family;
          case 2 -> family + dice.between(10, 99);
          default -> name + "_" + family;
        };
    return local + "@" + dice.pick(pool.mailHosts());
  }

  private static String ascii(String name) {
    String folded =
        name.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("ł", "l")
            .replace("ı", "i");
    return Normalizer.normalize(folded, Normalizer.Form.NFD)
        .replaceAll("[^a-z]", "");
  }

  private static String germanIban(Dice dice) {
    return iban("DE", dice.between(1, 8) + dice.digits(17));
  }

  private static String britishIban(Dice dice) {
    return iban("GB", "LGRN" + dice.digits(14));
  }

  /** Adds the check digits (ISO 7064, MOD 97-10) and writes the number in groups of four. */
  static String iban(String country, String account) {
    StringBuilder digits = new StringBuilder();
    for (char c : (account + country + "00").toCharArray()) {
      digits.append(Character.getNumericValue(c));
    }
    int rest = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    String whole = "%s%02d%s".formatted(country, 98 - rest, account);
    return whole.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
