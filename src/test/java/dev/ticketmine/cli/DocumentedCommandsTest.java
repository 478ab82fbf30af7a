package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.docs.DocumentedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Commands are found in pages, wrong ones are refused, and what only names one names it right. */
class DocumentedCommandsTest {
  private static final Path PAGE = Path.of("page.md");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.-]+)=([\\w.]+)");

  @TempDir private Path folder;

  private static List<String> texts(String page) {
    return DocumentedCommand.in(PAGE, page).stream().map(DocumentedCommand::text).toList();
  }

  private String problem(String command) throws IOException, InterruptedException {
    return new Rehearsal(folder, Map.of()).problem(command).orElse("");
  }

  @Test
  void findsCommandsInBlocksExamplesAndSentences() {
    String page =
        """
        Say `jobs/ticketmine tables
        --lake lake` or `mvn verify`; `lake` and `jobs/ticketmine` are no commands.

        ```sh
        cd lake
        sed -e x |
          wc -l
        ```

        ```
        Usage: ticketmine tables [-hV]
          --lake=DIR   A folder.

        Examples:
          ticketmine evaluate --tagger FILE \\
            --tag-column tag
              said of it
          echo x | ticketmine leak-check --tokens -
        ```

            ticketmine evaluate --tagger a.csv \\
              --tag-column b
        """;
    assertThat(texts(page))
        .containsExactly(
            "cd lake\nsed -e x |\n  wc -l",
            "ticketmine evaluate --tagger FILE --tag-column tag",
            "echo x | ticketmine leak-check --tokens -",
            "ticketmine evaluate --tagger a.csv --tag-column b",
            "jobs/ticketmine tables --lake lake",
            "mvn verify");
    assertThat(DocumentedCommand.in(PAGE, page).get(5)).hasToString("page.md:2: mvn verify");
  }

  @Test
  void refusesCommandsAndOptionsThatAreMadeUp() throws IOException, InterruptedException {
    assertThat(problem("jobs/ticketmine frobnicate --lake lake"))
        .startsWith("exit code 64: ticketmine: Unmatched argument")
        .contains("frobnicate");
    assertThat(problem("ticketmine tables --lake lake --lale x"))
        .startsWith("exit code 64: ticketmine: ")
        .contains("--lale", "--lake");
    assertThat(problem("ticketmine tables")).contains("exit code 64", "--lake");
    assertThat(problem("jobs/ticketmime tables")).contains("exit code 127");
    assertThat(problem("jobs/ticketmine tables --help")).isEmpty();
  }

  @Test
  void aShellTakesTheLineApart() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("lake"));
    assertThat(problem("ticketmine tables --lake lake >/dev/null || exit 9"))
        .contains("exit code 66", "in a lake at " + folder.toRealPath().resolve("lake"));
    assertThat(problem("echo 'Erika' | ticketmine leak-check --lake lake --tokens -"))
        .contains("exit code")
        .doesNotContain("Unmatched");
    assertThat(problem("ticketmine tables --lake 'la")).contains("exit code 2");
  }

  @Test
  void whatIsShortOfACommandNamesCommandsAndOptionsThatThereAre() throws IOException {
    Map<String, CommandLine> commands = Main.commandLine().getSubcommands();
    List<String> problems = new ArrayList<>();
    int mentions = 0;
    for (Path page : DocumentedCommand.pages()) {
      if (page.toString().endsWith(".md")) {
        for (DocumentedCommand mention :
            DocumentedCommand.mentions(page, Files.readString(page), commands.keySet())) {
          mentions++;
          unknown(mention.text(), commands).forEach(word -> problems.add(mention + ": " + word));
        }
      }
    }
    assertThat(mentions).isGreaterThan(20);
    assertThat(problems).isEmpty();
    assertThat(unknown("evaluate --truthh", commands)).containsExactly("--truthh");
    assertThat(unknown("tags change FILE", commands)).containsExactly("change");
  }

  /** Returns words of a mention that no command knows. */
  private static Set<String> unknown(String mention, Map<String, CommandLine> commands) {
    Set<String> unknown = new TreeSet<>();
    String[] words = mention.split(" ");
    CommandSpec command = commands.get(words[0]).getCommandSpec();
    if (!command.subcommands().isEmpty()) {
      CommandLine inner = command.subcommands().get(words[1]);
      if (inner == null) {
        return Set.of(words[1]);
      }
      command = inner.getCommandSpec();
    }
    Matcher option = OPTION.matcher(mention);
    while (option.find()) {
      if (command.findOption(option.group()) == null) {
        unknown.add(option.group());
      }
    }
    return unknown;
  }

  @Test
  void mavenCommandsNameProfilesTestsAndPropertiesThatThereAre() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : DocumentedCommand.pages()) {
      for (DocumentedCommand command : DocumentedCommand.in(page)) {
        if (command.text().startsWith("mvn ")) {
          commands.add(command.text());
          assertThat(wrong(command.text())).as(command.toString()).isEmpty();
        }
      }
    }
    assertThat(commands).hasSizeGreaterThan(5).anyMatch(text -> text.startsWith("mvn -Pfaults"));
    assertThat(wrong("mvn -Pnone -Dtest=NoneSuchTest -Dticketmine.none=1 verifi"))
        .containsExactly("-Pnone", "NoneSuchTest", "ticketmine.none", "verifi");
  }

  /** Returns words of a Maven command that neither the build nor the tests know. */
  private static List<String> wrong(String command) throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    List<String> wrong = new ArrayList<>();
    for (String word : command.replaceAll("#.*", "").strip().split("\\s+")) {
      Matcher property = PROPERTY.matcher(word);
      if (word.startsWith("-P")) {
        if (!build.contains("<id>" + word.substring(2) + "</id>")) {
          wrong.add(word);
        }
      } else if (property.matches()) {
        String name = property.group(1);
        String value = property.group(2);
        // A name that no test has leaves the unit tests out; Surefire has to be told so.
        boolean isNone =
            value.equals("None") && command.contains("-Dsurefire.failIfNoSpecifiedTests=false");
        if (name.matches("test|it\\.test")) {
          if (!isNone && !isTest(value)) {
            wrong.add(value);
          }
        } else if (name.startsWith("ticketmine.") && !build.contains("<" + name + ">")) {
          wrong.add(name);
        }
      } else if (!List.of("mvn", "verify", "test", "spotless:apply").contains(word)) {
        wrong.add(word);
      }
    }
    return wrong;
  }

  @Test
  void everyPropertyThatIsDocumentedIsReadByATest() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tests.append(Files.readString(file));
      }
    }
    Set<String> names = new TreeSet<>();
    for (Path page : DocumentedCommand.pages()) {
      Matcher property = PROPERTY.matcher(Files.readString(page));
      while (property.find()) {
        if (property.group(1).startsWith("ticketmine.")) {
          names.add(property.group(1));
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(3);
    assertThat(names).allMatch(name -> tests.indexOf("getInteger(\"" + name + "\"") > 0);
  }

  private static boolean isTest(String name) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files.anyMatch(file -> file.endsWith(name + ".java"));
    }
  }
}
