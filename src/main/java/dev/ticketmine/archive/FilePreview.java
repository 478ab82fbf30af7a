package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArchiveReader;
import dev.ticketmine.archive.format.ColumnReader;
import dev.ticketmine.archive.format.ColumnReader.ColumnUse;
import dev.ticketmine.archive.input.Contents;
import dev.ticketmine.archive.input.Contents.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file would be read as, found by reading it as a night does, without Spark. It holds names
 * and counts, no values.
 *
 * @param name name of the file; of the folder, for files that are read together
 * @param readers format and the sign it was told by, of each format in the file
 * @param columns what the columns of tables are read as
 */
public record FilePreview(
    String name,
    Map<String, String> readers,
    List<ColumnUse> columns,
    FieldCounts counts,
    ByteBalance balance) {
  /**
   * Reads these files.
   *
   * @throws dev.ticketmine.errors.UserException if one is in no known format or does not fit
   */
  public static List<FilePreview> of(List<InputFile> files, ReadOptions options) {
    Map<String, FilePreview> previews = new LinkedHashMap<>();
    for (FilePart part : new FileParts(options).of(files, 1)) {
      Path path = Path.of(part.paths().get(0));
      Path named = part.paths().size() > 1 ? path.getParent() : path;
      FilePreview preview =
          previews.computeIfAbsent(
              named.toString(), key -> empty(named.getFileName().toString(), part, options));
      try (PartReader reader = new PartReader(part, options)) {
        reader.forEachRemaining(preview.counts()::add);
        preview.balance().add(reader.balance());
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be closed".formatted(named), e);
      }
    }
    return List.copyOf(previews.values());
  }

  private static FilePreview empty(String name, FilePart part, ReadOptions options) {
    Map<String, String> readers = new LinkedHashMap<>();
    Set<ColumnUse> columns = new LinkedHashSet<>();
    for (String format : new LinkedHashSet<>(part.formats())) {
      if (!format.equals(FilePart.UNREADABLE)) {
        ArchiveReader reader = options.formats().named(format);
        readers.put(format, options.format() == null ? reader.sign() : "it is set");
        if (reader instanceof ColumnReader table) {
          columns.addAll(columns(part, table, options));
        }
      }
    }
    return new FilePreview(
        name, readers, new ArrayList<>(columns), new FieldCounts(), new ByteBalance());
  }

  private static List<ColumnUse> columns(FilePart part, ColumnReader reader, ReadOptions options) {
    List<ColumnUse> columns = new ArrayList<>();
    try (Contents contents = part.open(part.paths().get(0), options.limits())) {
      for (String format : part.formats()) {
        Content content = contents.next();
        if (content != null && format.equals(reader.format())) {
          columns.addAll(reader.columns(content.in(), content.name()));
        }
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(part.paths().get(0), e);
    }
    return columns;
  }
}
