package dev.ticketmine.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * Looks for ids in every file of a lake: in Parquet files in what they hold, uncompressed, in all
 * others in their bytes. Encrypted files say nothing to anybody and are skipped.
 *
 * @param files files looked through
 * @param bytes their size
 * @param places files and folders, relative to the lake, in which an id was found
 */
public record Traces(long files, long bytes, List<String> places) {
  /** Looks for these terms. */
  public static Traces search(SparkSession spark, Path root, SearchTerms terms) {
    Path lake = root.toAbsolutePath().normalize();
    List<Path> files = files(lake);
    TreeSet<String> places = new TreeSet<>();
    Map<Path, List<String>> parquet = new TreeMap<>();
    for (Path file : files) {
      if (file.toString().endsWith(".parquet")) {
        parquet.computeIfAbsent(file.getParent(), key -> new ArrayList<>()).add(file.toString());
      } else if (isIn(file, terms)) {
        places.add(lake.relativize(file).toString());
      }
    }
    parquet.forEach(
        (folder, paths) -> {
          if (isIn(spark, paths, terms)) {
            places.add(lake.relativize(folder).toString());
          }
        });
    return new Traces(files.size(), Leftovers.bytes(files), List.copyOf(places));
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".raw"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isIn(SparkSession spark, List<String> files, SearchTerms terms) {
    Dataset<Row> rows =
        spark.read().option("mergeSchema", "true").parquet(files.toArray(String[]::new));
    FilterFunction<Row> hasTerm = row -> isIn(row, terms);
    return !rows.filter(hasTerm).isEmpty();
  }

  private static boolean isIn(Row row, SearchTerms terms) {
    StructField[] fields = row.schema().fields();
    for (int i = 0; i < fields.length; i++) {
      if (isIn(row.get(i), fields[i].name(), terms)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Object value, String column, SearchTerms terms) {
    if (value instanceof String text) {
      boolean isId = column.endsWith("conversation_id") || column.endsWith("message_id");
      return terms.isIn(text) || (isId && terms.isId(text));
    }
    if (value instanceof Row row) {
      return isIn(row, terms);
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return isIn(scala.jdk.javaapi.CollectionConverters.asJava(map.iterator()), column, terms);
    }
    if (value instanceof scala.collection.Iterable<?> list) {
      return isIn(scala.jdk.javaapi.CollectionConverters.asJava(list.iterator()), column, terms);
    }
    return value instanceof scala.Tuple2<?, ?> entry
        && (isIn(entry._1(), column, terms) || isIn(entry._2(), column, terms));
  }

  private static boolean isIn(java.util.Iterator<?> values, String column, SearchTerms terms) {
    while (values.hasNext()) {
      if (isIn(values.next(), column, terms)) {
        return true;
      }
    }
    return false;
  }

  /** Reports and logs are small: a page, a commit. */
  private static boolean isIn(Path file, SearchTerms terms) {
    try {
      return terms.isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
