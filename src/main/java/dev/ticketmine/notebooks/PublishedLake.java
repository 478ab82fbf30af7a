package dev.ticketmine.notebooks;

import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of the night that was published last, to be read only. All of them stay at that night,
 * also while a new one is published; opening the lake again shows the new one.
 */
public final class PublishedLake {
  /** Environment variable that names the folder of the lake. */
  public static final String VARIABLE = "TICKETMINE_LAKE";

  private static final Pattern WORD = Pattern.compile("[a-z_]+");

  private final Lake lake;
  private final Set<String> views = new HashSet<>();

  private PublishedLake(Lake lake) {
    this.lake = lake;
  }

  /**
   * Opens the lake that the variable {@code TICKETMINE_LAKE} names; without it, the demo's.
   *
   * @throws dev.ticketmine.errors.UserException if nothing is published there
   */
  public static PublishedLake open() {
    return open(
        Path.of(
            Optional.ofNullable(System.getenv(VARIABLE))
                .filter(folder -> !folder.isBlank())
                .orElse("ticketmine-demo/lake")));
  }

  /**
   * Opens the lake in this folder.
   *
   * @throws dev.ticketmine.errors.UserException if nothing is published there
   */
  public static PublishedLake open(Path root) {
    Lake.checkExists(root);
    // A notebook's kernel logs everything, and Spark's compiler cannot stand being asked for it.
    Logger.getLogger("").setLevel(Level.WARNING);
    SparkSession spark = SparkSessions.open("local[*]");
    SparkSessions.tuneFor(spark, bytes(root.resolve("tables")));
    SqlIntervals.register(spark);
    return new PublishedLake(Lake.openToRead(spark, root));
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a table; docs/tables.md says what its columns mean.
   *
   * @throws dev.ticketmine.errors.UserException with the names of all tables if there is none such
   */
  public Dataset<Row> table(String name) {
    return lake.read(
        Catalogue.find(name)
            .orElseThrow(
                () ->
                    TableErrors.unknownTable(
                        name, Catalogue.TABLES.stream().map(TableSchema::name).toList())));
  }

  /**
   * Runs a query in Spark's SQL over the tables by their names. {@code share_low(hits, n)} and
   * {@code share_high} are the ends of a share's 95 % interval, {@code median_low(collect_list(x))}
   * and {@code median_high} those of a median.
   *
   * @param query the query; {@code :name} stands for a value
   * @param namesAndValues names of values and the values, in turn
   */
  public Dataset<Row> sql(String query, Object... namesAndValues) {
    String text = query;
    // Spark's own parameters get lost in views.
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String name = Pattern.quote(":" + namesAndValues[i]) + "\\b";
      text = text.replaceAll(name, Matcher.quoteReplacement(literal(namesAndValues[i + 1])));
    }
    WORD.matcher(text)
        .results()
        .map(word -> Catalogue.find(word.group()))
        .flatMap(Optional::stream)
        .filter(table -> views.add(table.name()))
        .forEach(table -> lake.read(table).createOrReplaceTempView(table.name()));
    return lake.spark().sql(text);
  }

  static String literal(Object value) {
    return value instanceof Number
        ? value.toString()
        : "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Keeps what a query returns under a name, for the queries that follow. */
  public void keep(String name, Dataset<Row> rows) {
    rows.cache().createOrReplaceTempView(name);
  }

  /**
   * Looks up a question in the words of its asker, as ticketmine would that of a customer. What is
   * near is then there for {@link #sql} under the names {@code near_topics}, {@code near_articles}
   * and {@code near_questions}, {@code rank} 1 being the nearest.
   *
   * @param question one or a few sentences
   * @param language de or en
   */
  public void ask(String question, String language) {
    NearTables near = new NearTables(this, question, language);
    keep("near_topics", near.topics());
    keep("near_articles", near.articles());
    keep("near_questions", near.questions());
  }

  SparkSession spark() {
    return lake.spark();
  }
}
