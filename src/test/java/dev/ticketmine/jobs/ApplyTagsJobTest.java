package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ApplyTagsJobTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);
  private static final String CHANGES =
      """
      changes:
        - {action: merge, tags: [invoice, rechnung], new-tags: [{name: rechnung}]}
        - {action: add, new-tags: [{name: "=status", topics: [t1]}]}
      """;

  @TempDir private Path folder;

  private static Row row(StructType columns, Map<String, ?> values) {
    return RowFactory.create(Arrays.stream(columns.fieldNames()).map(values::get).toArray());
  }

  private static Row conversation(String id, String... tags) {
    return row(Conversations.SCHEMA.columns(), Map.of("conversation_id", id, "tags", tags));
  }

  private Lake lake(SparkSession spark) {
    Lake lake = Lake.open(spark, folder.resolve("lake"));
    lake.write(
        Conversations.SCHEMA,
        spark.createDataFrame(
            List.of(
                conversation("-c3", "invoice", "vip"),
                conversation("c1", "rechnung", "invoice"),
                conversation("c2", "vip"),
                conversation("c4", "rechnung")),
            Conversations.SCHEMA.columns()),
        NIGHT);
    lake.write(
        ConversationTopics.SCHEMA,
        spark.createDataFrame(
            List.of(RowFactory.create("c2", "t1", true)), ConversationTopics.SCHEMA.columns()),
        NIGHT);
    lake.write(
        Topics.SCHEMA,
        spark.createDataFrame(
            List.of(row(Topics.SCHEMA.columns(), Map.of("topic_id", "t1"))),
            Topics.SCHEMA.columns()),
        NIGHT);
    return lake;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ApplyTagsJob job(Lake lake, Path file, Path after, Path out, String... kept) {
    return new ApplyTagsJob(
        lake, new ApplyTagsJob.Request(file, after, out), new Settings.Tags(List.of(kept), ""));
  }

  @Test
  void writesTheMappingAndItsInverse(SparkSession spark) throws IOException {
    Path out = folder.resolve("out");
    try (Lake lake = lake(spark)) {
      Path changes = file("changes.yaml", CHANGES);
      assertThat(job(lake, changes, null, out).run().rows())
          .isEqualTo(Map.of("conversations changed", 3L));
      assertThat(Files.readString(out.resolve("tag-mapping.csv")))
          .isEqualTo(
              """
              conversation_id,tags_before,tags_after\r
              '-c3,"[""invoice"",""vip""]","[""rechnung"",""vip""]"\r
              c1,"[""rechnung"",""invoice""]","[""rechnung""]"\r
              c2,"[""vip""]","[""vip"",""=status""]"\r
              """);
      assertThat(Files.readString(out.resolve("tag-inverse.jsonl")))
          .isEqualTo(
              """
              {"conversation_id":"-c3","tags_before":["rechnung","vip"],"tags_after":["invoice","vip"]}
              {"conversation_id":"c1","tags_before":["rechnung"],"tags_after":["rechnung","invoice"]}
              {"conversation_id":"c2","tags_before":["vip","=status"],"tags_after":["vip"]}
              """);
      Path back = folder.resolve("back");
      Path mapping = out.resolve("tag-mapping.jsonl");
      assertThat(job(lake, out.resolve("tag-inverse.jsonl"), mapping, back).run().rows())
          .isEqualTo(Map.of("conversations changed", 3L, "left alone", 0L));
      // Undoing the inverse gives the mapping again, so both tell the same exactly.
      assertThat(Files.readString(back.resolve("tag-inverse.jsonl")))
          .isEqualTo(Files.readString(mapping));
      assertThat(Files.readString(back.resolve("tag-mapping.jsonl")))
          .isEqualTo(Files.readString(out.resolve("tag-inverse.jsonl")));
      assertThat(job(lake, out.resolve("tag-inverse.jsonl"), null, back).run().rows())
          .as("the archive itself has not been changed")
          .isEqualTo(Map.of("conversations changed", 0L, "left alone", 3L));
    }
  }

  @Test
  void refusesWhatDoesNotFitTheArchive(SparkSession spark) throws IOException {
    try (Lake lake = lake(spark)) {
      Path out = folder.resolve("out");
      Path changes = file("changes.yaml", CHANGES.replace("[t1]", "[t7]"));
      assertThatThrownBy(() -> job(lake, changes, null, out).run())
          .isInstanceOf(UserException.class)
          .hasMessage(
              changes
                  + ", entry 2 (add): new-tags '=status', topics: there is no topic 't7'. Did you"
                  + " mean 't1'? Ids of topics stand in table topics.");
      Path good = file("good.yaml", CHANGES);
      assertThatThrownBy(() -> job(lake, good, null, out, "Invoice").run())
          .hasMessageContaining("entry 1 (merge): tags: 'invoice' is protected.");
      assertThat(job(lake, good, null, out, "rechnung").run().rows())
          .as("merging into a protected tag leaves it alone")
          .containsEntry("conversations changed", 3L);
      assertThatThrownBy(() -> job(lake, folder.resolve("no.jsonl"), null, out).run())
          .hasMessageStartingWith("FILE names ");
    }
  }

  @Test
  void refusesAMappingThatSomebodySpoilt(SparkSession spark) throws IOException {
    String line = "{\"conversation_id\":\"c1\",\"tags_before\":[],\"tags_after\":[\"vip\"]}\n";
    Path out = folder.resolve("out");
    try (Lake lake = lake(spark)) {
      Path broken = file("broken.jsonl", line + "{\"conversation_id\":\"Erika\n{}\n");
      assertThatThrownBy(() -> job(lake, broken, null, out).run())
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith(broken + ": 2 lines are no mapping of a conversation, 0 ")
          .hasMessageNotContaining("Erika");
      Path twice = file("twice.jsonl", line + line);
      assertThatThrownBy(() -> job(lake, file("good.yaml", CHANGES), twice, out).run())
          .hasMessageStartingWith(twice + ": 0 lines are no mapping of a conversation, 1 ");
      assertThat(out).doesNotExist();
    }
  }
}
