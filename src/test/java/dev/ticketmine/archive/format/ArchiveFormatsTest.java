package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveFormatsTest {
  private final ArchiveFormats formats =
      new ArchiveFormats(
          CsvMapping.standard(ZoneOffset.UTC),
          MailOptions.standard(),
          TranscriptOptions.standard(ZoneOffset.UTC),
          Instant.EPOCH,
          Lines.STANDARD_BYTES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"conversation_id":"1"}                                                                  | ticketmine
          subject,body,queue                                                                       | csv
          Betreff;Nachricht                                                                        | csv
          tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id     | twitter
          {"tickets":[],"after_cursor":null,"end_of_stream":true}                                  | zendesk
          {"url":"x","id":1,"via":{"channel":"web"},"requester_id":1,"submitter_id":2              | zendesk
          {"comments":[{"id":1,"author_id":2,"body":"x","public":true                              | zendesk
          {"users":[{"id":1,"email":"x","role":"agent"                                             | zendesk
          {"satisfaction_ratings":[{"score":"bad","ticket_id":1,"requester_id":2                   | zendesk
          {"ticket_metrics":[{"ticket_id":1,"reopens":0,"replies":1                                | zendesk
          {"type":"conversation","id":"1","conversation_parts":{                                   | intercom
          {"conversations":[{"id":"1","source":{"delivered_as":"x"                                 | intercom
          [{"id":1,"subject":"x","requester_id":1,"responder_id":null                              | freshdesk
          [{"id":1,"incoming":true,"private":false                                                 | freshdesk
          [{"id":1,"ticket_id":2,"ratings":{"default_question":103                                 | freshdesk
          []                                                                                       | freshdesk
          {"_embedded":{"conversations":[{"id":1,"mailboxId":85                                    | helpscout
          {"_embedded":{"threads":[{"id":1,"type":"note","createdBy":{"id":2},"createdAt":"2026"   | helpscout
          {"data":[],"object":"list","uri":"/api/tickets"}                                         | gorgias
          {"id":1,"created_datetime":"2026","customer":{"id":1                                     | gorgias
          """)
  void tellsFormatsFromTheirBeginning(String beginning, String format) {
    byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);

    assertThat(formats.detect(bytes, "export").format()).isEqualTo(format);
  }

  @Test
  void saysWhatToDoAboutAnUnknownFile() {
    assertThatThrownBy(() -> formats.detect(new byte[] {1, 2, 3}, "photo.png"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "photo.png is in none of the known formats. Give --format with one of: %s; for a CSV"
                + " file, name its columns under archive.csv.columns.",
            String.join(", ", ArchiveFormats.NAMES));
  }

  @Test
  void listsFormatsForAnUnknownName() {
    assertThatThrownBy(() -> formats.named("twiter"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "There is no format 'twiter'; did you mean 'twitter'? The formats are: %s.",
            String.join(", ", ArchiveFormats.NAMES));
  }
}
