package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.jobs.SubjectFile.Of;
import dev.ticketmine.jobs.SubjectFile.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectFileTest {
  @TempDir private Path folder;

  private SubjectFile read(String content) throws IOException {
    return SubjectFile.read(Files.writeString(folder.resolve("subjects"), content));
  }

  @Test
  void aPlainLineIsACustomer() throws IOException {
    assertThat(read("\uFEFFjana@example.de\n\n 77 \n").subjects())
        .containsExactly(
            new Subject(1, Of.customer, "jana@example.de", Optional.empty()),
            new Subject(3, Of.customer, "77", Optional.empty()));
  }

  @Test
  void aHeadingSaysWhatTheLinesAre() throws IOException {
    assertThat(read("kind;value;source\ncustomer;77;zendesk\nconversation;\"4711\";\n").subjects())
        .containsExactly(
            new Subject(2, Of.customer, "77", Optional.of("zendesk")),
            new Subject(3, Of.conversation, "4711", Optional.empty()));
  }

  @Test
  void aDelimiterWithinQuotesIsPartOfAnId() throws IOException {
    assertThat(read("kind,value\ncustomer,\"Weber, Jana\"\ncustomer,a;b\n").subjects())
        .containsExactly(
            new Subject(2, Of.customer, "Weber, Jana", Optional.empty()),
            new Subject(3, Of.customer, "a;b", Optional.empty()));
  }

  @Test
  void aQuoteThatIsNotClosedIsSaidWithoutItsContent() {
    assertThatThrownBy(() -> read("kind,value\ncustomer,\"jana@example.de\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 2: a quote is not closed")
        .hasMessageNotContaining("jana")
        .hasNoCause();
    assertThatThrownBy(() -> read("kind,value\ncustomer,\"77\"jana\n"))
        .isInstanceOf(UserException.class)
        .hasMessageNotContaining("jana")
        .hasNoCause();
  }

  @Test
  void messagesNameTheLineAndNeverItsValue() throws IOException {
    assertThatThrownBy(() -> read("kind,value\ncustomer,77\nperson,jana@example.de\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 3: expected customer or conversation")
        .hasMessageNotContaining("jana");
    assertThatThrownBy(() -> read("kind,value\n")).hasMessageContaining("names nobody");
    assertThatThrownBy(() -> SubjectFile.read(folder.resolve("none")))
        .hasMessageContaining("cannot be read (NoSuchFileException). Check --subjects.");
    assertThat(read("jana@example.de").subjects().get(0)).hasToString("line 1");
  }

  @Test
  void anIdCountsWhereItStandsByItself() {
    SubjectRecords records = new SubjectRecords(Set.of("77", "Jana@Example.de"));

    assertThat(records.isOne("{\"requester_id\":77,")).isTrue();
    assertThat(records.isOne("Von: <jana@example.DE>")).isTrue();
    assertThat(records.isOne("77")).isTrue();
    assertThat(records.isOne("{\"requester_id\":1177}, 778, anajana@example.de")).isFalse();
  }
}
