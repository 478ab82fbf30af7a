package dev.ticketmine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.ml.Distillation;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.SourceText;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.ml.lexical.LexicalModel;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import dev.ticketmine.stages.topics.AssignTopics;
import dev.ticketmine.stages.topics.ChoosePrototypes;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.DiscoverTopics;
import dev.ticketmine.stages.topics.FitQuestionSpace;
import dev.ticketmine.stages.topics.QuestionViews;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.stages.topics.TopicsBefore;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.text.CustomerMessage;
import dev.ticketmine.text.QuestionExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Prints how fast the kernels of questions and topics are, with all threads of the common pool; no
 * test, as speed is measured and not asserted. How to run it: docs/methods/topics.md.
 *
 * <p>Arguments: folder to write an invented archive to, number of its conversations, number of
 * invented question vectors.
 */
public final class KernelSpeed {
  private static final int DIMENSIONS = 384;
  private static final int DIRECTIONS = 500;
  private static final int TEACHERS = 2_500;

  /** Length of the noise; the direction's is 1. Two of a cloud have a cosine of about 0.5. */
  private static final double NOISE = 1;

  /** One vector in so many belongs to no cloud. */
  private static final int STRAY = 10;

  public static void main(String[] args) throws IOException {
    texts(Path.of(args[0]), Integer.parseInt(args[1]));
    SparkSession spark = SparkSessions.open("local[2]");
    try {
      clouds(spark, Long.parseLong(args[2]));
    } finally {
      spark.stop();
    }
  }

  private static void texts(Path folder, int conversations) throws IOException {
    List<CustomerMessage> messages = messages(folder, conversations);
    QuestionExtractor extractor = new QuestionExtractor();
    List<SourceText> questions =
        timed(
            "question extraction, messages",
            messages.size(),
            () ->
                messages.parallelStream()
                    .flatMap(
                        message ->
                            extractor.extract(message).stream()
                                .map(q -> new SourceText(q.searchText(), message.language())))
                    .distinct()
                    .toList());
    List<SourceText> sample = questions.subList(0, Math.min(TEACHERS, questions.size()));
    TextEmbedder embedder = Embedders.shared();
    embedded(embedder, sample.subList(0, sample.size() / 4));
    float[][] vectors =
        timed("transformer, texts", sample.size(), () -> embedded(embedder, sample));
    LexicalModel lexical =
        timed(
            "fitting 300 lexical dimensions, texts",
            sample.size(),
            () -> LexicalModel.fit(sample, 300));
    timed("lexical vectors, texts", questions.size(), () -> lexical.vectors(questions));
    Distillation distilled =
        timed(
            "fitting the distilled model, texts",
            sample.size(),
            () -> Distillation.fit(sample, vectors));
    timed("distilled vectors, texts", questions.size(), () -> distilled.vectors(questions));
  }

  private static float[][] embedded(TextEmbedder embedder, List<SourceText> texts) {
    return texts.parallelStream()
        .map(text -> embedder.embed(text.text(), text.language()))
        .toArray(float[][]::new);
  }

  private static List<CustomerMessage> messages(Path folder, int conversations) throws IOException {
    new SampleArchive(SampleOptions.DEFAULTS.withConversations(conversations)).write(folder);
    ObjectMapper mapper = new ObjectMapper();
    List<CustomerMessage> messages = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("archive/conversations.jsonl"))) {
      JsonNode conversation = mapper.readTree(line);
      String language = conversation.path("language").asText("und");
      for (JsonNode message : conversation.path("messages")) {
        if (message.path("author_role").asText().equals("customer")) {
          messages.add(CustomerMessage.opening(message.path("text").asText(), language, ""));
        }
      }
    }
    return messages;
  }

  private static void clouds(SparkSession spark, long size) {
    TopicOptions options = TopicOptions.defaults();
    Dataset<Row> views =
        spark
            .range(size)
            .map(
                (MapFunction<Long, Row>) KernelSpeed::view,
                Encoders.row(QuestionViews.SCHEMA.columns()));
    Dataset<Row> none = TopicSpace.SCHEMA.empty(spark);
    LocalDate night = LocalDate.EPOCH;
    Dataset<Row> space =
        timed(
            "space of questions",
            size,
            () -> kept(new FitQuestionSpace(none, night, options).apply(views)));
    Dataset<Row> centres =
        timed(
            "discovery",
            size,
            () ->
                kept(
                    new DiscoverTopics(
                            space, TopicsBefore.none(spark), Curation.none(), false, options)
                        .apply(views)));
    System.out.printf("topics found among %d clouds: %d%n", DIRECTIONS, centres.count());
    Dataset<Row> prototypes =
        timed(
            "prototypes",
            size,
            () ->
                kept(
                    new ChoosePrototypes(
                            TopicPrototypes.SCHEMA.empty(spark), space, centres, night, options)
                        .apply(views)));
    Dataset<Row> assigned = new AssignTopics(centres, prototypes, space).apply(views);
    long clear =
        timed(
            "assignment",
            size,
            () -> assigned.filter("not " + TopicAssignments.IS_UNCLEAR).count());
    System.out.printf("clear: %.3f of all%n", clear / (double) size);
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf("peak heap: at most %d MB%n", peak >> 20);
  }

  private static Dataset<Row> kept(Dataset<Row> rows) {
    Dataset<Row> kept = rows.cache();
    kept.count();
    return kept;
  }

  /** A question's row: it depends on nothing but its number. */
  private static Row view(long number) {
    SplittableRandom random = new SplittableRandom(number);
    Random cloud = new Random(number % DIRECTIONS);
    boolean isStray = random.nextInt(STRAY) == 0;
    double[] vector = new double[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      // Sums of uniform numbers are near enough to a Gaussian, and quicker to draw.
      double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
      vector[i] = (isStray ? 0 : cloud.nextGaussian()) + NOISE * 2 * noise;
    }
    String id = "%016x".formatted(random.nextLong());
    return RowFactory.create(id, id, id, "en", Vectors.unit(vector), null);
  }

  private static <T> T timed(String what, long size, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%-45s %8d in %7.1f s: %9.0f/s%n", what, size, seconds, size / seconds);
    return result;
  }

  private KernelSpeed() {}
}
