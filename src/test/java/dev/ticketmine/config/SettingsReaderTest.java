package dev.ticketmine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir private Path folder;

  private Settings read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("my.conf"), text);
    return SettingsReader.read(Optional.of(file), Map.of());
  }

  @Test
  void defaultsAreComplete() {
    Settings settings = SettingsReader.read(Optional.empty(), Map.of());
    assertThat(settings).hasNoNullFieldsOrProperties();
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.report().language()).isEqualTo(Settings.Language.de);
    assertThat(settings.service().firstResponseTargetMinutes()).isEqualTo(360);
  }

  @Test
  void theFileWinsOverDefaultsAndTheCommandLineOverTheFile() throws IOException {
    assertThat(read("report.language = en").report().language()).isEqualTo(Settings.Language.en);
    Path file = Files.writeString(folder.resolve("a.conf"), "report { language = en }");
    Settings settings = SettingsReader.read(Optional.of(file), Map.of("report.language", "de"));
    assertThat(settings.report().language()).isEqualTo(Settings.Language.de);
  }

  @Test
  void refusesAnUnknownKeyWithTheNearestKnownOne() {
    assertThatThrownBy(() -> read("service {\n  first-response-target-minuts = 3\n}"))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION))
        .hasMessageContaining(
            "my.conf: 2: unknown configuration key 'service.first-response-target-minuts'")
        .hasMessageContaining("Did you mean 'service.first-response-target-minutes'?");
  }

  @Test
  void readsWhatTheContactPagePromises() throws IOException {
    assertThat(read("").service().promises()).isEmpty();
    assertThat(read("service.promised-minutes { email = 1440, chat = 2 }").service().promises())
        .isEqualTo(Map.of("email", 1440, "chat", 2));
    assertThatThrownBy(() -> read("service.promised-minutes { chat = soon }"))
        .hasMessageContaining("promised-minutes.chat")
        .hasMessageContaining("whole minutes above 0");
  }

  @Test
  void readsWhatIsKnownAboutTags() throws IOException {
    assertThat(read("").tags()).isEqualTo(new Settings.Tags(List.of(), ""));
    assertThat(read("tags { protected-tags = [VIP, intern], taxonomy-file = t.yaml }").tags())
        .isEqualTo(new Settings.Tags(List.of("VIP", "intern"), "t.yaml"));
    assertThatThrownBy(() -> read("tags.protected = [VIP]"))
        .hasMessageContaining("unknown configuration key 'tags.protected'");
    assertThatThrownBy(() -> read("tags.protected-tags = [\" \"]"))
        .hasMessageContaining("tags.protected-tags must be a list of tags, none of them blank");
  }

  @Test
  void namesFileLineAndExpectationOfAWrongValue() {
    assertThatThrownBy(() -> read("zone = Europe/Berlin\nreport.language = fr"))
        .hasMessageContaining(
            "my.conf: 2: 'report.language' must be one of [de, en], but is 'fr'.");
    assertThatThrownBy(() -> read("zone = Berlin"))
        .hasMessageContaining("'zone' must be a time zone such as Europe/Berlin, but is 'Berlin'.");
  }

  @Test
  void refusesValuesThatJavaWouldRefuseLater() {
    assertThatThrownBy(() -> read("archive.csv.charset = UTF-88"))
        .hasMessageContaining("my.conf: 1")
        .hasMessageContaining(
            "archive.csv.charset must be a character set such as UTF-8, but is 'UTF-88'.");
    assertThatThrownBy(() -> read("archive.csv.date-pattern = \"dd.MM.jjjj\""))
        .hasMessageContaining("archive.csv.date-pattern must be a pattern such as");
    assertThatThrownBy(() -> read("calendar.land = DE-XX"))
        .hasMessageContaining("my.conf: 1")
        .hasMessageContaining("calendar.land must be a land such as DE, DE-BY, AT or GB-ENG");
    assertThatThrownBy(() -> read("calendar.business-hours = \"9 to 5\""))
        .hasMessageContaining(
            "calendar.business-hours must be spans such as \"Mo-Fr 09:00-17:00, Sa 10:00-14:00\"");
    assertThatThrownBy(() -> read("spark.parallel-steps = 0"))
        .hasMessageContaining("spark.parallel-steps must be above 0, but is '0'.");
    assertThatThrownBy(() -> read("trends.false-discovery-rate = 5"))
        .hasMessageContaining("trends.false-discovery-rate must be between 0 and 1");
  }

  @Test
  void refusesAMissingFile() {
    assertThatThrownBy(() -> SettingsReader.read(Optional.of(folder.resolve("no.conf")), Map.of()))
        .hasMessageEndingWith("no.conf is missing or cannot be read. Check --config.");
  }

  @Test
  void csvColumnsMayHaveAnyName() throws IOException {
    assertThat(
            read("archive.csv.columns { subject = Betreff, body = Text }")
                .archive()
                .csv()
                .columns())
        .containsEntry("subject", "Betreff");
  }

  @Test
  void theHashChangesWithAnyValue() throws IOException {
    assertThat(read("report.language = en").hash())
        .isNotEqualTo(read("report.language = de").hash());
    assertThat(read("spark.master = \"local[1]\"").hash()).isEqualTo(read("").hash());
    assertThat(read("").hash()).isEqualTo(SettingsReader.read(Optional.empty(), Map.of()).hash());
  }
}
