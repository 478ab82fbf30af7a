package dev.ticketmine.stages.topics;

import dev.ticketmine.text.LabelConcept;
import dev.ticketmine.text.LabelConcept.Form;
import dev.ticketmine.text.LabelConcept.Kind;
import java.util.Locale;
import java.util.Map;

/** Puts a name into words: "Passwort zurücksetzen", "Invoice missing", "Falsche Größe". */
final class LabelWriter {
  /** States that are verbs, with their plural. */
  private static final Map<String, String> PLURAL =
      Map.of(
          "fehlt",
          "fehlen",
          "funktioniert nicht",
          "funktionieren nicht",
          "stürzt ab",
          "stürzen ab",
          "dauert zu lange",
          "dauern zu lange",
          "lädt nicht",
          "laden nicht");

  private static final Map<String, String> ENDINGS =
      Map.of("der", "er", "die", "e", "das", "es", "pl", "e");

  /** Nouns that take an -n after a preposition. */
  private static final Map<String, String> WEAK =
      Map.of("Name", "Namen", "Nachbar", "Nachbarn", "Bote", "Boten");

  /**
   * Writes a name. A thing that says nothing alone becomes a question about it or a problem with
   * it.
   *
   * @param name what to say
   * @param isProblem whether most questions of the topic report a problem
   * @param noun form of the thing that is used most
   * @param language de or en
   */
  static String write(LabelName name, Form noun, String language, boolean isProblem) {
    boolean isGerman = "de".equals(language);
    LabelConcept trouble = name.trouble();
    if (name.noun() == null && name.thing().isEmpty()) {
      return trouble.forms(language).get(0).text();
    }
    String thing = noun.text();
    if (trouble == null) {
      boolean isConcept = name.noun() != null;
      boolean isClear =
          isConcept
              ? name.noun().concept().kind() == Kind.MATTER
              : isGerman || thing.indexOf(' ') > 0;
      return isClear ? capital(thing) : about(thing, noun.article(), isGerman, isProblem);
    }
    String said = trouble.forms(language).get(0).text();
    String article = noun.article();
    if (isGerman) {
      if (trouble.kind() == Kind.FLAW && !article.isEmpty()) {
        return capital(said + ENDINGS.get(article) + " " + thing);
      }
      return capital(thing + " " + ("pl".equals(article) ? PLURAL.getOrDefault(said, said) : said));
    }
    boolean isBefore = trouble.kind() == Kind.ACTION || trouble.kind() == Kind.FLAW;
    return capital(isBefore ? said + " " + thing : thing + " " + said);
  }

  private static String about(String thing, String article, boolean isGerman, boolean isProblem) {
    if (!isGerman) {
      return (isProblem ? "Problem with " : "Question about ") + thing;
    }
    if ("pl".equals(article)) {
      boolean isDative = thing.endsWith("n") || thing.endsWith("s");
      return (isProblem ? "Problem mit " : "Frage zu ") + thing + (isDative ? "" : "n");
    }
    String preposition = "die".equals(article) ? "der " : "dem ";
    String contracted = "die".equals(article) ? "zur " : "zum ";
    return (isProblem ? "Problem mit " + preposition : "Frage " + contracted)
        + WEAK.getOrDefault(thing, thing);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private LabelWriter() {}
}
