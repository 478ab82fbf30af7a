package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.canary.Canaries;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.leaks.Findings;
import dev.ticketmine.leaks.Hit;
import dev.ticketmine.leaks.LeakScan;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.stages.redact.RedactOptions.Redactors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class CanaryJobTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);
  private static final Pseudonyms SECRET = Pseudonyms.of("0123456789abcdef0123456789abcdef");

  @TempDir private Path folder;

  @Test
  void nothingOfThemStaysReadable(SparkSession spark) throws IOException {
    Findings findings = ride(spark, options -> new dev.ticketmine.privacy.Redactor(options));
    assertThat(findings.hits()).isEmpty();
    assertThat(findings.unreadable()).isEmpty();
    assertThat(findings.tables()).isEqualTo(1);
    assertThat(CanaryJob.night(folder)).contains(NIGHT.date());
    assertThat(folder.resolve("canary/input")).doesNotExist();
    assertThat(folder.resolve("current")).doesNotExist();
  }

  @Test
  void withoutRedactionEveryFieldThatIsKeptShowsThem(SparkSession spark) throws IOException {
    Findings findings = ride(spark, BrokenRedactor::none);
    Set<String> columns =
        findings.hits().stream()
            .map(Hit::place)
            .map(place -> place.replaceAll(".*, column ", ""))
            .collect(Collectors.toSet());
    assertThat(columns)
        .contains(
            "messages.list.element.text",
            "subject",
            "csat_comment",
            "tags.list.element",
            "attributes.key_value.value");
  }

  private Findings ride(SparkSession spark, Redactors redactors) throws IOException {
    RedactOptions redact = new RedactOptions(SECRET, RedactionOptions.standard(), redactors);
    try (Lake lake = Lake.open(spark, folder)) {
      new CanaryJob(lake, NIGHT, redact).run();
      assertThat(new CanaryJob(lake, NIGHT, redact).run().rows()).containsEntry("records", 25L);
    }
    LeakScan scan = new LeakScan(Canaries.of(SECRET, NIGHT.date()).needles());
    try (Stream<Path> files = Files.walk(folder)) {
      scan.scan(files.filter(Files::isRegularFile).toList(), folder);
    }
    return scan.findings();
  }
}
