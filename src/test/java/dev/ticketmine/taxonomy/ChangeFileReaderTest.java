package dev.ticketmine.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeFileReaderTest {
  private static final String SPLIT =
      """
      changes:
        - id: "one"
          action: split
          tags: ["versandproblem"]
          new-tags:
            - name: "Verspätung durch Versanddienstleister"
              name-en: "Carrier delay"
              definition: "Das Paket ist unterwegs: # und verspätet."
              topics: ["t1"]
              attribute: "carrier"
              value: "Paketfuchs"
            - name: "Lagerverzögerung"
              topics: ["t2", "t3"]
          rest: drop
          why-test: {before: 0.25, after: null}
      """;

  private static List<TaxonomyChange> read(String text) {
    return ChangeFileReader.read(text, "tag-changes.yaml");
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UserException.class).hasMessage(message);
  }

  @Test
  void readsASplit() {
    TaxonomyChange change = read(SPLIT).get(0);
    assertThat(change.id()).isEqualTo("one");
    assertThat(change.action()).isEqualTo(ChangeAction.SPLIT);
    assertThat(change.tags()).containsExactly("versandproblem");
    assertThat(change.keepsRest()).isFalse();
    assertThat(change.newTags())
        .containsExactly(
            new NewTag(
                "Verspätung durch Versanddienstleister",
                null,
                "Carrier delay",
                "Das Paket ist unterwegs: # und verspätet.",
                List.of("t1"),
                "carrier",
                "Paketfuchs"),
            new NewTag("Lagerverzögerung", null, null, null, List.of("t2", "t3"), null, null));
  }

  @Test
  void keepsTheRestUnlessTold() {
    assertThat(read(SPLIT.replace("    rest: drop\n", "")).get(0).keepsRest()).isTrue();
  }

  @Test
  void anEmptyFileChangesNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read("# all deleted\nchanges: []\n")).isEmpty();
    assertThat(read("changes:\n")).isEmpty();
  }

  @Test
  void namesEntryFieldAndRemedy() {
    refused(
        SPLIT.replace("action: split", "action: spilt"),
        "tag-changes.yaml line 3, entry 1: action 'spilt' is none of [add, merge, split, rename, retire]. Write 'split'.");
    refused(
        SPLIT.replace("rest: drop", "rst: drop"),
        "tag-changes.yaml line 14, entry 1: unknown key 'rst'. Did you mean 'rest'?");
    refused(
        SPLIT.replace("topics: [\"t1\"]", "topics: []"),
        "tag-changes.yaml line 9, entry 1 (split), new-tags 1: topics is empty. Name ids of topics, as table topics shows them.");
    refused(
        SPLIT.replace("        value: \"Paketfuchs\"\n", ""),
        "tag-changes.yaml line 6, entry 1 (split), new-tags 1: value is missing. Give attribute and value together, or neither.");
    refused(
        SPLIT.replace("rest: drop", "rest: maybe"),
        "tag-changes.yaml line 14, entry 1 (split): rest 'maybe' is neither keep nor drop. Say whether conversations that no rule fits keep the tag.");
  }

  @Test
  void refusesWhatAnActionCannotMean() {
    refused(
        "changes:\n  - action: retire\n    tags: [cool]\n    new-tags: [{name: x}]\n",
        "tag-changes.yaml line 4, entry 1 (retire): new-tags holds 1. A retired tag is replaced by none: delete it.");
    refused(
        "changes:\n  - action: merge\n    tags: [a, b]\n",
        "tag-changes.yaml line 2, entry 1 (merge): new-tags holds 0. Name exactly one tag that stands for the others.");
    refused(
        "changes:\n  - action: add\n    tags: [a]\n    new-tags: [{name: x, topics: [t]}]\n",
        "tag-changes.yaml line 3, entry 1 (add): tags must be empty. An added tag replaces none: delete it.");
    refused(
        "changes:\n  - action: rename\n    new-tags: [{name: x}]\n",
        "tag-changes.yaml line 2, entry 1 (rename): tags is empty. Name the tags that are to change.");
  }

  @Test
  void refusesATagThatAnEarlierEntryHasTakenAway() {
    refused(
        """
        changes:
          - {action: retire, tags: [Cool]}
          - {action: rename, tags: [cool], new-tags: [{name: x}]}
        """,
        "tag-changes.yaml line 3, entry 2 (rename): tags names 'cool', which entry 1 (retire) has taken away. Entries are applied from top to bottom: delete one of both, or change their order.");
    assertThat(
            read(
                """
                changes:
                  - {action: merge, tags: [a, b], new-tags: [{name: a}]}
                  - {action: retire, tags: [a]}
                """))
        .hasSize(2);
  }

  @Test
  void refusesTheSameIdTwice() {
    refused(
        "changes:\n  - {id: x, action: retire, tags: [a]}\n  - {id: x, action: retire, tags: [b]}\n",
        "tag-changes.yaml line 3, entry 2 (retire): id is the same as that of entry 1. Give it another one, or delete one of both entries.");
  }

  @Test
  void refusesWhatIsNoYaml() {
    refused(
        "changes:\n  - action: \"split\n",
        "tag-changes.yaml is no YAML at line 3. Look for a missing quotation mark, a tab or a wrong indent.");
    refused(
        "- a\n",
        "tag-changes.yaml line 1: the file must be a group of keys. Write 'key: value' lines there.");
    refused(
        "changes: [a]\n",
        "tag-changes.yaml line 1: the file, changes 1 must be a group of keys. Write 'key: value' lines there.");
    refused(
        "changes:\n  - action: [split]\n",
        "tag-changes.yaml line 2, entry 1: action is a list or group. Write one text.");
  }

  @Test
  void checksAgainstTheArchive() {
    List<TaxonomyChange> changes = read(SPLIT);
    ChangeChecks right =
        new ChangeChecks("f", List.of("Versandproblem"), List.of("t1", "t2", "t3"), Taxonomy.NONE);
    right.check(changes);
    assertThatThrownBy(
            () ->
                new ChangeChecks("f", List.of("versandprobleme"), List.of("t1"), Taxonomy.NONE)
                    .check(changes))
        .hasMessage(
            "f, entry 1 (split): tags: no conversation has the tag 'versandproblem'. Did you mean 'versandprobleme'? Correct it, or delete the entry.");
    assertThatThrownBy(
            () ->
                new ChangeChecks("f", List.of("versandproblem"), List.of("t1"), Taxonomy.NONE)
                    .check(changes))
        .hasMessage(
            "f, entry 1 (split): new-tags 'Lagerverzögerung', topics: there is no topic 't2'. Did you mean 't1'? Ids of topics stand in table topics.");
    assertThatThrownBy(
            () ->
                new ChangeChecks(
                        "f",
                        List.of("versandproblem"),
                        List.of("t1", "t2", "t3"),
                        new Taxonomy(List.of(), List.of(" Versandproblem")))
                    .check(changes))
        .hasMessage(
            "f, entry 1 (split): tags: 'versandproblem' is protected. Delete the entry, or take the tag out of tags.protected-tags and of the taxonomy's protected ones.");
  }

  @Test
  void readsAnAgreedTaxonomy() {
    List<Taxonomy.Agreed> tags =
        Taxonomy.read(
            """
            tags:
              - name: rechnung
                name-en: invoice
                definition: "Fragen zur Rechnung"
              - {name: VIP, protected: true}
            """,
            "taxonomy.yaml");
    Taxonomy taxonomy = new Taxonomy(tags, List.of("intern"));
    assertThat(taxonomy.isProtected("vip")).isTrue();
    assertThat(taxonomy.isProtected("Intern")).isTrue();
    assertThat(taxonomy.isProtected("rechnung")).isFalse();
    assertThat(taxonomy.named("Invoice").orElseThrow().definition())
        .isEqualTo("Fragen zur Rechnung");
    assertThat(taxonomy.named("retoure")).isEmpty();
    assertThatThrownBy(
            () -> Taxonomy.read("tags:\n  - {name: a, proteced: true}\n", "taxonomy.yaml"))
        .hasMessage(
            "taxonomy.yaml line 2, the file, tags 1: unknown key 'proteced'. Did you mean 'protected'?");
  }
}
