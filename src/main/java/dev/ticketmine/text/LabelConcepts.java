package dev.ticketmine.text;

import dev.ticketmine.text.LabelConcept.Form;
import dev.ticketmine.text.LabelConcept.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the concepts that a text names, longest form first, inflected or not. A form that needs a
 * negation counts only with one near it in the same sentence. English words that are noun and verb
 * ("order", "return") are told apart by what stands before them. Thread-safe.
 */
public final class LabelConcepts {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[[A-Z_0-9]+]|\\p{L}[\\p{L}\\p{M}\\d]*(?:[-'’]\\p{L}++)*+|\\d+\\p{L}*|[.!?;,\\n]");
  private static final Set<String> NEGATIONS =
      Set.of(
          ("nicht nie niemals noch nichts kein keine keinen keinem keiner keins nix ned net weder"
                  + " ohne not never no nothing cannot cant can't don't doesn't didn't won't isn't"
                  + " wasn't aren't haven't hasn't hadn't couldn't wouldn't dont doesnt didnt wont"
                  + " havent hasnt isnt without unable stopped neither")
              .split(" "));
  private static final Set<String> BEFORE_VERBS =
      Set.of(
          ("to i we you they can could cannot can't cant will would please should must may might"
                  + " let didn't don't not never doesn't won't wanna just")
              .split(" "));
  private static final Set<String> AFTER_VERBS =
      Set.of("my", "the", "a", "an", "this", "that", "these", "it", "our", "your", "them", "all");
  private static final Pattern CAPITAL_INSIDE = Pattern.compile("[\\p{Ll},] \\p{Lu}\\p{Ll}");
  private static final int NEAR = 5;
  private static final int MOST_STEMS = 100_000;

  /**
   * A concept in a text.
   *
   * @param concept which
   * @param form which of its forms
   * @param start its first character
   * @param end behind its last character
   */
  public record Hit(LabelConcept concept, Form form, int start, int end) {}

  private record Token(String word, int start, int end) {}

  private record Entry(List<String> stems, Form form, LabelConcept concept) {}

  private static final class Shared {
    private static final LabelConcepts GERMAN = new LabelConcepts("de");
    private static final LabelConcepts ENGLISH = new LabelConcepts("en");
  }

  private final String language;
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, String> stems = new ConcurrentHashMap<>();
  private final Set<String> stopWords;

  private LabelConcepts(String language) {
    this.language = language;
    this.stopWords = WordLists.words("/lexicon/label-stop-words." + language + ".txt");
    int id = 0;
    for (String line : WordLists.lines("/lexicon/label-concepts.tsv")) {
      String[] parts = line.split("\t");
      LabelConcept concept =
          new LabelConcept(
              id++,
              Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
              forms(parts[1]),
              forms(parts[2]));
      concept.forms(language).forEach(form -> add(concept, form));
    }
    Comparator<Entry> longestFirst = Comparator.comparingInt(entry -> -entry.stems().size());
    entries.values().forEach(list -> list.sort(longestFirst));
  }

  /** Returns the concepts in the words of de or en. */
  public static LabelConcepts of(String language) {
    return "de".equals(language) ? Shared.GERMAN : Shared.ENGLISH;
  }

  /** Returns what the text names, in its order. */
  public List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (".!?;\n".indexOf(token.charAt(0)) < 0) {
        String word = token.toLowerCase(Locale.GERMAN).replace('’', '\'');
        tokens.add(new Token(word, matcher.start(), matcher.end()));
      } else {
        read(tokens, hits);
        tokens.clear();
      }
    }
    read(tokens, hits);
    return "de".equals(language) ? withoutLowerCaseNouns(text, hits) : hits;
  }

  private void read(List<Token> tokens, List<Hit> hits) {
    List<String> words = tokens.stream().map(Token::word).toList();
    List<String> stems = words.stream().map(this::stem).toList();
    for (int at = 0; at < words.size(); at++) {
      List<Entry> fitting = new ArrayList<>();
      int longest = 0;
      for (Entry entry : entries.getOrDefault(stems.get(at), List.of())) {
        int end = at + entry.stems().size();
        if (entry.stems().size() >= longest
            && end <= stems.size()
            && stems.subList(at, end).equals(entry.stems())
            && (!entry.form().isDenied() || isDenied(words, at, end))
            && (entry.stems().size() > 1 || fits(entry.concept().kind(), words, at))) {
          longest = entry.stems().size();
          fitting.add(entry);
        }
      }
      String word = words.get(at);
      int nearest = fitting.stream().mapToInt(entry -> common(entry, word)).max().orElse(0);
      for (Entry entry : fitting) {
        if (common(entry, word) == nearest) {
          int end = at + entry.stems().size() - 1;
          hits.add(
              new Hit(
                  entry.concept(), entry.form(), tokens.get(at).start(), tokens.get(end).end()));
        }
      }
      at += Math.max(0, longest - 1);
    }
  }

  /** Letters that a word and a form begin with alike: "packages" is a package, no packaging. */
  private static int common(Entry entry, String word) {
    String form = entry.form().text().toLowerCase(Locale.GERMAN);
    int most = Math.min(form.length(), word.length());
    int common = 0;
    while (common < most && form.charAt(common) == word.charAt(common)) {
      common++;
    }
    return common;
  }

  /** German nouns have capitals and verbs have none, unless the customer writes none at all. */
  private static List<Hit> withoutLowerCaseNouns(String text, List<Hit> hits) {
    boolean hasCapitals = CAPITAL_INSIDE.matcher(text).find();
    return hits.stream()
        .filter(
            hit ->
                !hasCapitals
                    || isCapital(text, hit.start()) == isCapital(hit.form().text(), 0)
                    || hit.concept().kind() != Kind.ACTION && !hit.concept().kind().isThing())
        .toList();
  }

  private static boolean isCapital(String text, int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  /** Is there a negation near these words, with no comma between? */
  private static boolean isDenied(List<String> words, int at, int end) {
    for (int i = at - 1; i >= Math.max(0, at - NEAR) && !words.get(i).equals(","); i--) {
      if (NEGATIONS.contains(words.get(i))) {
        return true;
      }
    }
    for (int i = end; i < Math.min(words.size(), end + NEAR) && !words.get(i).equals(","); i++) {
      if (NEGATIONS.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells an English verb from the noun that is spelt like it. */
  private boolean fits(Kind kind, List<String> words, int at) {
    if (kind.isThing() && stopWords.contains(words.get(at))) {
      return false;
    }
    boolean isAmbiguous = kind == Kind.ACTION || kind.isThing();
    if ("de".equals(language) || !isAmbiguous || isBoth(words.get(at))) {
      boolean isVerb =
          at > 0 && BEFORE_VERBS.contains(words.get(at - 1))
              || at == 0 && words.size() > 1 && AFTER_VERBS.contains(words.get(1));
      boolean isOne = "de".equals(language) || !isAmbiguous;
      return isOne || isVerb == (kind == Kind.ACTION);
    }
    return true;
  }

  private boolean isBoth(String word) {
    List<Entry> own = entries.getOrDefault(stem(word), List.of());
    return own.stream().anyMatch(entry -> entry.concept().kind().isThing())
        && own.stream().anyMatch(entry -> entry.concept().kind() == Kind.ACTION);
  }

  private void add(LabelConcept concept, Form form) {
    List<String> stems =
        List.of(form.text().toLowerCase(Locale.GERMAN).split(" ")).stream()
            .map(this::stem)
            .toList();
    entries
        .computeIfAbsent(stems.get(0), key -> new ArrayList<>())
        .add(new Entry(stems, form, concept));
    if ("de".equals(language) && concept.kind() == Kind.ACTION) {
      withZu(form.text())
          .ifPresent(
              word ->
                  entries
                      .computeIfAbsent(stem(word), key -> new ArrayList<>())
                      .add(new Entry(List.of(stem(word)), form, concept)));
    }
  }

  /** Returns "zurückzusetzen" for "zurücksetzen". */
  private static java.util.Optional<String> withZu(String infinitive) {
    return GermanVerbs.PARTICLES.stream()
        .filter(particle -> infinitive.startsWith(particle) && infinitive.endsWith("n"))
        .findFirst()
        .map(particle -> particle + "zu" + infinitive.substring(particle.length()));
  }

  private String stem(String word) {
    if (stems.size() > MOST_STEMS) {
      stems.clear();
    }
    return stems.computeIfAbsent(
        word,
        key -> {
          String stem = String.join("", TermAnalyzer.of(language).terms(key));
          return stem.isEmpty() ? key : stem;
        });
  }

  private static List<Form> forms(String list) {
    return List.of(list.split("\\|")).stream().map(Form::of).toList();
  }
}
