package dev.ticketmine.evaluation;

import dev.ticketmine.ml.tags.TagModel;
import dev.ticketmine.ml.tags.TagTrainer;
import dev.ticketmine.ml.tags.TaggedText;
import dev.ticketmine.text.LetterRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Judges the tagger on texts with tags: learnt from seven tenths, by the hash of the text, judged
 * on the others, beside simpler ways. Then tags are spoilt, to see how many of the spoilt ones are
 * found. Tags of fewer than twenty texts that are learnt from are never proposed; they count as
 * missed in micro-F1.
 */
public final class TaggerTrial {
  private static final int LEAST_TEXTS = 20;
  private static final int LEAST_TERM_TEXTS = 2;
  private static final int LEARNT = 7;
  private static final List<String> LANGUAGES = List.of("all", "de", "en");

  private final List<Text> texts;
  private final List<Text> learnt;
  private final List<Text> judged;
  private final List<String> tags;
  private final Map<String, Integer> places = new TreeMap<>();
  private final StringBuilder table = new StringBuilder();

  /**
   * A text.
   *
   * @param letters the text as {@link LetterRuns} reads it
   * @param language de or en
   * @param tags its tags
   */
  public record Text(String letters, String language, Set<String> tags) {
    /** Keeps the set as it is. */
    public Text {
      tags = Set.copyOf(tags);
    }
  }

  /** Takes texts in any order. */
  public TaggerTrial(List<Text> texts) {
    this.texts =
        texts.stream()
            .sorted(Comparator.comparingInt(TaggerTrial::hash).thenComparing(Text::letters))
            .toList();
    learnt = this.texts.stream().filter(text -> Math.floorMod(hash(text), 10) < LEARNT).toList();
    judged = this.texts.stream().filter(text -> Math.floorMod(hash(text), 10) >= LEARNT).toList();
    Map<String, Integer> counts = new TreeMap<>();
    learnt.forEach(text -> text.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    counts.values().removeIf(count -> count < LEAST_TEXTS);
    tags = List.copyOf(counts.keySet());
    tags.forEach(tag -> places.put(tag, places.size()));
  }

  private static int hash(Text text) {
    int hash = text.letters().hashCode() * 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }

  /** Returns how many tags have enough texts to be learnt; figures need two. */
  public int tagCount() {
    return tags.size();
  }

  /** Returns the figures as text; every line ends with a line feed. */
  public String table() {
    table.setLength(0);
    line("%-44s  %21s  %21s  %21s%n", "", "all", "de", "en");
    line("%-44s%s%n", "", "   micro-F1   macro-F1".repeat(LANGUAGES.size()));
    row("majority: the same tags for every text", usual()::apply);
    Function<Text, int[]> words = words();
    TagModel linear = trained(learnt, words, own(), false).model();
    row("linear TF-IDF of words, probability 0.5", proposing(linear, words, tag -> 0.5));
    row("linear TF-IDF of words, thresholds by tag", proposing(linear, words, linear::threshold));
    Function<Text, int[]> runs = text -> LetterRuns.of(text.letters());
    row("tagger, tags in doubt learnt too", proposing(trained(learnt, runs, own(), false), runs));
    row("tagger", proposing(trained(learnt, runs, own(), true), runs));
    List<int[]> spoilt = new TagNoise(tagsOf(learnt), tags.size(), false).given();
    row(
        "tagger, 6 % of tags spoilt, all learnt",
        proposing(trained(learnt, runs, spoilt::get, false), runs));
    row("tagger, 6 % of tags spoilt", proposing(trained(learnt, runs, spoilt::get, true), runs));
    line(
        "%d texts learnt, %d judged; %d tags of 20 texts or more%n%n",
        learnt.size(), judged.size(), tags.size());
    line(
        "%-44s  %9s  %9s  %9s  %9s%n",
        "6 % of tags spoilt", "spoilt", "found", "precision", "recall");
    found("by any other tag", false, runs);
    found("by another tag, as often as it is used", true, runs);
    return table.toString();
  }

  private void line(String pattern, Object... values) {
    table.append(String.format(Locale.ROOT, pattern, values));
  }

  private void row(String name, Function<Text, Set<String>> proposals) {
    StringBuilder cells = new StringBuilder();
    Map<Text, Set<String>> proposed = new HashMap<>();
    judged.forEach(text -> proposed.put(text, proposals.apply(text)));
    for (String language : LANGUAGES) {
      TagCounts counts = new TagCounts();
      judged.stream()
          .filter(text -> language.equals("all") || language.equals(text.language()))
          .forEach(text -> counts.add(text.tags(), proposed.get(text)));
      cells.append(
          String.format(Locale.ROOT, "   %8.3f   %8.3f", counts.microF1(), counts.macroF1(tags)));
    }
    line("%-44s%s%n", name, cells);
  }

  /** The most used tags, as many as fit the learnt texts best. */
  private Function<Text, Set<String>> usual() {
    Map<String, Long> counts = new TreeMap<>();
    learnt.forEach(text -> text.tags().forEach(tag -> counts.merge(tag, 1L, Long::sum)));
    List<String> mostUsed =
        tags.stream().sorted(Comparator.comparing((String tag) -> -counts.get(tag))).toList();
    Set<String> best = Set.of();
    double highest = -1;
    for (int size = 1; size <= mostUsed.size(); size++) {
      Set<String> some = new TreeSet<>(mostUsed.subList(0, size));
      TagCounts figures = new TagCounts();
      learnt.forEach(text -> figures.add(text.tags(), some));
      if (figures.microF1() > highest) {
        highest = figures.microF1();
        best = some;
      }
    }
    Set<String> chosen = best;
    return text -> chosen;
  }

  /** Numbers all words. */
  private Function<Text, int[]> words() {
    Map<String, Integer> numbers = new HashMap<>();
    return text ->
        Arrays.stream(text.letters().strip().split(" "))
            .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
            .sorted()
            .toArray();
  }

  private IntFunction<int[]> own() {
    return tagsOf(learnt)::get;
  }

  private List<int[]> tagsOf(List<Text> some) {
    return some.stream()
        .map(
            text ->
                text.tags().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .sorted()
                    .toArray())
        .toList();
  }

  private TagTrainer.Trained trained(
      List<Text> from, Function<Text, int[]> terms, IntFunction<int[]> given, boolean isCleaned) {
    List<TaggedText> tagged = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      tagged.add(new TaggedText(terms.apply(from.get(i)), given.apply(i)));
    }
    return TagTrainer.train(tagged, tags.size(), LEAST_TERM_TEXTS, isCleaned);
  }

  private Function<Text, Set<String>> proposing(
      TagTrainer.Trained trained, Function<Text, int[]> terms) {
    return proposing(trained.model(), terms, trained.model()::threshold);
  }

  private Function<Text, Set<String>> proposing(
      TagModel model, Function<Text, int[]> terms, IntFunction<Double> threshold) {
    return text -> {
      float[] probabilities = model.probabilities(terms.apply(text));
      Set<String> proposed = new TreeSet<>();
      IntStream.range(0, probabilities.length)
          .filter(tag -> probabilities[tag] >= threshold.apply(tag))
          .forEach(tag -> proposed.add(tags.get(tag)));
      return proposed;
    };
  }

  private void found(String name, boolean isFrequent, Function<Text, int[]> terms) {
    TagNoise noise = new TagNoise(tagsOf(texts), tags.size(), isFrequent);
    TagTrainer.Trained trained = trained(texts, terms, noise.given()::get, true);
    long spoilt = 0;
    long found = 0;
    long right = 0;
    for (int i = 0; i < texts.size(); i++) {
      int[] wrong = noise.wrong().get(i);
      spoilt += wrong.length;
      TaggedText text = new TaggedText(terms.apply(texts.get(i)), noise.given().get(i));
      for (int tag : trained.model().wrong(text, trained.probabilities()[i])) {
        found++;
        right += IntStream.of(wrong).anyMatch(other -> other == tag) ? 1 : 0;
      }
    }
    line(
        "%-44s  %9d  %9d  %9.3f  %9.3f%n",
        name,
        spoilt,
        found,
        found == 0 ? 0 : (double) right / found,
        spoilt == 0 ? 0 : (double) right / spoilt);
  }
}
