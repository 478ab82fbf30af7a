package dev.ticketmine.text;

import java.util.List;
import java.util.Locale;

/** Decides in which language a conversation is held. */
public final class ConversationLanguage {
  /**
   * Returns the language the source states, if it is German or English; else that of most of the
   * customer's text, German at a tie.
   *
   * @param languages languages of the customer's messages
   * @param texts their texts
   */
  public static String of(String stated, List<String> languages, List<String> texts) {
    String known = normalised(stated);
    if (!known.equals(LanguageDetector.UNKNOWN)) {
      return known;
    }
    long german = characters("de", languages, texts);
    long english = characters("en", languages, texts);
    if (german == 0 && english == 0) {
      return LanguageDetector.UNKNOWN;
    }
    return german >= english ? "de" : "en";
  }

  /** Returns de, en or und for a code or name such as {@code de-AT}, {@code deutsch}. */
  public static String normalised(String stated) {
    String lower = stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT);
    if (lower.matches("de([-_].*)?|deu|ger|german|deutsch")) {
      return "de";
    }
    return lower.matches("en([-_].*)?|eng|english|englisch") ? "en" : LanguageDetector.UNKNOWN;
  }

  private static long characters(String language, List<String> languages, List<String> texts) {
    long count = 0;
    for (int index = 0; index < texts.size(); index++) {
      count += languages.get(index).equals(language) ? texts.get(index).length() : 0;
    }
    return count;
  }

  private ConversationLanguage() {}
}
