package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CurationReaderTest {
  private static final String HEADER = "action,topic_id,value,label_de,label_en,note\n";

  private static Curation read(String... lines) {
    return new Curation(
        "topics.csv",
        CurationReader.lines(
            new StringReader(HEADER + String.join("\n", lines) + "\n"), "topics.csv"),
        List.of());
  }

  private static void refuses(String message, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            UserException.class,
            e -> assertThat(e.kind()).isEqualTo(UserException.Kind.CONFIGURATION))
        .hasMessage(message);
  }

  @Test
  void readsEveryAction() {
    Curation curation =
        read(
            "rename,a1,,Paket fehlt,Parcel missing,\"agreed, in May\"",
            "merge,b2,c3,,,",
            "merge,c3,d4,,,",
            "move,e5,q1,,,",
            "split,f6,q2  q3,Neu,New,",
            "pin,g7,,,,",
            "ignore,h8,,,,",
            "value,b2,leverage,,,a customer to keep");
    assertThat(curation.values()).as("by the topic of today").isEqualTo(Map.of("d4", "leverage"));
    assertThat(curation.merges()).isEqualTo(Map.of("b2", "d4", "c3", "d4"));
    String split = curation.lines(Curation.Action.split).get(0).splitId();
    assertThat(curation.moves()).isEqualTo(Map.of("q1", "e5", "q2", split, "q3", split));
    assertThat(curation.names())
        .isEqualTo(
            Map.of("a1", List.of("Paket fehlt", "Parcel missing"), split, List.of("Neu", "New")));
    assertThat(curation.isProtected("g7")).isTrue();
    assertThat(curation.isProtected("d4")).as("something was merged into it").isTrue();
    assertThat(curation.isIgnored("h8")).isTrue();
  }

  @Test
  void rowsWithTheSameLabelsAreOneGuidedTopic() {
    List<Curation.Guided> topics =
        CurationReader.guided(
            new StringReader(
                "\uFEFFlabel_de,label_en,example\n"
                    + "Ersatzteil,Spare part,Wo bekomme ich ein Ersatzteil?\n"
                    + "Abo,,Wie kündige ich mein Abo?\n"
                    + "Ersatzteil,Spare part,Where do I get a spare part?\n"),
            "guided.csv");
    assertThat(topics).hasSize(2);
    assertThat(topics.get(0).examples()).hasSize(2);
    assertThat(topics.get(0).id()).hasSize(12).isNotEqualTo(topics.get(1).id());
  }

  @Test
  void namesFileLineFieldAndRemedy() {
    refuses(
        "topics.csv line 3: action is none of [rename, merge, move, split, pin, ignore, value]. Correct it."
            + " Did you mean 'merge'? The columns are"
            + " [action, topic_id, value, label_de, label_en, note].",
        () -> read("pin,a1,,,,", "merg,a1,b2,,,"));
    refuses(
        "topics.csv line 2: value is none of [leverage, simplify, self_serve, eliminate]. Write what is"
            + " to be done about such contacts.",
        () -> read("value,a1,keep,,,"));
    refuses(
        "topics.csv line 2: topic_id is empty. Write the id that table topics shows.",
        () -> read("pin,,,,,"));
    refuses(
        "topics.csv line 2: label_en is empty. Write a name in label_de, label_en or both.",
        () -> read("rename,a1,,,,"));
    refuses(
        "topics.csv line 2: value names one question. Write two ids or more, separated by spaces.",
        () -> read("split,a1,q1,,,"));
    refuses(
        "topics.csv line 3: value leads in a circle. Let merged topics end in one that is not merged.",
        () -> read("merge,a1,b2,,,", "merge,b2,a1,,,"));
    refuses(
        "topics.csv line 3: topic_id says 'merge' a second time, after line 2. Keep one of both lines.",
        () -> read("merge,a1,b2,,,", "merge,a1,c3,,,"));
    refuses(
        "topics.csv line 2: line has 3 columns instead of 6. Put a text that holds a comma in double"
            + " quotes; the columns are action,topic_id,value,label_de,label_en,note.",
        () -> read("pin,a1,"));
    refuses(
        "guided.csv line 1: header is another one. The file must begin with"
            + " label_de,label_en,example.",
        () -> CurationReader.guided(new StringReader("label,example\na,b\n"), "guided.csv"));
  }
}
