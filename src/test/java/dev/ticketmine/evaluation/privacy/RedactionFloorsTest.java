package dev.ticketmine.evaluation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.evaluation.Score;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Redaction does not get worse: every figure reaches what was measured before. */
class RedactionFloorsTest {
  private static final String FLOORS = "/dev/ticketmine/evaluation/privacy/floors.txt";

  /** How much less is no setback: a rule for one kind now and then touches another. */
  private static final double TOLERANCE = 0.002;

  @Test
  void everyFigureReachesItsFloor() throws IOException {
    Redactor redactor = new Redactor(RedactionOptions.standard());
    Map<String, Score> scores =
        new PrivacyScores(redactor::find, new Misses(0))
            .of(PrivacySet.messages(Part.JUDGED)).scores().stream()
                .collect(
                    Collectors.toMap(
                        score -> score.group() + " " + score.name(), Function.identity()));
    List<String> problems = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split(" {2,}");
      Score score = scores.get(cells[0] + " " + cells[1]);
      double floor = Double.parseDouble(cells[2]);
      if (score == null || score.value() == null || score.value() < floor - TOLERANCE) {
        problems.add(line + ", measured " + (score == null ? "nothing" : score.value()));
      }
    }
    assertThat(problems).isEmpty();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = RedactionFloorsTest.class.getResourceAsStream(FLOORS)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
