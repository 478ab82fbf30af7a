package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of one's own; the canaries of nights: {@link CanaryNightIT}. */
class LeakCheckCommandTest {
  @TempDir private Path folder;

  private final Console console = new Console();
  private Path lake;
  private Path tokens;

  @BeforeEach
  void aLake() throws IOException {
    lake = Files.createDirectory(folder.resolve("lake"));
    Files.writeString(lake.resolve("report.html"), "Hallo Frau [NAME]");
    tokens =
        Files.writeString(folder.resolve("values.txt"), "Jörg Krovamöller\n\n0170 5551 2764\n");
  }

  private int check(Object... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "leak-check";
    arguments[1] = "--lake=" + lake;
    arguments[2] = "--tokens=" + tokens;
    for (int i = 0; i < more.length; i++) {
      arguments[3 + i] = more[i].toString();
    }
    return console.run(arguments);
  }

  @Test
  void saysWhatItLookedThrough() {
    assertThat(check()).isZero();
    assertThat(console.out())
        .isEqualTo(
            """
                          1  files
                         17  bytes, unpacked
                          0  tables
                          0  rows, with those of earlier versions
                          2  values looked for
            Nothing was found.
            """);
  }

  @Test
  void saysWhereAndWhichButNotWhat() throws IOException {
    Files.writeString(lake.resolve("report.html"), "J&ouml;rg Krovam&ouml;ller");
    Path export = Files.createDirectory(folder.resolve("exports")).resolve("a.csv");
    Files.writeString(export, "id,text\n1,017055512764\n");
    assertThat(check(export.getParent())).isEqualTo(65);
    assertThat(console.out())
        .contains("found: value of line 3 in " + export, "found: value of line 1 in report.html")
        .doesNotContain("Krova", "5551");
    assertThat(console.err())
        .isEqualTo(
            "ticketmine: 2 values were found in 2 places, listed above. docs/privacy.md says what to do.\n");
  }

  @Test
  void readsValuesFromStandardInput() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream("[name]]\nfrau [name\n".getBytes(StandardCharsets.UTF_8)));
    try {
      tokens = Path.of("-");
      assertThat(check()).isEqualTo(65);
      assertThat(console.out()).contains("found: value of line 2 in report.html");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aFileThatCannotBeReadIsNoGoodSign() throws IOException {
    Files.writeString(lake.resolve("part.parquet"), "PAR1");
    assertThat(check()).isEqualTo(66);
    assertThat(console.out()).contains("not readable: part.parquet");
    assertThat(console.err()).startsWith("ticketmine: 1 files could not be read, listed above;");
  }

  @Test
  void teachesWhatIsWrongWithValuesAndPaths() throws IOException {
    Files.writeString(tokens, "Erika Musterfrau\nLi Wu\n");
    assertThat(check()).isEqualTo(65);
    assertThat(console.err())
        .isEqualTo(
            "ticketmine: Line 2 of %s is too short: a value needs 6 characters or more, since shorter ones stand in files by chance. Give more of it, such as first name and surname.\n"
                .formatted(tokens));
    Files.writeString(tokens, "\n");
    assertThat(check()).isEqualTo(65);
    assertThat(console.err()).contains("holds no value. Give one value a line.");
    assertThat(check(folder.resolve("none"))).isEqualTo(66);
    assertThat(console.err()).contains("There is no file or folder ", "none. Correct the path.");
    assertThat(console.run("leak-check", "--lake=" + lake)).isEqualTo(66);
    assertThat(console.err()).contains("holds no night yet", "--tokens");
  }
}
