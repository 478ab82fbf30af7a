package dev.ticketmine.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TracesTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final SearchTerms TERMS =
      new SearchTerms(List.of(KEY), List.of("zendesk-4711", "12"));

  @TempDir private Path folder;

  @Test
  void idsStandByThemselves() {
    assertThat(TERMS.isIn("\"" + KEY + "\"")).isTrue();
    assertThat(TERMS.isIn(KEY + "0")).isFalse();
    assertThat(TERMS.isIn("see zendesk-4711, please")).isTrue();
    assertThat(TERMS.isIn("zendesk-4711-3")).isTrue();
    assertThat(TERMS.isIn("zendesk-47110")).isFalse();
    assertThat(TERMS.isIn("12 Tage")).isFalse();
    assertThat(TERMS.isId("12")).isTrue();
    assertThat(TERMS.isId("12-0")).isTrue();
    assertThat(TERMS.isId("112")).isFalse();
  }

  @Test
  void findsThemInCompressedColumnsOfAnyDepthAndInOtherFiles(SparkSession spark)
      throws IOException {
    write(spark, "clean", "select 'a-1' as conversation_id, 'in 12 Tagen' as text");
    write(spark, "id", "select '12' as conversation_id, '' as text");
    write(spark, "deep", "select array(named_struct('message_id', '12-3')) as messages");
    write(spark, "map", "select map('" + KEY + "', 'customer') as roles");
    write(spark, "list", "select array('x', '" + KEY + "') as evidence");
    Files.writeString(folder.resolve("page.html"), "<p>zendesk-4711</p>");
    Files.writeString(folder.resolve("other.html"), "<p>zendesk-4712</p>");

    Traces traces = Traces.search(spark, folder, TERMS);

    assertThat(traces.places()).containsExactly("deep", "id", "list", "map", "page.html");
    assertThat(traces.files()).isGreaterThanOrEqualTo(7);
    assertThat(traces.bytes()).isPositive();
  }

  private void write(SparkSession spark, String name, String query) {
    spark.sql(query).coalesce(1).write().parquet(folder.resolve(name).toString());
  }
}
