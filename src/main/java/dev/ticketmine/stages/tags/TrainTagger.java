package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.xxhash64;

import dev.ticketmine.ml.tags.TagModel;
import dev.ticketmine.ml.tags.TagTrainer;
import dev.ticketmine.ml.tags.TaggedText;
import dev.ticketmine.tables.TaggedConversations;
import dev.ticketmine.tables.TaggerQuality;
import dev.ticketmine.tables.TaggerTerms;
import dev.ticketmine.text.LetterRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Trains the tagger on conversations that have tags. At most {@value #MOST_TEXTS} are read into the
 * driver, chosen by the hash of their id, and fewer if there are many tags; a tag is learnt that at
 * least {@value #LEAST_TEXTS} of them carry. With fewer than two such tags there is no tagger.
 */
public final class TrainTagger {
  private static final int MOST_TEXTS = 20_000;
  private static final int LEAST_TEXTS = 20;

  /** Texts times tags: bounds memory and time, whatever the archive. */
  private static final int MOST_CELLS = 4_000_000;

  private static final int MOST_LEARNT = 500;

  /** As in the tag audit. */
  private static final int MOST_TAGS = TagOptions.defaults().maximumTags();

  private static final int LEAST_TERM_TEXTS = 3;

  private final SparkSession spark;
  private final List<String> tags = new ArrayList<>();
  private final List<Row> quality = new ArrayList<>();
  private TagModel model;

  /** Trains on rows of {@link TaggedConversations}. */
  public TrainTagger(Dataset<Row> conversations) {
    spark = conversations.sparkSession();
    Dataset<Row> tagged =
        TaggedConversations.SCHEMA
            .conform(conversations)
            .filter(size(col(TaggedConversations.TAGS)).gt(0));
    Map<String, Long> counts = counts(tagged);
    List<Row> sample = sample(tagged, counts);
    learn(sample, counts.keySet().stream().limit(MOST_LEARNT).toList());
    new TreeMap<>(counts)
        .forEach(
            (tag, count) -> {
              if (!tags.contains(tag)) {
                quality.add(
                    RowFactory.create(
                        tag,
                        TaggerQuality.ALL,
                        TaggerQuality.NOT_ENOUGH_DATA,
                        count,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
              }
            });
  }

  /** Conversations by tag, the most used tags first. */
  private static Map<String, Long> counts(Dataset<Row> tagged) {
    Map<String, Long> counts = new LinkedHashMap<>();
    tagged
        .select(explode(col(TaggedConversations.TAGS)).as("tag"))
        .groupBy("tag")
        .agg(count(lit(1)).as("n"))
        .orderBy(col("n").desc(), col("tag"))
        .limit(MOST_TAGS)
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static List<Row> sample(Dataset<Row> tagged, Map<String, Long> counts) {
    long learnable =
        counts.values().stream().filter(n -> n >= LEAST_TEXTS).limit(MOST_LEARNT).count();
    return tagged
        .orderBy(
            xxhash64(col(TaggedConversations.CONVERSATION_ID)),
            col(TaggedConversations.CONVERSATION_ID))
        .limit((int) Math.min(MOST_TEXTS, MOST_CELLS / Math.max(1, learnable)))
        .select(
            col(TaggedConversations.LETTERS),
            col(TaggedConversations.LANGUAGE),
            col(TaggedConversations.TAGS))
        .collectAsList();
  }

  private void learn(List<Row> sample, List<String> mostUsed) {
    Map<String, Integer> inSample = new HashMap<>();
    sample.forEach(
        row -> row.<String>getList(2).forEach(tag -> inSample.merge(tag, 1, Integer::sum)));
    mostUsed.stream()
        .filter(tag -> inSample.getOrDefault(tag, 0) >= LEAST_TEXTS)
        .sorted()
        .forEach(tags::add);
    if (tags.size() < 2) {
      tags.clear();
      return;
    }
    Map<String, Integer> places = new HashMap<>();
    tags.forEach(tag -> places.put(tag, places.size()));
    List<TaggedText> texts = new ArrayList<>();
    for (Row row : sample) {
      int[] own =
          row.<String>getList(2).stream()
              .filter(places::containsKey)
              .mapToInt(places::get)
              .toArray();
      texts.add(new TaggedText(LetterRuns.of(row.getString(0)), own));
    }
    TagTrainer.Trained trained = TagTrainer.train(texts, tags.size(), LEAST_TERM_TEXTS, true);
    model = trained.model();
    List<String> languages = sample.stream().map(row -> row.getString(1)).toList();
    quality.addAll(new TagTally(texts, languages, trained).rows(tags));
  }

  /** Returns the tagger, if there is one. */
  public Optional<TagModel> model() {
    return Optional.ofNullable(model);
  }

  /** Returns the tags that it knows, in their order. */
  public List<String> tags() {
    return List.copyOf(tags);
  }

  /** Returns rows of {@link TaggerQuality}. */
  public Dataset<Row> quality() {
    return spark.createDataFrame(quality, TaggerQuality.SCHEMA.columns());
  }

  /** Returns rows of {@link TaggerTerms}; none without a tagger. */
  public Dataset<Row> terms() {
    List<Row> rows = new ArrayList<>();
    if (model != null) {
      rows.add(RowFactory.create(0, "", null, model.intercepts()));
      for (TagModel.Term term : model.terms()) {
        rows.add(RowFactory.create(rows.size(), term.run(), term.rarity(), term.weights()));
      }
    }
    return spark.createDataFrame(rows, TaggerTerms.SCHEMA.columns());
  }
}
