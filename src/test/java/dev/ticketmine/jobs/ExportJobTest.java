package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.report.export.TableFormat;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      Timestamp closed = Timestamp.from(Instant.parse("2026-03-02T07:14:05.000120Z"));
      lake.write(
          Conversations.SCHEMA,
          spark
              .createDataFrame(
                  List.of(conversation("c2", null), conversation("c1", closed)),
                  Conversations.SCHEMA.columns())
              .repartition(2),
          NIGHT);
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
