package dev.ticketmine.docs;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** The data dictionary is made from the table classes. */
class TablesPageTest {
  @Test
  void dictionaryShowsTheTablesAsTheyAre() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Tables

            Generated from the table classes; do not edit. Delta tables in `<lake>/tables/`; write one to a file with
            `jobs/ticketmine export --table NAME --out FILE.csv --lake DIR` (also .xlsx, .jsonl, .parquet), or all with `--all --out FOLDER`.
            Text columns hold redacted text only. Times are UTC. Each table as a data contract ([Open Data Contract Standard](https://bitol-io.github.io/open-data-contract-standard)
            3.1.0: types, keys, checks, how fresh): [contracts](contracts).
            """);
    for (TableSchema table : Catalogue.TABLES) {
      page.append("\n## ").append(table.name()).append("\n\n").append(table.description());
      page.append("\nKey: `").append(String.join("`, `", table.key())).append("`.\n\n");
      page.append("| column | type | meaning |\n|---|---|---|\n");
      for (StructField field : table.columns().fields()) {
        page.append(
            "| `%s` | %s | %s |%n"
                .formatted(
                    field.name(),
                    field.dataType().simpleString(),
                    field.getComment().getOrElse(() -> "")));
      }
    }
    GoldenFile.check(Path.of("docs", "tables.md"), page.toString());
  }
}
