package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.evaluation.LabelledTexts.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextsTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsQuotedCellsThatSpanLinesAndJoinsColumns() throws IOException {
    Path csv =
        file(
            "a.csv",
            "subject,body,queue,language\n"
                + "Rechnung,\"Wo ist sie,\nbitte? \"\"Danke\"\"\",billing,de\n"
                + "Cut off,\"in the middle");
    LabelledTexts texts =
        LabelledTexts.read(csv, new Columns(List.of("subject", "body"), "queue", "language"));
    assertThat(texts.texts()).containsExactly("Rechnung. Wo ist sie,\nbitte? \"Danke\"");
    assertThat(texts.labels()).containsExactly("billing");
    assertThat(texts.languages()).containsExactly("de");
    assertThat(texts.left()).isEqualTo(1);
  }

  @Test
  void readsTabsAndJsonLines() throws IOException {
    Path tsv = file("a.tsv", "text\tlabel\nwhere is \"it\tparcel\n");
    Path json = file("a.jsonl", "{\"text\": \"where is it\", \"label\": \"parcel\"}\n\n");
    Columns columns = new Columns(List.of("text"), "label", null);
    assertThat(LabelledTexts.read(tsv, columns).texts()).containsExactly("where is \"it");
    assertThat(LabelledTexts.read(json, columns).labels()).containsExactly("parcel");
    assertThat(LabelledTexts.read(json, columns).languages()).containsExactly("und");
  }

  @Test
  void namesTheNearestColumnAndNoOther() throws IOException {
    Path csv = file("b.csv", "text,labels,Mein Name ist Gundula\na,b,c\n");
    assertThatThrownBy(() -> LabelledTexts.read(csv, new Columns(List.of("text"), "label", null)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no column \"label\" among 3; did you mean \"labels\"?")
        .hasMessageNotContaining("Gundula");
  }
}
