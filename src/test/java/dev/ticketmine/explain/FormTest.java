package dev.ticketmine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.tables.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
  @ParameterizedTest
  @EnumSource(Form.class)
  void itsExampleIsOfThisForm(Form form) {
    FigureKey example = FigureKey.parse(form.example());
    assertThat(form.example()).matches("[a-z0-9/_-]+");
    assertThat(Form.of(example)).isEqualTo(form);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void itsTableHasItsColumn(Form form) {
    assertThat(Catalogue.TABLES)
        .filteredOn(table -> table.name().equals(form.table()))
        .singleElement()
        .matches(table -> table.columns().getFieldIndex(form.column()).isDefined(), form.column());
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theDocsListIt(Form form) throws IOException {
    assertThat(Files.readString(Path.of("docs/methods/explain.md"))).contains(form.text());
  }

  @ParameterizedTest
  @CsvSource({
    "topic/424b85659525/shares,topic/TOPIC/share",
    "topik/424b85659525/share,topic/TOPIC/share",
    "topic/424b85659525,topic/TOPIC/conversations",
    "archive/conversation,archive/conversations",
    "gap/424b85659525/conversations,gap/TOPIC/LANGUAGE/conversations",
  })
  void anUnknownKeyIsAnsweredWithTheNearestFormsAndAnExample(String text, String nearest) {
    assertThatThrownBy(() -> Form.of(FigureKey.parse(text)))
        .isInstanceOfSatisfying(
            UserException.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.USAGE))
        .hasMessageStartingWith(
            "'%s' is no key of a figure. The nearest forms are ".formatted(text))
        .hasMessageContaining(nearest)
        .hasMessageContaining("For example: ticketmine explain ");
  }

  @Test
  void valuesAreFoundByTheirWord() {
    FigureKey key = FigureKey.parse("topic/t1/week/2026-02-16/conversations");
    assertThat(Form.WEEK_CONVERSATIONS.value(key, "TOPIC")).isEqualTo("t1");
    assertThat(Form.WEEK_CONVERSATIONS.value(key, "WEEK")).isEqualTo("2026-02-16");
    assertThat(Form.WEEK_CONVERSATIONS.value(key, "STATE")).isNull();
    assertThat(Form.WEEK_CONVERSATIONS.key("t1", "2026-02-16")).isEqualTo(key);
  }

  @Test
  void filtersCanBeTyped() {
    assertThat(Source.ALL.filter()).isEqualTo("true");
    assertThat(Source.group("t1", "week", List.of("2026-02-16", "2026-02-23")).filter())
        .isEqualTo(
            "topic_id = 't1' and group_kind = 'week' and group_value in ('2026-02-16', '2026-02-23')");
    assertThat(Source.where("tag", "it's a \\").filter()).isEqualTo("tag = 'it\\'s a \\\\'");
  }
}
