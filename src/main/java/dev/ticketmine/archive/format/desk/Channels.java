package dev.ticketmine.archive.format.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sorts the help desks' many names of channels into ours. */
final class Channels {
  /** The first pattern that occurs in the name decides. */
  private static final Map<Pattern, String> NAMES = names();

  private static Map<Pattern, String> names() {
    Map<Pattern, String> names = new LinkedHashMap<>();
    names.put(Pattern.compile("mail"), "email");
    names.put(
        Pattern.compile("facebook|instagram|twitter|social|any_?channel|youtube|tiktok|review"),
        "social");
    names.put(
        Pattern.compile("whatsapp|sms|messag|telegram|viber|wechat|^line$|push|conversation"),
        "messaging");
    names.put(Pattern.compile("chat|bot|beacon"), "chat");
    names.put(Pattern.compile("phone|voice|call"), "phone");
    names.put(Pattern.compile("web|form|portal|help|^api$|mobile|widget|forum"), "form");
    return names;
  }

  /**
   * Returns email, chat, social, phone, form or messaging; email for a name that is not known, as
   * most conversations are mails.
   */
  static String of(String name) {
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(lower).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("email");
  }

  private Channels() {}
}
