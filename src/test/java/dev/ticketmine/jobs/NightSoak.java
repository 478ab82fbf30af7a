package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.faults.Child;
import dev.ticketmine.faults.Poller;
import dev.ticketmine.faults.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short nights that are killed at random, started twice, or run out of disk. Profile {@code soak};
 * the tests on a small disk need root, to mount one. How often: the system properties below.
 */
@ExtendWith(SparkExtension.class)
class NightSoak {
  private static final int KILLS = Integer.getInteger("ticketmine.kills", 60);
  private static final int DOUBLE_STARTS = Integer.getInteger("ticketmine.double-starts", 100);
  private static final int DISK_SIZES = Integer.getInteger("ticketmine.disk-sizes", 20);
  private static final long SEED = Long.getLong("ticketmine.seed", 20260301);
  private static final int BUSY = 75;

  @TempDir private Path folder;
  private Path template;
  private Snapshot expected;

  @BeforeEach
  void undisturbed(SparkSession spark) throws Exception {
    template = folder.resolve("template");
    ShortNight.run(spark, template, ShortNight.FIRST);
    Path lake = copy("undisturbed");
    assertThat(start(lake, List.of(Child.preparing())).waitFor()).isZero();
    expected = Snapshot.of(spark, lake);
  }

  @Test
  void killsAtRandom(SparkSession spark) throws Exception {
    long start = System.nanoTime();
    assertThat(start(copy("timed")).waitFor()).isZero();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Random random = new Random(SEED);
    List<String> differences = new ArrayList<>();
    int killed = 0;
    try (Poller poller = new Poller(template)) {
      for (int number = 0; number < KILLS; number++) {
        Path lake = copy("kill " + number);
        poller.turnTo(lake);
        Process run = start(lake);
        // The first third is the start of the virtual machine.
        if (!run.waitFor(millis / 3 + random.nextLong(millis), TimeUnit.MILLISECONDS)) {
          run.destroyForcibly().waitFor();
          killed++;
        }
        assertThat(start(lake).waitFor()).isZero();
        differences.addAll(Snapshot.of(spark, lake).differences(expected));
      }
      System.out.printf(
          "kill -9: %d of %d before the end, differences: %s, reads: %d, problems: %s%n",
          killed, KILLS, differences, poller.reads(), poller.problems());
      assertThat(differences).isEmpty();
      assertThat(poller.problems()).isEmpty();
    }
  }

  @Test
  void twoStartsOfOneNight(SparkSession spark) throws Exception {
    Random random = new Random(SEED);
    Map<String, Integer> outcomes = new TreeMap<>();
    long slowest = 0;
    for (int number = 0; number < DOUBLE_STARTS; number++) {
      Path lake = copy("twice " + number);
      Process first = start(lake);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
      long began = System.nanoTime();
      Process second = start(lake);
      List<Process> both = List.of(first, second);
      List<Integer> exits = new ArrayList<>();
      while (both.stream().allMatch(Process::isAlive)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
      for (Process process : both) {
        exits.add(process.waitFor());
      }
      exits.sort(null);
      outcomes.merge(exits.toString(), 1, Integer::sum);
      assertThat(Snapshot.of(spark, lake).differences(expected)).isEmpty();
    }
    System.out.printf("double starts: %s, loser gone after %d ms at most%n", outcomes, slowest);
    assertThat(outcomes).containsOnlyKeys(List.of(0, BUSY).toString());
  }

  @Test
  void aDiskThatIsFullOrReadOnly(SparkSession spark) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    long used = kilobytes(template);
    // From no room at all to one and a half times what the night adds.
    long needed = kilobytes(folder.resolve("undisturbed")) - used;
    Map<Integer, Integer> exits = new TreeMap<>();
    for (int size = 0; size <= DISK_SIZES; size++) {
      boolean isReadOnly = size == DISK_SIZES;
      long capacity = used + 4 + needed * 3 * size / (2L * DISK_SIZES);
      call("mount", "-t", "tmpfs", "-o", "size=" + capacity + "k", "tmpfs", disk.toString());
      try {
        Path lake = Snapshot.copy(template, disk.resolve("lake"));
        Snapshot before = Snapshot.of(spark, lake);
        if (isReadOnly) {
          call("mount", "-o", "remount,ro", disk.toString());
        }
        int exit = start(lake).waitFor();
        exits.merge(exit, 1, Integer::sum);
        Snapshot after = Snapshot.of(spark, lake);
        assertThat(after.differences(exit == 0 ? expected : before)).isEmpty();
        call("mount", "-o", "remount,rw,size=64m", disk.toString());
        assertThat(start(lake).waitFor()).isZero();
        assertThat(Snapshot.of(spark, lake).differences(expected)).isEmpty();
      } finally {
        call("umount", disk.toString());
      }
    }
    System.out.printf("disk full and read-only: exit codes %s%n", exits);
    assertThat(exits.keySet()).contains(73, 74).isSubsetOf(0, 73, 74);
  }

  private Path copy(String name) throws IOException {
    return Snapshot.copy(template, folder.resolve(name));
  }

  private Process start(Path lake) {
    return start(lake, List.of());
  }

  private Process start(Path lake, List<String> options) {
    return Child.start(folder.resolve("log"), options, ShortNight.second(lake));
  }

  private static void call(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
        .as(String.join(" ", command))
        .isZero();
  }

  private static long kilobytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      // A folder takes no page of a tmpfs.
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> 4 * ((file.toFile().length() + 4095) / 4096))
          .sum();
    }
  }
}
