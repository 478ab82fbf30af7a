package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.stages.recommend.Decision.Choice;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionReaderTest {
  private static final String END =
      "\nNothing was recorded. The columns are recommendation_id,decision,reason,article,date.";

  private static List<Decision> read(String text) {
    return DecisionReader.lines(new StringReader(text), "d.csv");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UserException.class)
        .hasMessage(message + END)
        .hasNoCause();
  }

  @Test
  void readsEnglishColumnsInAnyOrder() {
    assertThat(
            read(
                "date,decision,recommendation_id,article,reason\n"
                    + "2026-03-02,published,ABCDEF01,a-7,\"well, yes\"\n\n"
                    + ",rejected,abcdef02,,\n"))
        .containsExactly(
            new Decision(
                "d.csv line 2",
                "abcdef01",
                Choice.published,
                "well, yes",
                "a-7",
                LocalDate.of(2026, 3, 2)),
            new Decision("d.csv line 4", "abcdef02", Choice.rejected, null, null, null));
  }

  @Test
  void readsGermanColumnsWithSemicolons() {
    assertThat(
            read(
                "\uFEFFEmpfehlung;Entscheidung;Begründung;Artikel;Datum\r\n"
                    + "abcdef01;veröffentlicht;;a-7;2.3.2026\r\n"
                    + "abcdef02;abgelehnt;steht schon da;;05.03.2026\r\n"
                    + "abcdef03;Angenommen\r\n"))
        .containsExactly(
            new Decision(
                "d.csv line 2",
                "abcdef01",
                Choice.published,
                null,
                "a-7",
                LocalDate.of(2026, 3, 2)),
            new Decision("d.csv line 3", "abcdef02", Choice.rejected, "steht schon da", null, null),
            new Decision("d.csv line 4", "abcdef03", Choice.accepted, null, null, null));
  }

  @Test
  void tellsAllFaultsAtOnceAndNoneOfTheirValues() {
    refuses(
        "id,decision,reason,date\n"
            + "abcdef01,maybe,a secret,31.02.2026\n"
            + "#1,accepted,a secret,\n"
            + "abcdef03,accepted,,\n"
            + "abcdef03,rejected,,\n",
        "d.csv line 2: decision is none of accepted, rejected, published (angenommen, abgelehnt,"
            + " veröffentlicht). Correct it.\n"
            + "d.csv line 2: date is no day. Write it like 2026-03-02 or 02.03.2026.\n"
            + "d.csv line 3: recommendation_id is no id. Write the id that the report shows, or its"
            + " first 6 digits.\n"
            + "d.csv line 5: recommendation_id stands in line 4, too. Keep one of both lines.");
  }

  @Test
  void refusesFilesThatAreNoDecisions() {
    refuses("", "d.csv is empty.");
    refuses("id,reason\nabcdef01,x\n", "d.csv line 1: there is no column decision.");
    refuses("id,empfehlung,decision\n", "d.csv line 1: recommendation_id stands there twice.");
    refuses(
        "id,decision\nabcdef01,\"acc",
        "d.csv cannot be read as CSV in UTF-8. Look for a double quote that is not closed.");
  }

  @Test
  void countsTheFaultsThatItDoesNotTell() {
    assertThatThrownBy(() -> read("id,decision\n" + "x,accepted\n".repeat(23)))
        .hasMessageContaining("d.csv line 21: recommendation_id is no id.")
        .hasMessageContaining("\n3 more faults.\n");
  }

  @Test
  void aHeaderAloneDecidesNothing() {
    assertThat(read("id,decision\n")).isEmpty();
  }
}
