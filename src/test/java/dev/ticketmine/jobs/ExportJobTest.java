package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.report.export.TableFormat;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Themes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

@ExtendWith(SparkExtension.class)
class ExportJobTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);

  @TempDir private Path folder;

  private static Row conversation(String id, Timestamp closed) {
    return RowFactory.create(
        id,
        "jsonl",
        "email",
        "de",
        "Größe, Farbe",
        "k1",
        "closed",
        Timestamp.from(Instant.parse("2026-03-01T23:30:00Z")),
        closed,
        null,
        new String[] {"versand", "eilt"},
        4,
        null,
        null,
        CollectionConverters.asScala(Map.of("product", "Kanne", "carrier", "Paketfuchs")),
        3);
  }

  @Test
  void writesEveryColumnInTheOrderOfTheKey(SparkSession spark) throws IOException {
    Path out = folder.resolve("exports/conversations.csv");
    try (Lake lake = lakeWithConversations(spark, 2)) {
      assertThat(new ExportJob(lake, "conversations", TableFormat.CSV, out).run().rows())
          .containsEntry("conversations", 2L);
    }
    String tail =
        ",,\"[\"\"versand\"\",\"\"eilt\"\"]\",4,,,"
            + "\"{\"\"carrier\"\":\"\"Paketfuchs\"\",\"\"product\"\":\"\"Kanne\"\"}\",3\r\n";
    assertThat(out)
        .hasContent(
            String.join(",", Conversations.SCHEMA.columns().fieldNames())
                + "\r\nc1,jsonl,email,de,\"Größe, Farbe\",k1,closed,2026-03-01T23:30:00Z,"
                + "2026-03-02T07:14:05.000120Z"
                + tail
                + "c2,jsonl,email,de,\"Größe, Farbe\",k1,closed,2026-03-01T23:30:00Z,"
                + tail);
    assertThat(Files.list(out.getParent())).containsExactly(out);
  }

  private Lake lakeWithConversations(SparkSession spark, int partitions) {
    Lake lake = Lake.open(spark, folder.resolve("lake" + partitions));
    Timestamp closed = Timestamp.from(Instant.parse("2026-03-02T07:14:05.000120Z"));
    lake.write(
        Conversations.SCHEMA,
        spark
            .createDataFrame(
                List.of(conversation("c2", null), conversation("c1", closed)),
                Conversations.SCHEMA.columns())
            .repartition(partitions),
        NIGHT);
    return lake;
  }

  @Test
  void parquetIsOneFileInOrderWithTheTablesTypes(SparkSession spark) throws IOException {
    Path out = folder.resolve("exports/conversations.parquet");
    try (Lake lake = lakeWithConversations(spark, 2)) {
      String before = spark.conf().get("spark.sql.parquet.outputTimestampType");
      new ExportJob(lake, "conversations", TableFormat.PARQUET, out).run();
      assertThat(spark.conf().get("spark.sql.parquet.outputTimestampType")).isEqualTo(before);
    }
    try (var files = Files.list(out.getParent())) {
      assertThat(files).containsExactly(out);
    }
    Dataset<Row> read = spark.read().parquet(out.toString());
    assertThat(read.schema()).isEqualTo(Conversations.SCHEMA.columns());
    List<Row> rows = read.collectAsList();
    assertThat(rows).extracting(row -> row.getString(0)).containsExactly("c1", "c2");
    assertThat(rows.get(0).getTimestamp(8).toInstant())
        .isEqualTo(Instant.parse("2026-03-02T07:14:05.000120Z"));
    assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
        .startsWith("PAR1")
        .endsWith("PAR1");
  }

  @Test
  void theSameTableIsTheSameParquetFileHoweverItIsStored(SparkSession spark) throws IOException {
    Path first = folder.resolve("first.parquet");
    Path second = folder.resolve("second.parquet");
    try (Lake one = lakeWithConversations(spark, 1);
        Lake two = lakeWithConversations(spark, 2)) {
      new ExportJob(one, "conversations", TableFormat.PARQUET, first).run();
      new ExportJob(two, "conversations", TableFormat.PARQUET, second).run();
    }
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(encodings(second)).isNotEmpty().allSatisfy(list -> assertThat(list).isSorted());
  }

  /** Returns the encodings of every column as the footer lists them. */
  private static List<List<Integer>> encodings(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length =
        ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length))
        .getRow_groups()
        .stream()
        .flatMap(group -> group.getColumns().stream())
        .map(
            column ->
                column.getMeta_data().getEncodings().stream().map(Encoding::getValue).toList())
        .toList();
  }

  @Test
  void allTablesAreWrittenAndThoseThatDoNotFitAreNamed(SparkSession spark) throws IOException {
    Path out = folder.resolve("all");
    List<String> notes = new ArrayList<>();
    try (Lake lake = lakeWithConversations(spark, 1)) {
      lake.write(
          Themes.SCHEMA,
          spark.createDataFrame(
              List.of(RowFactory.create("t1", "x".repeat(32_768), "en", 1L, 1L)),
              Themes.SCHEMA.columns()),
          NIGHT);
      assertThatThrownBy(() -> all(lake, TableFormat.XLSX, out, notes).run())
          .isInstanceOf(UserException.class)
          .hasMessage(
              "1 of 2 tables were not written: Table themes, row 1, column label_de: the text has 32,768"
                  + " signs, and an Excel cell holds 32,767. Give --format csv, jsonl or parquet.");
      assertThat(Files.list(out)).containsExactly(out.resolve("conversations.xlsx"));
      assertThat(notes).containsExactly("conversations {rows=2}");
      assertThat(all(lake, TableFormat.JSONL, out, notes).run().rows())
          .containsExactly(entry("conversations", 2L), entry("themes", 1L));
      assertThat(out.resolve("themes.jsonl")).content().startsWith("{\"theme_id\":\"t1\"");
      Path file = out.resolve("themes.jsonl");
      assertThatThrownBy(() -> all(lake, TableFormat.CSV, file, notes).run())
          .hasMessage("--out " + file + " is a file: with --all, give a folder.");
    }
  }

  private static ExportAllJob all(Lake lake, TableFormat format, Path out, List<String> notes) {
    Progress progress =
        new Progress() {
          @Override
          public void planned(int steps) {}

          @Override
          public void started(String step) {}

          @Override
          public void finished(String step, JobResult result, Duration duration) {
            notes.add(step + " " + result.rows());
          }

          @Override
          public void note(String line) {}
        };
    return new ExportAllJob(lake, format, out, Clock.systemUTC(), progress);
  }

  @Test
  void refusesAnUnknownTableAnEmptyLakeAndAFolder(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      assertThatThrownBy(() -> new ExportJob(lake, "topic", TableFormat.CSV, folder).run())
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("There is no table 'topic'. The tables are: conversations,");
      assertThatThrownBy(() -> new ExportJob(lake, "themes", TableFormat.JSONL, folder).run())
          .isInstanceOf(UserException.class)
          .hasMessageContaining("has no table 'themes' yet");
      lake.write(Themes.SCHEMA, Themes.SCHEMA.empty(spark), NIGHT);
      assertThatThrownBy(() -> new ExportJob(lake, "themes", TableFormat.JSONL, folder).run())
          .hasMessage("--out " + folder + " is a folder: give the name of a file in it.");
    }
  }

  @Test
  void saysWhenTheFileCannotBeWritten(SparkSession spark) throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      lake.write(Themes.SCHEMA, Themes.SCHEMA.empty(spark), NIGHT);
      Path out = file.resolve("x.csv");
      assertThatThrownBy(() -> new ExportJob(lake, "themes", TableFormat.CSV, out).run())
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("Cannot write " + out)
          .hasMessageEndingWith("Give an --out in a folder that can be written to.");
    }
  }
}
