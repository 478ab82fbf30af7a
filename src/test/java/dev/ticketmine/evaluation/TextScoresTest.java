package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.evaluation.LabelledTexts.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextScoresTest {
  @TempDir private Path folder;

  private static double value(Evaluation evaluation, String name) {
    return evaluation.scores().stream()
        .filter(score -> score.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void saysHowManyOfTheUnclearTextsAreWrong() throws IOException {
    Path csv = folder.resolve("a.csv");
    Files.writeString(csv, "text,label\na,parcel\nb,parcel\nc,refund\nd,refund\ne,login\n");
    LabelledTexts texts = LabelledTexts.read(csv, new Columns(List.of("text"), "label", null));

    Evaluation scores =
        TextScores.of(
            texts,
            List.of("de", "de", "de", "en", "en"),
            new String[] {"t1", "t1", "t1", "t2", "t2"},
            new boolean[] {true, false, true, false, false});

    assertThat(value(scores, "unclear_share_all")).isEqualTo(0.4);
    assertThat(value(scores, "unclear_wrong_all")).isEqualTo(0.5);
    assertThat(value(scores, "unclear_wrong_de")).isEqualTo(0.5);
    assertThat(value(scores, "acc_all")).isEqualTo(0.6);
  }
}
