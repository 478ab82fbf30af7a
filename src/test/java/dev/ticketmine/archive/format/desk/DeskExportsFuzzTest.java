package dev.ticketmine.archive.format.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.format.JsonExport;
import dev.ticketmine.archive.format.JsonExportReader;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RecordPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever happens to an export, reading it never fails, and its records are in order, do not
 * overlap and lie within the file. {@code -Djqwik.tries.default=20000} searches longer.
 */
class DeskExportsFuzzTest {
  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "dev", "ticketmine", "archive", "format", "desk");

  /** A change to a file: so many bytes from a place on, a share of its length, become others. */
  private record Change(double place, int removed, byte[] added) {
    byte[] applied(byte[] bytes) {
      int start = (int) (place * bytes.length);
      int end = Math.min(bytes.length, start + removed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes, 0, start);
      out.writeBytes(added);
      out.write(bytes, end, bytes.length - end);
      return out.toByteArray();
    }
  }

  @Property
  void zendesk(@ForAll("zendeskFiles") byte[] file, @ForAll("changes") List<Change> changes) {
    check(new Zendesk(), file, changes);
  }

  @Property
  void intercom(@ForAll("intercomFiles") byte[] file, @ForAll("changes") List<Change> changes) {
    check(new Intercom(), file, changes);
  }

  @Property
  void freshdesk(@ForAll("freshdeskFiles") byte[] file, @ForAll("changes") List<Change> changes) {
    check(new Freshdesk(), file, changes);
  }

  @Property
  void helpScout(@ForAll("helpScoutFiles") byte[] file, @ForAll("changes") List<Change> changes) {
    check(new HelpScout(), file, changes);
  }

  @Property
  void gorgias(@ForAll("gorgiasFiles") byte[] file, @ForAll("changes") List<Change> changes) {
    check(new Gorgias(), file, changes);
  }

  @Property
  void everyElementOfAListIsOneRecord(@ForAll("elements") List<String> elements) {
    String text = "[" + String.join(" ,\n", elements) + "]";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    List<ParsedRecord> records = records(new Freshdesk(), bytes);

    assertThat(records).hasSize(elements.size());
    StringBuilder between = new StringBuilder();
    int end = 0;
    for (ParsedRecord record : records) {
      between.append(text(bytes, end, (int) record.position().offset()));
      end = (int) (record.position().offset() + record.position().length());
    }
    assertThat(between.append(text(bytes, end, bytes.length)).toString()).matches("[\\s,\\[\\]]*");
  }

  private static void check(JsonExport export, byte[] file, List<Change> changes) {
    byte[] bytes = file;
    for (Change change : changes) {
      bytes = change.applied(bytes);
    }
    long end = 0;
    for (ParsedRecord record : records(export, bytes)) {
      assertThat(record.position().offset()).isGreaterThanOrEqualTo(end);
      end = record.position().offset() + record.position().length();
    }
    assertThat(end).isLessThanOrEqualTo(bytes.length);
  }

  private static List<ParsedRecord> records(JsonExport export, byte[] bytes) {
    List<ParsedRecord> records = new ArrayList<>();
    new JsonExportReader(export)
        .read(new ByteArrayInputStream(bytes), RecordPosition.startOf("comments-1.json"))
        .forEachRemaining(records::add);
    return records;
  }

  private static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<byte[]> added =
        Arbitraries.oneOf(
            Arbitraries.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\n",
                    "null",
                    "-1",
                    "1e999",
                    "true",
                    "\"id\":",
                    "\u0000",
                    "\uFEFF",
                    "{\"id\":[",
                    "[[[[",
                    "\"\\u00",
                    "ü")
                .map(text -> text.getBytes(StandardCharsets.UTF_8)),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(4));
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 8)),
                Tuple.of(1, Arbitraries.integers().between(0, 3000))),
            added)
        .as(Change::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<String>> elements() {
    return Arbitraries.of(
            "{}",
            "17",
            "null",
            "\"a,]}\"",
            "{\"id\":1}",
            "[1,[2]]",
            "{\"id\":1,,}",
            "{\"a\":\"\\\"}\"}",
            "{\"id\":1]",
            "{\"responder_id\":1,\"id\":{}}",
            "-1e9",
            "nonsense",
            "\"ü\\u00e4\"")
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<byte[]> zendeskFiles() throws IOException {
    return files("zendesk");
  }

  @Provide
  Arbitrary<byte[]> intercomFiles() throws IOException {
    return files("intercom");
  }

  @Provide
  Arbitrary<byte[]> freshdeskFiles() throws IOException {
    return files("freshdesk");
  }

  @Provide
  Arbitrary<byte[]> helpScoutFiles() throws IOException {
    return files("helpscout");
  }

  @Provide
  Arbitrary<byte[]> gorgiasFiles() throws IOException {
    return files("gorgias");
  }

  private static Arbitrary<byte[]> files(String format) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(FIXTURES.resolve(format).resolve("input"))) {
      for (Path path : paths.sorted().toList()) {
        files.add(Files.readAllBytes(path));
      }
    }
    return Arbitraries.of(files);
  }
}
