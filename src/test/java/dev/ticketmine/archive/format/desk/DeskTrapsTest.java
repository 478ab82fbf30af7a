package dev.ticketmine.archive.format.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.format.JsonExport;
import dev.ticketmine.archive.format.JsonExportReader;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.format.RejectedRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each help desk's export does that one would not expect. */
class DeskTrapsTest {
  private static final String INTERCOM =
      """
      {"type":"conversation","id":"1","created_at":%s,"state":"open","source":{"type":"email","delivered_as":"customer_initiated","body":"<p>Hi</p>","author":{"type":"user","id":"u"}},"conversation_parts":{"conversation_parts":[%s]}}
      """;

  // Zendesk

  @Test
  void zendeskPrivateCommentsStayPrivateEvenTheRequesters() {
    RawPart part =
        part(
            new Zendesk(),
            "comments-7.json",
            """
            {"comments":[{"id":2,"author_id":9,"body":"note","public":false,"audit_id":1,"created_at":"2026-03-02T09:40:00Z"}]}
            """);

    assertThat(part.kind()).isEqualTo(RawPart.Kind.MESSAGE);
    assertThat(part.content().conversationId()).isEqualTo("zendesk-7");
    assertThat(part.content().messages().get(0).isPublic()).isFalse();
  }

  @Test
  void zendeskMetadataWithPlacesAndAddressesIsNotRead() {
    RawPart part =
        part(
            new Zendesk(),
            "comments-7.json",
            """
            {"comments":[{"id":2,"author_id":9,"body":"Hallo","public":true,"audit_id":1,"metadata":{"system":{"location":"Musterstadt","ip_address":"203.0.113.9"}},"created_at":"2026-03-02T09:40:00Z"}]}
            """);

    assertThat(part.toString()).doesNotContain("Musterstadt").doesNotContain("203.0.113.9");
  }

  @Test
  void zendeskNamesOfPeopleServeRedactionAloneAndTheirAddressesAreNotRead() {
    RawPart part =
        part(
            new Zendesk(),
            "t.jsonl",
            """
            {"id":1,"via":{"channel":"email","source":{"from":{"address":"anna@example.org","name":"Anna Berg"}}},"created_at":"2026-03-02T07:00:00Z","requester_id":9,"submitter_id":9,"recipient":"hilfe@muster.example","description":"Wo?"}
            """);

    List<String> names = part.content().names();
    assertThat(names).contains("Anna Berg");
    assertThat(part.toString().replace(names.toString(), ""))
        .doesNotContain("Anna Berg")
        .doesNotContain("anna@example.org")
        .doesNotContain("hilfe@muster.example");
  }

  @Test
  void zendeskDeletedTicketsKeepNoContent() {
    RawPart part =
        part(
            new Zendesk(),
            "t.jsonl",
            """
            {"id":1,"status":"deleted","created_at":"2026-03-02T07:00:00Z","updated_at":"2026-03-02T08:00:00Z","requester_id":9,"submitter_id":9,"subject":"Geheim","description":"Geheim"}
            """);

    assertThat(part.content().status()).isEqualTo(RawPart.DELETED);
    assertThat(part.content().subject()).isNull();
    assertThat(part.content().messages()).isEmpty();
  }

  @Test
  void zendeskDescriptionStandsInForTheFirstComment() {
    RawPart part =
        part(
            new Zendesk(),
            "t.jsonl",
            """
            {"id":1,"created_at":"2026-03-02T07:00:00Z","requester_id":9,"submitter_id":77,"description":"Anruf"}
            """);

    RawMessage message = part.content().messages().get(0);
    assertThat(message.sourceId()).isEqualTo(RawPart.STAND_IN);
    assertThat(message.authorId()).isEqualTo("zendesk-77");
    assertThat(part.roles()).containsExactly(Map.entry("zendesk-9", "customer"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02-comments-4711.json,4711",
    "4711-comments.json,4711",
    "ticket_4711_comments_2.json,4711",
    "comments4711.json,4711"
  })
  void zendeskCommentsAreOfTheTicketInTheFilesName(String name, String ticket) {
    RawPart part =
        part(
            new Zendesk(),
            name,
            """
            {"comments":[{"id":2,"author_id":9,"body":"x","public":true,"created_at":"2026-03-02T09:40:00Z"}]}
            """);

    assertThat(part.content().conversationId()).isEqualTo("zendesk-" + ticket);
  }

  @Test
  void zendeskCommentsOfNoTicketAreRejected() {
    RejectedRecord record =
        (RejectedRecord)
            read(
                new Zendesk(),
                "page.json",
                """
                {"comments":[{"id":2,"author_id":9,"body":"x","public":true,"created_at":"2026-03-02T09:40:00Z"}]}
                """);

    assertThat(record.reason())
        .isEqualTo(
            "field 'ticket_id' is missing and the file's name holds no id; name the file such as"
                + " comments-4711.json, or add the field");
  }

  // Intercom

  @ParameterizedTest
  @CsvSource({
    "1772435645,2026-03-02T07:14:05Z",
    "1772435645123,2026-03-02T07:14:05.123Z",
    "0,1970-01-01T00:00:00Z"
  })
  void intercomSecondsAreNotMilliseconds(String value, Instant time) {
    assertThat(whole(INTERCOM.formatted(value, "")).createdAt()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "-5",
    "-9223372036854775808",
    "9223372036854775807",
    "177243564512300000",
    "1.5",
    "true",
    "\"0001-01-01T00:00:00Z\"",
    "\"+99999-01-01T00:00:00Z\"",
    "\"2026-02-30T00:00:00Z\""
  })
  void intercomTimesThatCannotBeAreRejected(String value) {
    assertThat(
            ((RejectedRecord) read(new Intercom(), "c.json", INTERCOM.formatted(value, "")))
                .field())
        .isEqualTo("created_at");
  }

  @Test
  void intercomKeepsWhatPeopleAndBotsSaidAndMarksNotes() {
    String parts =
        """
        {"id":"2","part_type":"note","body":"<p>n</p>","created_at":1772435646,"author":{"type":"admin","id":"a"}},\
        {"id":"3","part_type":"assignment","body":null,"created_at":1772435647,"author":{"type":"admin","id":"a"}},\
        {"id":"4","part_type":"conversation_attribute_updated_by_admin","created_at":1772435647,"author":{"type":"bot","id":"b"}},\
        {"id":"5","part_type":"comment","body":"<p>b</p>","created_at":1772435648,"author":{"type":"admin","id":"a","from_ai_agent":true}},\
        {"id":"6","part_type":"close","body":null,"created_at":1772435649,"author":{"type":"admin","id":"a"}},\
        {"id":"7","part_type":"open","body":"<p>noch da</p>","created_at":1772435650,"author":{"type":"user","id":"u"}}""";

    assertThat(whole(INTERCOM.formatted("1772435645", parts)).messages())
        .extracting(m -> m.authorRole() + " " + m.text() + " " + m.isPublic())
        .containsExactly(
            "customer <p>Hi</p> true",
            "agent <p>n</p> false",
            "bot <p>b</p> true",
            "system closed true",
            "customer <p>noch da</p> true",
            "system reopened true");
  }

  @Test
  void intercomListsHoldTheFirstMessageOnly() {
    RawConversation conversation =
        whole(
            """
            {"type":"conversation.list","conversations":[{"type":"conversation","id":"1","created_at":1772435645,"waiting_since":null,"source":{"type":"twitter","delivered_as":"customer_initiated","body":"Hi","author":{"type":"lead","id":"u"}},"contacts":{"contacts":[]}}],"total_count":1}
            """);

    assertThat(conversation.messages()).hasSize(1);
    assertThat(conversation.channel()).isEqualTo("social");
    assertThat(conversation.customerId()).isEqualTo("intercom-u");
  }

  // Freshdesk

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"default_question":103}                                                      | 5
          {"default_question":100}                                                      | 3
          {"question_5":101,"default_question":-103}                                    | 1
          [{"question":"question_5","value":103},{"question":"default_question","value":-101}] | 2
          """)
  void freshdeskRatingsComeInBothShapes(String ratings, int csat) {
    RawPart part =
        part(
            new Freshdesk(),
            "r.json",
            "[{\"id\":1,\"ticket_id\":2,\"ratings\":%s,\"created_at\":\"2026-03-02T07:00:00Z\"}]"
                .formatted(ratings));

    assertThat(part.kind()).isEqualTo(RawPart.Kind.RATING);
    assertThat(part.content().csat()).isEqualTo(csat);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"cf_land":"AT","cf_leer":null}
          [{"name":"cf_land","value":"AT"},{"name":"cf_leer","value":null}]
          """)
  void freshdeskCustomFieldsComeInBothShapes(String fields) {
    assertThat(freshdesk("\"custom_fields\":" + fields).content().attributes())
        .containsEntry("cf_land", "AT")
        .doesNotContainKey("cf_leer");
  }

  @ParameterizedTest
  @CsvSource({"2,open", "3,pending", "4,solved", "5,closed", "6,pending"})
  void freshdeskStatesAreCodes(String code, String status) {
    assertThat(freshdesk("\"status\":" + code).content().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"1,email", "2,form", "3,phone", "7,chat"})
  void freshdeskSourcesAreCodes(String code, String channel) {
    assertThat(freshdesk("\"source\":" + code).content().channel()).isEqualTo(channel);
  }

  @Test
  void freshdeskFirstMessageIsTheDescription() {
    RawMessage first = freshdesk("\"type\":null").content().messages().get(0);

    assertThat(first.text()).isEqualTo("Wo?");
    assertThat(first.authorRole()).isEqualTo("customer");
  }

  @ParameterizedTest
  @CsvSource({"spam", "deleted"})
  void freshdeskSpamIsTakenAway(String flag) {
    RawPart part = freshdesk("\"%s\":true".formatted(flag));

    assertThat(part.content().status()).isEqualTo(RawPart.DELETED);
    assertThat(part.content().messages()).isEmpty();
  }

  // Help Scout

  @Test
  void helpScoutThreadsAreACountOrAList() {
    String conversation =
        """
        {"_embedded":{"conversations":[{"id":1,"number":2,"mailboxId":3,"threads":%s,"status":"active","createdAt":"2026-03-02T07:00:00Z","primaryCustomer":{"id":9}}]},"page":{}}
        """;
    String threads =
        "[{\"id\":5,\"type\":\"customer\",\"body\":\"Hi\",\"createdBy\":{\"id\":9,\"type\":\"customer\"},\"createdAt\":\"2026-03-02T07:00:00Z\"}]";

    assertThat(part(new HelpScout(), "c.json", conversation.formatted("4")).content().messages())
        .isEmpty();
    assertThat(
            part(new HelpScout(), "c.json", conversation.formatted(threads)).content().messages())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "customer,customer,customer,true",
    "message,user,agent,true",
    "note,user,agent,false",
    "lineitem,user,system,true",
    "chat,customer,customer,true",
    "customer,user,agent,true"
  })
  void helpScoutSidesAreThoseOfTheCreator(
      String type, String creator, String role, boolean isPublic) {
    RawMessage message =
        part(
                new HelpScout(),
                "threads-1.json",
                """
                {"_embedded":{"threads":[{"id":5,"type":"%s","state":"published","body":"x","createdBy":{"id":9,"type":"%s"},"createdAt":"2026-03-02T07:00:00Z"}]},"page":{}}
                """
                    .formatted(type, creator))
            .content()
            .messages()
            .get(0);

    assertThat(message.authorRole()).isEqualTo(role);
    assertThat(message.isPublic()).isEqualTo(isPublic);
  }

  // Gorgias

  @Test
  void gorgiasTimesAreUtc() {
    RawPart part =
        part(
            new Gorgias(),
            "t.jsonl",
            """
            {"id":1,"created_datetime":"2026-03-02T07:14:05.966927","customer":{"id":2},"from_agent":false,"status":"open"}
            """);

    assertThat(part.content().createdAt()).isEqualTo(Instant.parse("2026-03-02T07:14:05.966927Z"));
  }

  private static RawPart freshdesk(String field) {
    return part(
        new Freshdesk(),
        "t.json",
        """
        [{"id":1,"requester_id":2,"responder_id":null,"description_text":"Wo?","created_at":"2026-03-02T07:00:00Z",%s}]
        """
            .formatted(field));
  }

  private static RawConversation whole(String text) {
    return (RawConversation) read(new Intercom(), "c.json", text);
  }

  private static RawPart part(JsonExport export, String name, String text) {
    return (RawPart) read(export, name, text);
  }

  private static ParsedRecord read(JsonExport export, String name, String text) {
    return new JsonExportReader(export)
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            RecordPosition.startOf(name))
        .next();
  }
}
