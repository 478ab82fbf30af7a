package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.report.model.ReplyAdvice;
import dev.ticketmine.tables.ReplyDrafts;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

class ReplyRowsTest {
  private static Row row(String topic, String language, String classic, long replies) {
    String[] texts = {"a"};
    Object list = scala.jdk.javaapi.CollectionConverters.asScala(List.of(texts)).toSeq();
    return new GenericRowWithSchema(
        new Object[] {
          topic + language,
          topic,
          language,
          classic,
          "missing",
          null,
          null,
          list,
          list,
          list,
          list,
          list,
          replies,
          33L
        },
        ReplyDrafts.SCHEMA.columns());
  }

  private static List<ReplyAdvice> shown(Row... rows) {
    Groups groups = new Groups();
    groups.put("big", GroupKind.LANGUAGE, "de", new GroupSize(33, 12, 12));
    groups.put("big", GroupKind.LANGUAGE, "en", new GroupSize(33, 9, 9));
    groups.put("huge", GroupKind.LANGUAGE, "de", new GroupSize(46, 30, 30));
    return new ReplyRows(new Disclosure(Floor.DEFAULT, groups, null, null)).of(List.of(rows));
  }

  @Test
  void roundsFiguresAndPutsTheClassicsFirst() {
    List<ReplyAdvice> replies =
        shown(
            row("big", "de", null, 19),
            row("huge", "de", null, 37),
            row(null, "en", "lost_order", 0));
    assertThat(replies).extracting(ReplyAdvice::topicId).containsExactly(null, "huge", "big");
    assertThat(replies).extracting(ReplyAdvice::conversations).containsExactly(null, 50L, 30L);
    assertThat(replies).extracting(ReplyAdvice::replies).containsExactly(null, 40L, null);
  }

  @Test
  void tellsNothingOfTopicsThatTooFewAskAbout() {
    assertThat(shown(row("big", "en", null, 30), row("none", "de", null, 30))).isEmpty();
    assertThat(shown(row("big", "en", "damaged_parcel", 30)))
        .containsExactly(ReplyAdvice.unknown("damaged_parcel", "en"));
  }
}
