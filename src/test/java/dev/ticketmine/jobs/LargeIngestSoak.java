package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.faults.Child;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first night with a million messages in a heap of 4 GB. Profile {@code soak}. */
class LargeIngestSoak {
  private static final int CONVERSATIONS = Integer.getInteger("ticketmine.conversations", 204_000);

  @TempDir private Path folder;

  @Test
  void aMillionMessagesFitFourGigabytesOfHeap() throws Exception {
    new SampleArchive(SampleOptions.DEFAULTS.withConversations(CONVERSATIONS)).write(folder);
    Path log = folder.resolve("log");

    int exit =
        Child.start(
                log,
                List.of("-Xmx4g", "-XX:TieredStopAtLevel=4"),
                List.of(
                    LargeIngest.class.getName(),
                    folder.resolve("lake").toString(),
                    folder.resolve("archive").toString()))
            .waitFor();

    assertThat(exit).as("exit code").isZero();
    Files.readAllLines(log).stream()
        .filter(line -> line.startsWith("ingest: "))
        .forEach(System.out::println);
  }
}
