package dev.ticketmine.stages.causes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Of a hundred archives whose attributes were dealt out by chance, at most five may report any.
 * Profile {@code soak}.
 */
@ExtendWith(SparkExtension.class)
class PermutedAttributesSoak {
  private static final int ARCHIVES = 100;

  @Test
  void chanceIsSeldomReported(SparkSession spark) {
    List<String> alarms = new ArrayList<>();
    for (long seed = 1; seed <= ARCHIVES; seed++) {
      List<String> found = new PermutedArchive(seed).falseAlarms(spark);
      if (!found.isEmpty()) {
        alarms.add("%d: %s".formatted(seed, found));
      }
    }
    System.out.printf(
        "archives without any cause: %d, with reported ones: %d %s%n",
        ARCHIVES, alarms.size(), alarms);
    assertThat(alarms).hasSizeLessThanOrEqualTo(5);
  }
}
