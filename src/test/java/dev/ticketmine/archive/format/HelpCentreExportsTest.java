package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.docs.GoldenFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the exports of each help centre become. */
class HelpCentreExportsTest {
  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "dev", "ticketmine", "archive", "format", "help");

  @ParameterizedTest
  @ValueSource(strings = {"zendesk", "intercom", "freshdesk", "html"})
  void exportsBecomeArticles(String format) throws IOException {
    ArticleFiles files = new ArticleFiles();
    StringBuilder rejected = new StringBuilder();
    for (Path path : paths(format)) {
      ParsedArticles parsed = parse(path);
      files.add(parsed);
      parsed.rejected().forEach(record -> rejected.append(shown(record)).append('\n'));
    }
    StringBuilder text = new StringBuilder();
    files.articles().forEach(article -> text.append(shown(article)).append('\n'));

    GoldenFile.check(FIXTURES.resolve("expected").resolve(format + ".txt"), text + "\n" + rejected);
  }

  @Property
  void readingNeverFails(@ForAll("cutFiles") byte[] file) {
    ParsedArticles parsed =
        new ArticleJsonReader().read(new ByteArrayInputStream(file), "articles.json");

    assertThat(parsed.rejected()).hasSizeLessThanOrEqualTo(file.length);
  }

  @Provide
  Arbitrary<byte[]> cutFiles() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String format : List.of("zendesk", "intercom", "freshdesk")) {
      for (Path path : paths(format)) {
        files.add(Files.readAllBytes(path));
      }
    }
    return Arbitraries.of(files)
        .flatMap(
            file ->
                Arbitraries.integers()
                    .between(0, file.length - 1)
                    .tuple2()
                    .flatMap(
                        places ->
                            Arbitraries.bytes()
                                .map(b -> changed(file, places.get1(), b, places.get2()))));
  }

  /** Sets one byte and leaves out another one. */
  private static byte[] changed(byte[] file, int place, byte value, int without) {
    byte[] bytes = new byte[file.length - 1];
    System.arraycopy(file, 0, bytes, 0, without);
    System.arraycopy(file, without + 1, bytes, without, bytes.length - without);
    bytes[Math.min(place, bytes.length - 1)] = value;
    return bytes;
  }

  /** Positions as file@offset+length. */
  private static String shown(Object record) {
    return record
        .toString()
        .replaceAll(
            "RecordPosition\\[file=([^,]*), offset=(\\d+), length=(\\d+)[^\\]]*]", "$1@$2+$3");
  }

  private static ParsedArticles parse(Path path) throws IOException {
    String name = path.getFileName().toString();
    try (InputStream in = Files.newInputStream(path)) {
      return ArticleHtmlReader.reads(name)
          ? new ArticleHtmlReader(ZoneOffset.UTC).read(in, name)
          : new ArticleJsonReader().read(in, name);
    }
  }

  private static List<Path> paths(String format) throws IOException {
    try (Stream<Path> paths = Files.list(FIXTURES.resolve(format))) {
      return paths.sorted().toList();
    }
  }
}
