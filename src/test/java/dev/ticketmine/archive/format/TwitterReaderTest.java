package dev.ticketmine.archive.format;

import static dev.ticketmine.archive.format.Reading.conversation;
import static dev.ticketmine.archive.format.Reading.records;
import static dev.ticketmine.archive.format.Reading.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.pipeline.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwitterReaderTest {
  private static final String HEADER =
      ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
  private static final String THREAD =
      """
      0,1002,550001,True,Mon Mar 02 07:30:00 +0000 2026,@MusterHilfe M-1 &amp; jetzt?,,1001.0
      1,1001,MusterHilfe,False,Mon Mar 02 07:20:00 +0000 2026,"@550001 Das tut uns leid, wo?",1002,1000.0
      2,1000,550001,True,Mon Mar 02 07:14:05 +0000 2026,@MusterHilfe kein Paket,"1001,1003",
      3,1003,MusterHilfe,False,Mon Mar 02 07:21:00 +0000 2026,Per DM bitte,,1000
      4,2000,550002,True,Mon Mar 02 06:00:00 +0000 2026,@MusterHilfe,,
      """;

  private final TwitterReader reader = new TwitterReader();

  @Test
  void rebuildsThreads() {
    List<ParsedRecord> records = records(reader, HEADER + THREAD);

    assertThat(records).hasSize(2);
    assertThat(conversation(records.get(0)).messages())
        .extracting(RawMessage::text)
        .containsExactly("@MusterHilfe");
    RawConversation thread = conversation(records.get(1));
    assertThat(thread.conversationId()).isEqualTo("twitter-1000");
    assertThat(thread.customerId()).isEqualTo("550001");
    assertThat(thread.channel()).isEqualTo("social");
    assertThat(thread.attributes()).isEqualTo(Map.of("brand", "MusterHilfe"));
    assertThat(thread.updatedAt()).isEqualTo(Instant.parse("2026-03-02T07:30:00Z"));
    assertThat(thread.position().line()).isEqualTo(4);
    assertThat(thread.messages())
        .extracting(message -> message.authorRole() + ": " + message.text())
        .containsExactly(
            "customer: kein Paket",
            "agent: Das tut uns leid, wo?",
            "agent: Per DM bitte",
            "customer: M-1 & jetzt?");
  }

  @Test
  void orderOfRowsChangesNoThread() {
    List<String> rows = Arrays.asList(THREAD.split("\n"));
    List<RawMessage> before = conversation(records(reader, HEADER + THREAD).get(1)).messages();

    Collections.reverse(rows);

    List<ParsedRecord> records = records(reader, HEADER + String.join("\n", rows));
    assertThat(conversation(records.get(1)).messages()).isEqualTo(before);
  }

  @Test
  void joinsTweetsOverOneThatIsMissing() {
    String rows =
        """
        0,1,7,True,Mon Mar 02 07:00:00 +0000 2026,a,2,
        1,3,7,True,Mon Mar 02 07:02:00 +0000 2026,b,,2
        """;

    assertThat(records(reader, HEADER + rows)).hasSize(1);
  }

  @Test
  void aCopyIsLeftOutAndAnIdOfTwoTweetsIsAFault() {
    String rows =
        """
        0,1,7,True,Mon Mar 02 07:00:00 +0000 2026,Wo ist mein Paket?,,
        1,1,7,True,Mon Mar 02 07:00:00 +0000 2026,Wo ist mein Paket?,,
        2,1,7,True,Mon Mar 02 07:00:00 +0000 2026,Where is it?,,
        """;

    assertThat(records(reader, HEADER + rows).subList(0, 2))
        .extracting(record -> rejected(record).code())
        .containsExactly(ReasonCode.DUPLICATE, ReasonCode.INVALID_VALUE);
  }

  @Test
  void everyRowIsAMessageOrRejected() {
    String rows =
        """
        0,1,7,True,Mon Mar 02 07:00:00 +0000 2026,a,,
        1,1,7,True,Mon Mar 02 07:00:00 +0000 2026,b,,
        2,x,7,True,Mon Mar 02 07:00:00 +0000 2026,b,,
        3,4,7,maybe,Mon Mar 02 07:00:00 +0000 2026,b,,
        4,5,7,True,2026-03-02,b,,
        5,6,,True,Mon Mar 02 07:00:00 +0000 2026,b,,
        """;

    List<ParsedRecord> records = records(reader, HEADER + rows);

    assertThat(records.subList(0, 5))
        .extracting(record -> rejected(record).reason())
        .containsExactly(
            "the same tweet_id stands earlier in the file with other content",
            "field 'tweet_id' must hold whole numbers, separated by commas",
            "field 'inbound' must be True or False",
            "field 'created_at' must be a time such as Tue Oct 31 22:10:47 +0000 2017",
            "field 'author_id' is empty");
    assertThat(conversation(records.get(5)).messages()).hasSize(1);
  }

  @Test
  void refusesAFileWithOtherColumns() {
    assertThatThrownBy(() -> reader.check("a,b\n".getBytes(StandardCharsets.UTF_8), "tweets.csv"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "tweets.csv is not in format 'twitter': its columns are a, b, but tweet_id, author_id,"
                + " inbound, created_at, text, response_tweet_id, in_response_to_tweet_id are needed."
                + " Give another --format or export the file again.");
  }
}
