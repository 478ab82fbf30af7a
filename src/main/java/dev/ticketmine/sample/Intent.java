package dev.ticketmine.sample;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recurring question of the sample archive, as its file under {@code sample/intents} says it.
 *
 * @param id name in snake_case
 * @param area billing, orders, shipping, returns, accounts or products
 * @param volume relative volume
 * @param tags what the team usually tags it with
 * @param mood usual polarity of the first message
 * @param quadrant what to do about it by the value of such a contact to customer and company:
 *     leverage, simplify, self_serve or eliminate (Price and Jaffe, 2008)
 * @param texts phrasings by language
 * @param help state of the help centre by language
 * @param change what agents answer differently from a week on
 * @param causes attribute values that are frequent within the intent
 */
record Intent(
    String id,
    String area,
    double volume,
    List<String> tags,
    String mood,
    String quadrant,
    Map<String, Texts> texts,
    Map<String, Help> help,
    Optional<Change> change,
    List<Cause> causes) {

  /** The phrasings in one language; templates with slots such as <code>{order}</code>. */
  record Texts(
      String label,
      List<String> subjects,
      List<String> questions,
      List<String> angry,
      List<String> followups,
      List<String> thanks,
      List<String> askBack,
      List<String> supplies,
      List<String> answers) {}

  /**
   * How the help centre answers: covered, weak, stale, unfindable, duplicate, missing or
   * language_missing; by what, and by what else.
   */
  record Help(String status, String article, String other) {}

  /** From a week on, agents give other figures: pairs of before and after, by language. */
  record Change(int week, Map<String, List<List<String>>> figures) {}

  /** An attribute value with its share within the intent, and how customers say it. */
  record Cause(String attribute, String value, double share, Map<String, List<String>> stated) {}

  static Intent of(Config file) {
    return new Intent(
        file.getString("intent"),
        file.getString("area"),
        file.getDouble("volume"),
        file.getStringList("tags"),
        file.getString("mood"),
        file.getString("quadrant"),
        Map.of("de", texts(file, "de"), "en", texts(file, "en")),
        Map.of("de", help(file, "de"), "en", help(file, "en")),
        file.hasPath("changed") ? Optional.of(change(file.getConfig("changed"))) : Optional.empty(),
        file.hasPath("causes")
            ? file.getConfigList("causes").stream().map(Intent::cause).toList()
            : List.of());
  }

  private static Texts texts(Config file, String language) {
    Config texts = file.getConfig(language);
    return new Texts(
        file.getString("label." + language),
        texts.getStringList("subjects"),
        texts.getStringList("questions"),
        texts.getStringList("angry"),
        texts.getStringList("followups"),
        texts.getStringList("thanks"),
        texts.getStringList("ask_back"),
        texts.getStringList("supplies"),
        texts.getStringList("answers"));
  }

  private static Help help(Config file, String language) {
    Config help = file.getConfig("help." + language);
    return new Help(
        help.getString("status"),
        help.hasPath("article") ? help.getString("article") : null,
        help.hasPath("other") ? help.getString("other") : null);
  }

  private static Change change(Config changed) {
    return new Change(
        changed.getInt("week"), Map.of("de", figures(changed, "de"), "en", figures(changed, "en")));
  }

  private static List<List<String>> figures(Config changed, String language) {
    return changed.getList(language).stream()
        .map(pair -> (List<?>) pair.unwrapped())
        .map(pair -> pair.stream().map(String::valueOf).toList())
        .toList();
  }

  private static Cause cause(Config cause) {
    return new Cause(
        cause.getString("attribute"),
        cause.getString("value"),
        cause.getDouble("share"),
        Map.of(
            "de", cause.getStringList("stated.de"),
            "en", cause.getStringList("stated.en")));
  }
}
