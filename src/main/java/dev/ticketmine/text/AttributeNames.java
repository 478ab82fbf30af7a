package dev.ticketmine.text;

import java.util.Map;

/**
 * Names of the attributes that archives commonly hold, as a reader knows them: "product_group" is
 * "Produktgruppe" in German and "product group" in English.
 */
public final class AttributeNames {
  private static final Map<String, String> GERMAN =
      Map.ofEntries(
          Map.entry("app_version", "App-Version"),
          Map.entry("carrier", "Versanddienst"),
          Map.entry("channel", "Kanal"),
          Map.entry("country", "Land"),
          Map.entry("customer_segment", "Kundengruppe"),
          Map.entry("device", "Gerät"),
          Map.entry("language", "Sprache"),
          Map.entry("payment_method", "Zahlungsart"),
          Map.entry("product", "Produkt"),
          Map.entry("product_group", "Produktgruppe"),
          Map.entry("region", "Region"),
          Map.entry("version", "Version"),
          Map.entry("warehouse", "Lager"));

  private AttributeNames() {}

  /**
   * Returns the name; for an attribute that is not known, its own with blanks for underscores.
   *
   * @param language "de", or anything else for English
   */
  public static String of(String attribute, String language) {
    String plain = attribute.replace('_', ' ').strip();
    return "de".equals(language) ? GERMAN.getOrDefault(attribute, plain) : plain;
  }
}
