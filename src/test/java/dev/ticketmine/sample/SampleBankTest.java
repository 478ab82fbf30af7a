package dev.ticketmine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleBankTest {
  private static final Path FOLDER = Path.of("src/main/resources/sample");
  private final SampleBank bank = SampleBank.load("sample");

  @Test
  void indexNamesExactlyTheFilesOfTheFolders() throws IOException {
    assertThat(bank.articles()).containsExactlyElementsOf(files("articles"));
    assertThat(bank.intents().keySet().stream().map(id -> id + ".conf"))
        .containsExactlyElementsOf(files("intents"));
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyIntentHasEnoughPhrasingsInBothLanguages() {
    assertThat(bank.intents()).hasSizeGreaterThanOrEqualTo(40);
    for (Intent intent : bank.intents().values()) {
      intent
          .texts()
          .forEach(
              (language, texts) -> {
                assertThat(texts.questions())
                    .as("%s %s", intent.id(), language)
                    .hasSizeGreaterThanOrEqualTo(12)
                    .doesNotHaveDuplicates();
                assertThat(texts.answers()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(texts.supplies()).hasSameSizeAs(texts.askBack());
              });
    }
  }

  @Test
  void articlesThatAnswerAnIntentExist() {
    for (Intent intent : bank.intents().values()) {
      intent
          .help()
          .forEach(
              (language, help) -> {
                if (List.of("covered", "weak").contains(help.status())) {
                  assertThat(bank.articles())
                      .as(intent.id())
                      .contains("%s.%s.md".formatted(help.article(), language));
                }
              });
    }
  }

  @Test
  void plantedAttributeValuesOccurElsewhereToo() {
    for (Intent intent : bank.intents().values()) {
      for (Intent.Cause cause : intent.causes()) {
        assertThat(bank.attributes().valuesOf(cause.attribute()))
            .as(intent.id())
            .contains(cause.value());
      }
    }
  }

  @Test
  void scenarioNamesKnownIntentsAndTags() {
    Scenario scenario = bank.scenario();
    Set<String> named = new HashSet<>(scenario.neverTagged());
    scenario.spikes().forEach(spike -> named.add(spike.intent()));
    scenario.emerging().forEach(emerging -> named.add(emerging.intent()));
    scenario.moodChanges().forEach(change -> named.add(change.intent()));
    scenario.mixed().forEach(mixed -> named.addAll(mixed.intents()));
    assertThat(bank.intents().keySet()).containsAll(named);
    Set<String> tags = new HashSet<>();
    bank.intents().values().forEach(intent -> tags.addAll(intent.tags()));
    scenario.synonyms().forEach(group -> assertThat(tags).contains(group.tags().get(0)));
    for (Scenario.Spike spike : scenario.spikes()) {
      assertThat(bank.attributes().valuesOf(spike.attribute())).contains(spike.value());
    }
  }
}
