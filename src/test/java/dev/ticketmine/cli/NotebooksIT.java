package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All notebooks from top to bottom, by Jupyter, over the tables of a small sample archive. */
class NotebooksIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEWEST_NOTEBOOKS = 5;
  private static final int FEWEST_PICTURES = 4;
  private static final int FEWEST_SHAPES = 2;
  private static final Pattern PICTURE = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
  private static final Pattern DRAWN =
      Pattern.compile("<(?:rect class=\"(?!paper)|circle|path)", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static List<Path> ran;

  @BeforeAll
  static void runAll() throws IOException, InterruptedException {
    assumeTrue(
        hasJupyter(),
        "SKIPPED: no jupyter-nbconvert (Debian: jupyter-nbconvert, jupyter-client); no notebook was run");
    Path sample = folder.resolve("sample");
    Path lake = folder.resolve("lake");
    ticketmine("sample", "--out=" + sample, "--conversations=500");
    ticketmine(
        "nightly",
        "--date=2026-03-01",
        "--archive=" + sample.resolve("archive"),
        "--articles=" + sample.resolve("articles"),
        "--orders=" + sample.resolve("orders.csv"),
        "--events=" + sample.resolve("events.csv"),
        "--lake=" + lake,
        "--master=local[2]");
    Path out = folder.resolve("out");
    jupyter("--run", "--to=notebook", "--lake=" + lake, "--out=" + out);
    try (Stream<Path> files = Files.list(out)) {
      ran = files.sorted().toList();
    }
  }

  private static boolean hasJupyter() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "jupyter-nbconvert")));
  }

  private static void ticketmine(String... arguments) {
    Console console = new Console();
    assertThat(console.run(arguments)).as(console.err()).isZero();
  }

  private static void jupyter(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("jobs/notebooks"));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("notebooks.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // The classes under test, not a build of yesterday; a notebook works in its own folder.
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    builder.environment().put("TICKETMINE_CLASS_PATH", classes);
    int code = builder.start().waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
  }

  /** Returns what the cells of a notebook gave out. */
  private static List<JsonNode> outputs(Path notebook) throws IOException {
    List<JsonNode> outputs = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(Files.readAllBytes(notebook)).path("cells")) {
      cell.path("outputs").forEach(outputs::add);
    }
    return outputs;
  }

  private static List<String> pictures(Path notebook) throws IOException {
    List<String> pictures = new ArrayList<>();
    for (JsonNode output : outputs(notebook)) {
      StringBuilder html = new StringBuilder();
      output.path("data").path("text/html").forEach(line -> html.append(line.asText()));
      PICTURE.matcher(html).results().forEach(found -> pictures.add(found.group()));
    }
    return pictures;
  }

  @Test
  void everyNotebookRunsWithoutAnError() throws IOException {
    try (Stream<Path> sources = Files.list(Path.of("notebooks"))) {
      List<String> names =
          sources
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".ipynb"))
              .sorted()
              .toList();
      assertThat(names).hasSizeGreaterThanOrEqualTo(FEWEST_NOTEBOOKS);
      assertThat(ran).extracting(file -> file.getFileName().toString()).isEqualTo(names);
    }
    for (Path notebook : ran) {
      assertThat(outputs(notebook))
          .as(notebook.toString())
          .isNotEmpty()
          .noneMatch(output -> output.path("output_type").asText().equals("error"));
    }
  }

  @Test
  void everyNotebookHasPicturesWithSomethingInThem() throws IOException {
    List<String> empty = new ArrayList<>();
    for (Path notebook : ran) {
      List<String> drawn = new ArrayList<>();
      for (String picture : pictures(notebook)) {
        (picture.contains("Nothing to show") ? empty : drawn).add(picture);
      }
      assertThat(drawn).as(notebook.toString()).hasSizeGreaterThanOrEqualTo(FEWEST_PICTURES);
      for (String picture : drawn) {
        assertThat(picture).as(notebook.toString()).doesNotContain("NaN");
        assertThat(DRAWN.matcher(picture).results().count())
            .as(picture)
            .isGreaterThanOrEqualTo(FEWEST_SHAPES);
      }
    }
    // So small an archive need not have had any unusual week; every other picture has its rows.
    assertThat(empty).allMatch(picture -> picture.contains("Unusual weeks"));
  }

  @Test
  void sourcesAreKeptWithoutOutputs() throws IOException {
    try (Stream<Path> sources = Files.list(Path.of("notebooks"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".ipynb")).toList()) {
        assertThat(outputs(source)).as(source.toString()).isEmpty();
      }
    }
  }
}
