package dev.ticketmine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.archive.input.Contents;
import dev.ticketmine.archive.input.ReadLimits;
import dev.ticketmine.errors.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir Path folder;

  @Test
  void findsFilesFoldersAndGlobs() throws IOException {
    write("b.jsonl", "{}\n");
    write("sub/a.csv", "abc");
    write("sub/.hidden", "x");

    assertThat(InputFiles.list(List.of(folder.toString())))
        .extracting(InputFile::name)
        .containsExactly("b.jsonl", "a.csv");
    assertThat(InputFiles.list(List.of(folder + "/*.jsonl", folder + "/b.jsonl")))
        .extracting(InputFile::name)
        .containsExactly("b.jsonl");
    assertThat(InputFiles.list(List.of(folder + "/sub/a.csv")).get(0).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aFolderMayBeALinkButNoneInsideIsFollowed() throws IOException {
    write("real/a.csv", "abc");
    Files.createSymbolicLink(folder.resolve("real/round"), folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    for (String path : List.of(link.toString(), link + "/*.csv")) {
      assertThat(InputFiles.list(List.of(path)))
          .extracting(InputFile::path)
          .containsExactly(link.resolve("a.csv").toString());
    }
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertFails(folder + "/none.csv", "There is no file or folder %s/none.csv. Correct the path.");
    assertFails(folder + "/*.csv", "No file matches %s/*.csv. Correct the pattern.");
    assertFails(folder + "/empty", "The folder %s/empty holds no file. Give a path that does.");
  }

  @Test
  void partsOfAFileBeginAtLinesAndAreTheFile() throws IOException {
    String line = "x".repeat(1000) + "\n";
    write("big.jsonl", line.repeat(3500));
    InputFile file = InputFiles.list(List.of(folder + "/big.jsonl")).get(0);

    List<FilePart> parts = FilePart.split(file, "ticketmine", FileScan.STEP);

    assertThat(parts).hasSizeGreaterThan(2);
    long total = 0;
    for (FilePart part : parts) {
      assertThat(part.start().offset()).isEqualTo(total);
      assertThat(part.start().line()).isEqualTo(total / line.length() + 1);
      try (Contents in = part.open(file.path(), ReadLimits.standard())) {
        total += in.next().in().readAllBytes().length;
      }
    }
    assertThat(total).isEqualTo(file.size());
  }

  private void assertFails(String path, String message) {
    assertThatThrownBy(() -> InputFiles.list(List.of(path)))
        .isInstanceOf(UserException.class)
        .hasMessage(message.formatted(folder))
        .extracting(error -> ((UserException) error).kind().exitCode())
        .isEqualTo(66);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
