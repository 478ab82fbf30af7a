package dev.ticketmine.text;

import java.util.List;

/**
 * A thing, a wish or a trouble that names of topics are made of, with its words in both languages.
 *
 * @param id its line in the list; the same in both languages
 * @param kind what it does in a name
 * @param german its German forms, the first is shown
 * @param english its English forms, the first is shown
 */
public record LabelConcept(int id, Kind kind, List<Form> german, List<Form> english) {
  /** What a concept does in a name. */
  public enum Kind {
    /** A thing: "Paket". */
    NOUN,
    /** A thing that says by itself what a question is about: "Versandkosten". */
    MATTER,
    /** Something a customer wants done: "stornieren". */
    ACTION,
    /** Something that goes wrong, said after the thing: "fehlt". */
    STATE,
    /** Something that goes wrong, said before the thing: "falsch". */
    FLAW,
    /** Something that goes wrong and says it all: "doppelt abgebucht". */
    EVENT;

    /** Whether it is a thing. */
    public boolean isThing() {
      return this == NOUN || this == MATTER;
    }
  }

  /**
   * A word or a few that stand for a concept.
   *
   * @param text as it is shown, without article
   * @param article der, die, das or pl for German things, else empty
   * @param isDenied whether it counts only beside a negation
   */
  public record Form(String text, String article, boolean isDenied) {
    static Form of(String written) {
      boolean isDenied = written.startsWith("!");
      String text = isDenied ? written.substring(1) : written;
      int space = text.indexOf(' ');
      String first = space < 0 ? "" : text.substring(0, space);
      boolean hasArticle = List.of("der", "die", "das", "pl").contains(first);
      return hasArticle
          ? new Form(text.substring(space + 1), first, isDenied)
          : new Form(text, "", isDenied);
    }
  }

  /** Returns the forms in this language. */
  public List<Form> forms(String language) {
    return "de".equals(language) ? german : english;
  }
}
