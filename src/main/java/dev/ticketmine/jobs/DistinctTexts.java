package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.LabelledTexts;
import dev.ticketmine.ml.SourceText;
import dev.ticketmine.stages.questions.Sha256;
import dev.ticketmine.text.LanguageDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The different texts among labelled ones: each is given a vector once. */
final class DistinctTexts {
  private final LabelledTexts texts;
  private final List<String> languages;
  private final Map<String, SourceText> distinct = new TreeMap<>();

  DistinctTexts(LabelledTexts texts) {
    this.texts = texts;
    this.languages = languages(texts);
    for (int i = 0; i < languages.size(); i++) {
      distinct.putIfAbsent(key(i), new SourceText(texts.texts().get(i), languages.get(i)));
    }
  }

  /** The language of every labelled text. */
  List<String> languages() {
    return languages;
  }

  /** The different texts, in an order that depends on nothing but them. */
  List<SourceText> distinct() {
    return List.copyOf(distinct.values());
  }

  /**
   * Returns a row of {@link dev.ticketmine.stages.topics.QuestionViews} for every labelled text;
   * its position is the question's id.
   *
   * @param vectors vectors of the different texts, in their order
   * @param language how a language is told to the topics
   */
  List<Row> views(float[][] vectors, UnaryOperator<String> language) {
    Map<String, float[]> byKey = new TreeMap<>();
    for (String key : distinct.keySet()) {
      byKey.put(key, vectors[byKey.size()]);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      String id = String.valueOf(i);
      String key = key(i);
      rows.add(
          RowFactory.create(id, id, key, language.apply(languages.get(i)), byKey.get(key), null));
    }
    return rows;
  }

  /** Where the file does not say, the language that most of its texts seem to be in. */
  static List<String> languages(LabelledTexts texts) {
    LanguageDetector detector = LanguageDetector.load();
    Map<String, Long> detected =
        IntStream.range(0, texts.texts().size())
            .filter(i -> texts.languages().get(i).equals(LanguageDetector.UNKNOWN))
            .mapToObj(i -> detector.detect(texts.texts().get(i)))
            .filter(language -> !language.equals(LanguageDetector.UNKNOWN))
            .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()));
    String usual =
        detected.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(LanguageDetector.UNKNOWN);
    return texts.languages().stream()
        .map(language -> language.equals(LanguageDetector.UNKNOWN) ? usual : language)
        .toList();
  }

  /** As in a night: a sample in order of this says nothing about how the texts begin. */
  private String key(int position) {
    return Sha256.hex(languages.get(position) + "\n" + texts.texts().get(position));
  }
}
