package dev.ticketmine.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.ticketmine.SparkExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4BlockOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakScanTest {
  private static final List<Needle> NEEDLES =
      List.of(
          new Needle("NAME 1", "Jörg Krovadamöller"),
          new Needle("PHONE 2", "+49 (0)170 5551 2764"),
          new Needle("EMAIL 3", "jo.krova@post.example"),
          new Needle("IBAN 4", "DE02120300000000202051"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hallo Jörg Krovadamöller, ",
        "HALLO JÖRG KROVADAMÖLLER",
        "joerg-krovadamoeller.md",
        "J&ouml;rg Krovadam&ouml;ller",
        "J&#246;rg Krovadam&#246;ller",
        "\"J\\u00f6rg Krovadam\\u00f6ller\"",
        "u=J%C3%B6rg+Krovadam%c3%b6ller",
        "u=J%C3%B6rg%20Krovadam%C3%B6ller",
        "J=C3=B6rg Krovadam=C3=B6ller",
        "Jo\u0308rg Krovadamo\u0308ller"
      })
  void findsANameHoweverItIsWritten(String text) throws IOException {
    assertThat(found(write("a.log", text))).containsExactly("a.log: NAME 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 (0)170 5551 2764",
        "49-0-170-5551-2764",
        "49017055512764",
        "u%3D49017055512764",
        "<b>+49 (0)170 5551 2764</b>"
      })
  void findsANumberHoweverItIsGrouped(String text) throws IOException {
    assertThat(found(write("a.html", text))).containsExactly("a.html: PHONE 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE02 1203 0000 0000 2020 51", "de02120300000000202051"})
  void findsAnAccountNumber(String text) throws IOException {
    assertThat(found(write("a.csv", text))).containsExactly("a.csv: IBAN 4");
  }

  @Test
  void digitsWithinLongerOnesAreChance() throws IOException {
    assertThat(found(write("a.txt", "f49017055512764 490170555127641 a1490170555127649")))
        .isEmpty();
  }

  @Test
  void looksIntoWhatIsPacked() throws IOException {
    byte[] text = "x jo.krova@post.example".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
      zip.putNextEntry(new ZipEntry("xl/first.xml"));
      zip.write("nothing".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/strings.xml"));
      zip.write(text);
    }
    Files.write(folder.resolve("a.xlsx"), workbook.toByteArray());
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("events.gz")))) {
      out.write(workbook.toByteArray());
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("shuffle.data"))) {
      // Spark writes the parts of a shuffle one behind the other.
      for (byte[] part : List.of("one".getBytes(StandardCharsets.UTF_8), text)) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream block = new LZ4BlockOutputStream(packed)) {
          block.write(part);
        }
        out.write(packed.toByteArray());
      }
    }
    Files.write(folder.resolve("log.zst"), Zstd.compress(text));
    assertThat(found(files()))
        .containsExactly(
            "a.xlsx, packed file: EMAIL 3",
            "events.gz, packed file: EMAIL 3",
            "log.zst: EMAIL 3",
            "shuffle.data: EMAIL 3");
  }

  @Test
  void findsWhatLiesAcrossTheEndOfAChunk() throws IOException {
    for (int length : new int[] {262_130, 262_144, 262_200, 524_280, 600_000}) {
      Files.writeString(
          folder.resolve("%06d.txt".formatted(length)),
          " ".repeat(length) + "jo.krova@post.example" + " ".repeat(300_000));
    }
    assertThat(found(files())).hasSize(5);
  }

  @Test
  void doesNotTellAFileNameThatTellsAValue() throws IOException {
    assertThat(found(write("jo.krova@post.example.txt", "jo.krova@post.example")))
        .containsExactly("a file whose name tells it: EMAIL 3");
  }

  @Test
  void saysWhichFilesItCouldNotRead() throws IOException {
    Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
    LeakScan scan = new LeakScan(NEEDLES);
    scan.scan(List.of(folder.resolve("a.gz"), folder.resolve("gone")), folder);
    assertThat(scan.findings().unreadable()).containsExactly("a.gz");
    assertThat(scan.findings().files()).isZero();
  }

  @Test
  @ExtendWith(SparkExtension.class)
  void looksIntoEveryColumnOfTables(SparkSession spark) throws IOException {
    spark
        .sql(
            """
            select 'a' as id, named_struct('text', 'nothing', 'n', 1) as deep, array('x') as list,
              map('k', 'v') as attributes, cast('b' as binary) as raw, 1.5 as number
            union all select 'jo.krova@post.example', named_struct('text', 'JO.KROVA@post.example', 'n', 1),
              array('a', 'DE02 1203 0000 0000 2020 51'), map('u', 'jo%2ekrova%40post.example', 'v', 'jo.krova%40post.example'),
              cast('jo.krova@post.example' as binary), null
            """)
        .coalesce(1)
        .write()
        .parquet(folder.resolve("table").toString());
    LeakScan scan = new LeakScan(NEEDLES);
    scan.scan(files(), folder);
    Findings findings = scan.findings();
    assertThat(findings.rows()).isEqualTo(2);
    assertThat(findings.tables()).isEqualTo(1);
    assertThat(findings.unreadable()).isEmpty();
    assertThat(findings.hits())
        .extracting(hit -> hit.place().replaceAll(".*column ", "") + ": " + hit.needle())
        .containsExactly(
            "attributes.key_value.value: EMAIL 3",
            "deep.text: EMAIL 3",
            "id: EMAIL 3",
            "list.list.element: IBAN 4",
            "raw: EMAIL 3");
  }

  private List<Path> write(String name, String text) throws IOException {
    return List.of(Files.writeString(folder.resolve(name), text));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }

  private List<String> found(List<Path> files) {
    LeakScan scan = new LeakScan(NEEDLES);
    scan.scan(files, folder);
    return scan.findings().hits().stream().map(hit -> hit.place() + ": " + hit.needle()).toList();
  }
}
