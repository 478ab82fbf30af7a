package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.evaluation.Comparison;
import dev.ticketmine.evaluation.LabelledTexts;
import dev.ticketmine.stages.topics.TopicOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CompareTextsJobTest {
  private static final String[][] FRAMES = {
    {
      "de",
      "Wo bleibt mein Paket mit %s?",
      "Das Paket mit %s ist nicht angekommen",
      "Passwort für %s vergessen",
      "Wie setze ich das Passwort für %s zurück?"
    },
    {
      "en",
      "Where is my parcel with the %s?",
      "The parcel with the %s has not arrived",
      "I forgot the password for the %s",
      "How do I reset the password for the %s?"
    }
  };
  private static final List<String> THINGS =
      List.of("Tablet", "Radio", "Laptop", "Router", "Monitor", "Printer", "Keyboard", "Camera");

  /** Two topics, in both languages. */
  private static LabelledTexts texts() {
    LabelledTexts texts =
        new LabelledTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
    for (String[] frames : FRAMES) {
      for (int i = 1; i < frames.length; i++) {
        for (String thing : THINGS) {
          texts.texts().add(frames[i].formatted(thing.toLowerCase(Locale.ROOT)));
          texts.labels().add(i <= 2 ? "parcel" : "password");
          texts.languages().add(frames[0]);
        }
      }
    }
    return texts;
  }

  @Test
  void givesARowForEveryPart(SparkSession spark) {
    ClusterTextsJob job = new ClusterTextsJob(spark, texts(), TopicOptions.defaults());

    Comparison comparison = new CompareTextsJob(job).run();

    assertThat(comparison.rows())
        .extracting(Comparison.Row::name)
        .containsExactly(
            "all parts",
            "bridge",
            "compounds",
            "language means",
            "graph",
            "prototypes",
            "transformer",
            "n-grams",
            "distillation");
    assertThat(comparison.rows()).allMatch(row -> row.textsPerSecond() > 0);
    Comparison.Row all = comparison.rows().get(0);
    assertThat(Comparison.value(all.scores(), "acc_all"))
        .isEqualTo(Comparison.value(job.run(), "acc_all"))
        .isGreaterThan(Comparison.value(comparison.rows().get(1).scores(), "acc_all"));
  }
}
