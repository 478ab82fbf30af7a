package dev.ticketmine.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unifies placeholders that an earlier anonymisation left, such as {@code <tel_num>} or {@code
 * [Kundenname]}: they are no words of the customer and must not be mistaken for markup.
 */
public final class ForeignPlaceholders {
  private static final Pattern BRACKETED =
      Pattern.compile(
          "<([A-Za-z][A-Za-z_ -]{1,28})>|\\[([A-Za-z][A-Za-z_ -]{1,28})\\]|\\{\\{?\\s?([A-Za-z][A-Za-z_ -]{1,28})\\s?\\}?\\}");

  private static final Map<String, EntityType> WORDS =
      Map.ofEntries(
          Map.entry("name", EntityType.NAME),
          Map.entry("firstname", EntityType.NAME),
          Map.entry("lastname", EntityType.NAME),
          Map.entry("surname", EntityType.NAME),
          Map.entry("vorname", EntityType.NAME),
          Map.entry("nachname", EntityType.NAME),
          Map.entry("kundenname", EntityType.NAME),
          Map.entry("customername", EntityType.NAME),
          Map.entry("yourname", EntityType.NAME),
          Map.entry("ihrname", EntityType.NAME),
          Map.entry("agentname", EntityType.NAME),
          Map.entry("tel", EntityType.PHONE),
          Map.entry("telnum", EntityType.PHONE),
          Map.entry("phone", EntityType.PHONE),
          Map.entry("phonenumber", EntityType.PHONE),
          Map.entry("telefon", EntityType.PHONE),
          Map.entry("telefonnummer", EntityType.PHONE),
          Map.entry("email", EntityType.EMAIL),
          Map.entry("emailaddress", EntityType.EMAIL),
          Map.entry("mail", EntityType.EMAIL),
          Map.entry("address", EntityType.ADDRESS),
          Map.entry("adresse", EntityType.ADDRESS),
          Map.entry("accnum", EntityType.ORDER),
          Map.entry("accountnumber", EntityType.ORDER),
          Map.entry("ordernum", EntityType.ORDER),
          Map.entry("ordernumber", EntityType.ORDER),
          Map.entry("bestellnummer", EntityType.ORDER),
          Map.entry("kundennummer", EntityType.ORDER),
          Map.entry("ticketnumber", EntityType.ORDER),
          Map.entry("url", EntityType.URL),
          Map.entry("link", EntityType.URL),
          Map.entry("iban", EntityType.IBAN));

  /** Returns the text with our placeholders in place of known foreign ones. */
  public static String unify(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('[') < 0 && text.indexOf('{') < 0) {
      return text;
    }
    return BRACKETED.matcher(text).replaceAll(ForeignPlaceholders::replacement);
  }

  private static String replacement(java.util.regex.MatchResult hit) {
    String word = hit.group(1) != null ? hit.group(1) : hit.group(2);
    word = word != null ? word : hit.group(3);
    EntityType type = WORDS.get(word.replaceAll("[_ -]", "").toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(type == null ? hit.group() : type.placeholder());
  }

  private ForeignPlaceholders() {}
}
