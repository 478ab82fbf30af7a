package dev.ticketmine.stages.recommend;

import dev.ticketmine.tables.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** The cases for which every desk needs a reply, and the topics that are about them. */
final class Classics {
  private static final String RESOURCE = "/lexicon/reply/classics.tsv";

  private static final Map<String, List<Pattern>> WORDS = read();

  /** Returns the names of the cases. */
  static Collection<String> names() {
    return WORDS.keySet();
  }

  /** Returns the largest topic about a case: first by its names, then by what it is also about. */
  static Optional<Row> topic(String name, Collection<Row> topics) {
    Comparator<Row> largest =
        Comparator.comparingLong((Row topic) -> topic.<Long>getAs(Topics.CONVERSATION_COUNT))
            .reversed()
            .thenComparing(topic -> topic.<String>getAs(Topics.TOPIC_ID));
    return topics.stream()
        .filter(topic -> is(name, names(topic)))
        .min(largest)
        .or(() -> topics.stream().filter(topic -> is(name, phrases(topic))).min(largest));
  }

  private static boolean is(String name, String text) {
    return WORDS.get(name).stream().anyMatch(words -> words.matcher(text).find());
  }

  private static String names(Row topic) {
    return (topic.getAs(Topics.LABEL_DE) + "\n" + topic.getAs(Topics.LABEL_EN))
        .toLowerCase(Locale.ROOT);
  }

  private static String phrases(Row topic) {
    return String.join("\n", Cells.strings(topic, Topics.KEYPHRASES)).toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<Pattern>> read() {
    Map<String, List<Pattern>> words = new LinkedHashMap<>();
    try (InputStream in = Classics.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  words
                      .computeIfAbsent(cells[0], name -> new ArrayList<>())
                      .add(Pattern.compile("\\b(?:" + cells[2] + ")")));
    } catch (IOException e) {
      throw new UncheckedIOException("The built-in list " + RESOURCE + " cannot be read", e);
    }
    return words;
  }

  private Classics() {}
}
