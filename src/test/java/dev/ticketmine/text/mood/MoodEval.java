package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Macro-F1 of lexicon and rules alone on public data. The folder of the data is given by the system
 * property {@code ticketmine.data}; without it the test says that it was skipped.
 */
class MoodEval {
  private static final List<String> LABELS = List.of("negative", "neutral", "positive");

  @ParameterizedTest
  @CsvSource({
    "germeval2017/dev-pooled.jsonl, de, 0.455",
    "german-sentiment/sb10k-train.jsonl, de, 0.61",
    "german-sentiment/potts-train.jsonl, de, 0.64",
    "airline-tweets/train.jsonl, en, 0.63"
  })
  void reachesTheFloor(String file, String language, double floor, TestReporter reporter)
      throws IOException {
    Path path = Path.of(System.getProperty("ticketmine.data", "../shared/data")).resolve(file);
    assumeTrue(Files.isReadable(path), () -> "SKIPPED: no data at " + path);
    long[][] table = new long[3][3];
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(path)) {
      JsonNode record = json.readTree(line);
      int truth = LABELS.indexOf(record.path("label").asText());
      if (truth >= 0) {
        TextMood mood = MoodAnalyzer.analyze(record.path("text").asText(), language, false);
        table[truth][LABELS.indexOf(mood.polarity().label())]++;
      }
    }
    double score = macroF1(table);
    reporter.publishEntry(file, String.format(Locale.ROOT, "macro-F1 %.3f", score));
    assertThat(score).isGreaterThan(floor);
  }

  private static double macroF1(long[][] table) {
    double sum = 0;
    for (int label = 0; label < 3; label++) {
      long hits = table[label][label];
      long all = 0;
      for (int other = 0; other < 3; other++) {
        all += table[label][other] + table[other][label];
      }
      sum += 2.0 * hits / all;
    }
    return sum / 3;
  }
}
