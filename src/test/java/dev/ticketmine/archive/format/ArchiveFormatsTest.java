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
          Instant.EPOCH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"conversation_id":"1"}                                                                  | ticketmine
          subject,body,queue                                                                       | csv
          Betreff;Nachricht                                                                        | csv
          tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id     | twitter
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
