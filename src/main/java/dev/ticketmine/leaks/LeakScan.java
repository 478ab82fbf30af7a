package dev.ticketmine.leaks;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jpountz.lz4.LZ4BlockInputStream;

/**
 * Looks through files for values: texts, logs and reports byte by byte, Parquet value by value, and
 * what is packed (zip and so Excel workbooks, gzip, Zstandard, Spark's LZ4 blocks) unpacked. What a
 * file is, its first bytes tell.
 */
public final class LeakScan {
  private static final int CHUNK = 1 << 18;
  private static final int MAXIMUM_NESTING = 4;

  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTANDARD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final byte[] LZ4 = {'L', 'Z', '4', 'B', 'l', 'o', 'c', 'k'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Search search;
  private final LongAdder files = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private final Set<String> tables = ConcurrentHashMap.newKeySet();
  private final Set<Hit> hits = new ConcurrentSkipListSet<>();
  private final Set<String> unreadable = new ConcurrentSkipListSet<>();

  /** Looks for these values. */
  public LeakScan(Collection<Needle> needles) {
    search = new Search(needles);
  }

  /**
   * Looks through files, several at a time; those that are gone meanwhile are left out.
   *
   * @param root folder that places are named from
   */
  public void scan(Collection<Path> paths, Path root) {
    paths.parallelStream().forEach(path -> scan(path, name(root, path)));
  }

  private static String name(Path root, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString();
  }

  /** Returns what was looked through and found until now. */
  public Findings findings() {
    return new Findings(
        files.sum(),
        bytes.sum(),
        tables.size(),
        rows.sum(),
        new ArrayList<>(hits),
        new ArrayList<>(unreadable));
  }

  private void scan(Path file, String name) {
    // A name is text as well, and one that tells a value is not told on.
    Set<Needle> named = new HashSet<>();
    byte[] bytesOfName = name.getBytes(StandardCharsets.UTF_8);
    search.find(bytesOfName, bytesOfName.length, named::add);
    String place = named.isEmpty() ? name : "a file whose name tells it";
    named.forEach(needle -> hits.add(new Hit(place, needle.name())));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
      if (startsWith(in, PARQUET)) {
        scanTable(file, place);
      } else {
        scan(in, place, 0);
      }
      files.increment();
    } catch (NoSuchFileException gone) {
      // Temporary files come and go.
    } catch (IOException | RuntimeException e) {
      unreadable.add(place);
    }
  }

  private void scanTable(Path file, String place) throws IOException {
    tables.add(String.valueOf(file.getParent()));
    rows.add(
        ParquetValues.read(
            file,
            (column, value) -> {
              bytes.add(value.length);
              search.find(
                  value,
                  value.length,
                  needle -> hits.add(new Hit(place + ", column " + column, needle.name())));
            }));
  }

  private void scan(InputStream in, String place, int nesting) throws IOException {
    if (nesting > MAXIMUM_NESTING) {
      unreadable.add(place);
    } else if (startsWith(in, GZIP)) {
      scan(buffered(new GZIPInputStream(in)), place, nesting + 1);
    } else if (startsWith(in, ZSTANDARD)) {
      scan(buffered(new ZstdInputStream(in)), place, nesting + 1);
    } else if (startsWith(in, LZ4)) {
      scan(buffered(new LZ4BlockInputStream(in, false)), place, nesting + 1);
    } else if (startsWith(in, ZIP)) {
      ZipInputStream entries = new ZipInputStream(in);
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        scan(buffered(entries), place + ", packed file", nesting + 1);
      }
    } else {
      scanText(in, place);
    }
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, CHUNK);
  }

  /** Keeps the end of each chunk before the next, so that nothing is cut in two. */
  private void scanText(InputStream in, String place) throws IOException {
    int overlap = search.longest() + 1;
    byte[] buffer = new byte[overlap + CHUNK];
    int kept = 0;
    for (int read = in.readNBytes(buffer, kept, buffer.length - kept);
        read > 0;
        read = in.readNBytes(buffer, kept, buffer.length - kept)) {
      bytes.add(read);
      int end = kept + read;
      search.find(buffer, end, needle -> hits.add(new Hit(place, needle.name())));
      kept = Math.min(overlap, end);
      System.arraycopy(buffer, end - kept, buffer, 0, kept);
    }
  }

  private static boolean startsWith(InputStream in, byte[] magic) throws IOException {
    in.mark(magic.length);
    byte[] start = in.readNBytes(magic.length);
    in.reset();
    return Arrays.equals(start, magic);
  }
}
