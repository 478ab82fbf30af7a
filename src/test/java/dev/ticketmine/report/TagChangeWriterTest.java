package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.ChangeFileReader;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagChangeWriterTest {
  @TempDir private Path folder;

  private String written(Report report, String language) throws IOException {
    Path file = folder.resolve("tags/tag-changes.yaml");
    new TagChangeWriter(language).write(report, file);
    return Files.readString(file);
  }

  @Test
  void writesChangesInTheirOrderForPeopleAndForApply() throws IOException {
    String text = written(ReportFixture.report("de"), "de");
    assertThat(text)
        .startsWith("# Vorgeschlagene Änderungen der Tags, Nacht vom ")
        .contains(
            """
              # Aufteilen
              - id: "5b1e"
                action: split
                tags: ["versandproblem"]
                new-tags:
                  - name: "verspätung durch versanddienst"
                    name-de: "Verspätung durch Versanddienst"
                    name-en: "Carrier delay"
                    definition: "Gespräche zum Thema „Verspätung“."
                    topics: ["t-late"]
                    attribute: "carrier"
                    value: "Paketfuchs"
                  - name: "transportschaden"
                    topics: ["t-damage"]
                rest: keep
                evidence: "Verteilt sich auf 3,4 Themen; keines hat mehr als 48 %."
                conversations: 512
                confidence: 0.75
                why-test: {before: 0.25, after: 0.80}
                spike-test: {before: 0.10, after: null}
            """
                .indent(0));
    List<TaxonomyChange> read = ChangeFileReader.read(text, "f");
    assertThat(read)
        .extracting(TaxonomyChange::action)
        .containsExactly(ChangeAction.RETIRE, ChangeAction.SPLIT);
    assertThat(read.get(1).newTags())
        .isEqualTo(ReportFixture.report("de").tagChanges().get(0).newTags());
  }

  @Test
  void commentsAreInTheLanguageOfTheReport() throws IOException {
    assertThat(written(ReportFixture.report("en"), "en"))
        .startsWith("# Proposed changes of tags, night of ")
        .contains("  # Split\n", "definition: \"Conversations about “delay”.\"");
  }

  @Test
  void withoutChangesTheFileIsStillOneThatCanBeApplied() throws IOException {
    String text = written(ReportFixture.empty(), "en");
    assertThat(text).endsWith("changes: []\n");
    assertThat(ChangeFileReader.read(text, "f")).isEmpty();
  }

  @Test
  void noTagIsTakenForAnythingElse() throws IOException {
    List<String> odd =
        List.of(
            "yes",
            "null",
            "a: b",
            "# c",
            "\"",
            "\\",
            "- x",
            "{}",
            "&a",
            "*a",
            "!!js",
            "%",
            "é\n",
            "x\u0085y",
            "x\u2028y",
            "\uFEFFx",
            "😀",
            "=1+1",
            "'");
    TagChange change =
        new TagChange(
            "1",
            1,
            "merge",
            odd,
            List.of(NewTag.named("on: #\t")),
            null,
            new Bilingual("x", "x"),
            null,
            TagChange.Scores.NONE,
            TagChange.Scores.NONE);
    Report empty = ReportFixture.empty();
    Report report =
        new Report(
            empty.archive(),
            empty.themes(),
            empty.topics(),
            empty.mood(),
            empty.recovered(),
            empty.alerts(),
            empty.incidents(),
            empty.recommendations(),
            empty.effects(),
            empty.precision(),
            empty.tags(),
            List.of(change),
            empty.tagBackcasts(),
            empty.untaggedShare(),
            empty.metrics(),
            empty.patterns(),
            empty.drafts(),
            empty.articles(),
            empty.replies(),
            empty.quality());
    TaxonomyChange read = ChangeFileReader.read(written(report, "de"), "f").get(0);
    assertThat(read.tags()).isEqualTo(odd);
    assertThat(read.newTags().get(0).name()).isEqualTo("on: #\t");
  }
}
