package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArchiveReader;
import dev.ticketmine.archive.format.JointReader;
import dev.ticketmine.archive.input.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides what each task reads: a large file that can be cut at line ends in parts, files of one
 * folder that belong together at once, any other file by itself.
 */
final class FileParts {
  private static final long MAX_PART_BYTES = 64L << 20;

  /** A file that belongs to others of its folder. */
  private record Member(InputFile file, String format) {}

  private final ReadOptions options;
  private final List<FilePart> parts = new ArrayList<>();
  private final Map<Path, List<Member>> folders = new TreeMap<>();

  FileParts(ReadOptions options) {
    this.options = options;
  }

  /**
   * Returns the parts, about so many or more.
   *
   * @throws dev.ticketmine.errors.UserException if a file's format is not known or does not fit
   */
  List<FilePart> of(List<InputFile> files, int wanted) {
    long total = files.stream().mapToLong(InputFile::size).sum();
    long partBytes = Math.max(FileScan.STEP, Math.min(MAX_PART_BYTES, total / wanted));
    files.forEach(file -> add(file, partBytes));
    for (List<Member> folder : folders.values()) {
      parts.add(
          FilePart.group(
              folder.stream().map(Member::file).toList(),
              folder.stream().map(Member::format).toList()));
    }
    return parts;
  }

  private void add(InputFile file, long partBytes) {
    List<String> formats = new ArrayList<>();
    ArchiveReader reader = null;
    boolean isSplittable = false;
    for (FileContent content : FileContent.of(file, options.limits())) {
      reader = content.reader(options);
      isSplittable = reader != null && reader.isSplittable(content.beginning());
      formats.add(reader == null ? FilePart.UNREADABLE : reader.format());
    }
    boolean isVerbatim = isVerbatim(file);
    if (isVerbatim && reader instanceof JointReader) {
      Path folder = Path.of(file.path()).getParent();
      folders
          .computeIfAbsent(folder, key -> new ArrayList<>())
          .add(new Member(file, reader.format()));
    } else if (isVerbatim && isSplittable) {
      parts.addAll(FilePart.split(file, reader.format(), partBytes));
    } else {
      parts.add(FilePart.whole(file, formats, isVerbatim));
    }
  }

  private static boolean isVerbatim(InputFile file) {
    try {
      return Contents.isVerbatim(Path.of(file.path()));
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    }
  }
}
