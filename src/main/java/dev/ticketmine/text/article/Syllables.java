package dev.ticketmine.text.article;

import dev.ticketmine.text.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts spoken syllables of a German or English word by its vowels: rules for both languages, and
 * a table of spellings that are spoken otherwise. Exact for more than 19 of 20 everyday words.
 */
final class Syllables {
  private static final Pattern VOWELS = Pattern.compile("[aeiouyäöüáàâéèêíóôú]+");

  private static final Pattern GERMAN =
      Pattern.compile("äu|aa|ai|au|ee|ei|eu|ie|oo|ou|oi|ey|ay|[aeiouyäöüáàâéèêíóôú]");

  /** Vowels beside each other that are spoken apart. */
  private static final Pattern ENGLISH_HIATUS =
      Pattern.compile(
          "(?<![tcs])ia(?!ge)|(?<![tscgxn]|ll)io|iu|(?<![pg])eo|(?<!s)ua|sua(?!d)|ue(?=ls?$|n[ct])"
              + "|(?<![tc])ie(?=t$|n[ct])|iety|(?<![pt])iers?$|iest$|[aeouy]ing"
              + "|(?<=[aeou])y(?=[aeou])(?!ed$|es?$|ing)|[aeiou]sm$");

  private static final Pattern ENGLISH_SILENT =
      Pattern.compile(
          "(?<=[^aeiouy])(?<![^aeiouyl]l)e$|(?<=[^aeiouysxzcg.])(?<![^aeiouyl]l|ch|sh)es$"
              + "|(?<=[^aeiouytd.])(?<![^aeiouyl]l)ed$"
              + "|(?<=[aeiouy][^aeiouy]{1,2})(?<=[csgtvrkfz])e(?=ments?$|ly$|less|ful)");

  private static final Syllables DE = new Syllables("de");
  private static final Syllables EN = new Syllables("en");

  /** A spelling and how it is spoken. */
  private record Spoken(Pattern spelling, String sound) {}

  private final boolean isGerman;
  private final List<Spoken> spoken;

  private Syllables(String language) {
    this.isGerman = language.equals("de");
    this.spoken =
        WordLists.fields("/lexicon/article/spoken-" + language + ".tsv").stream()
            .map(fields -> new Spoken(Pattern.compile(fields[0]), fields[1]))
            .toList();
  }

  /** Returns the counter of a language: {@code de}, or English for any other. */
  static Syllables of(String language) {
    return "de".equals(language) ? DE : EN;
  }

  /** Returns the syllables of a word; at least 1. A hyphen separates words. */
  int count(String word) {
    int count = 0;
    for (String part : word.split("[-‑/]")) {
      if (!part.isEmpty()) {
        count += Math.max(1, ofPart(part));
      }
    }
    return Math.max(1, count);
  }

  private int ofPart(String part) {
    boolean isSpelled =
        part.length() <= 5
            && part.chars().allMatch(Character::isUpperCase)
            && !VOWELS.matcher(part.toLowerCase(Locale.ROOT).substring(1)).find();
    if (isSpelled) {
      return part.length();
    }
    String lower = part.toLowerCase(Locale.ROOT).replace("’", "'");
    for (Spoken other : spoken) {
      lower = other.spelling().matcher(lower).replaceAll(other.sound());
    }
    String sound = lower.replace("'", "");
    return isGerman ? german(sound) : english(sound);
  }

  private static int german(String word) {
    String vowels = word.replace("qu", "q").replaceAll("^y(?=[aeiou])", "j");
    return (int) GERMAN.matcher(vowels).results().count();
  }

  private static int english(String word) {
    String vowels =
        word.replace("qu", "kw").replaceAll("gu(?=[ai])", "gw").replaceAll("^y(?=[aeiou])", "");
    String spoken = ENGLISH_SILENT.matcher(vowels).replaceAll("");
    int groups = (int) VOWELS.matcher(spoken).results().count();
    return groups + (int) ENGLISH_HIATUS.matcher(spoken).results().count();
  }
}
