package dev.ticketmine.stages.topics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for topics whose questions have little in common: their core area and, in brackets, the
 * phrase that they share most.
 */
final class VagueNames {
  private static final Map<String, String> GERMAN =
      Map.of(
          "billing", "Verschiedene Fragen zu Rechnung und Zahlung",
          "orders", "Verschiedene Fragen zur Bestellung",
          "shipping", "Verschiedene Fragen zur Lieferung",
          "returns", "Verschiedene Fragen zur Rückgabe",
          "accounts", "Verschiedene Fragen zum Konto",
          "products", "Verschiedene Fragen zum Produkt");

  private static final Map<String, String> ENGLISH =
      Map.of(
          "billing", "Various questions about billing",
          "orders", "Various questions about orders",
          "shipping", "Various questions about delivery",
          "returns", "Various questions about returns",
          "accounts", "Various questions about accounts",
          "products", "Various questions about products");

  /**
   * Returns a name that is not taken yet, and takes it.
   *
   * @param area core area of the topic, or null
   * @param phrase what the questions share most; null if nothing
   */
  static String name(String language, String area, String phrase, Set<String> taken) {
    boolean isGerman = "de".equals(language);
    String other = isGerman ? "Verschiedene Fragen" : "Various questions";
    String base = area == null ? other : (isGerman ? GERMAN : ENGLISH).getOrDefault(area, other);
    boolean isPlain = phrase == null || phrase.isBlank();
    String name = isPlain ? base : base + " (" + phrase + ")";
    for (int number = 2; !taken.add(language + " " + name.toLowerCase(Locale.ROOT)); number++) {
      name = base + " " + number;
    }
    return name;
  }

  private VagueNames() {}
}
