package dev.ticketmine.archive;

import dev.ticketmine.archive.input.Contents;
import dev.ticketmine.archive.input.ReadLimits;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the files that paths on the command line stand for. */
public final class InputFiles {
  private static final String GLOB_CHARACTERS = "*?[{";

  /**
   * Returns the files in order of their paths, each once. A path is a file, a folder, which is
   * searched through, or a glob; hidden files in folders are left out.
   *
   * @throws UserException if a path leads to no file or a file cannot be read
   */
  public static List<InputFile> list(Collection<String> paths) {
    TreeSet<Path> found = new TreeSet<>();
    for (String path : paths) {
      found.addAll(resolve(path));
    }
    List<InputFile> files = new ArrayList<>();
    for (Path file : found) {
      try {
        files.add(FileScan.scan(file));
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return files;
  }

  private static List<Path> resolve(String argument) {
    Path path = absolute(argument);
    if (path != null && Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (path != null && Files.isDirectory(path)) {
      List<Path> files = walk(path).stream().filter(file -> !isHidden(path, file)).toList();
      return required(files, "The folder %s holds no file. Give a path that does.", path);
    }
    int glob = firstGlob(argument);
    if (glob < 0) {
      throw new UserException(
          Kind.NO_INPUT, "There is no file or folder %s. Correct the path.".formatted(argument));
    }
    return required(matching(argument, glob), "No file matches %s. Correct the pattern.", argument);
  }

  private static List<Path> matching(String pattern, int firstGlob) {
    int slash = pattern.lastIndexOf('/', firstGlob);
    Path base = absolute(slash < 0 ? "." : pattern.substring(0, slash + 1));
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
    return walk(base).stream().filter(file -> matcher.matches(base.relativize(file))).toList();
  }

  /** The folder may be a link to one; a link inside it leads nowhere, so that none goes round. */
  private static List<Path> walk(Path folder) {
    try {
      Path real = folder.toRealPath();
      try (Stream<Path> files = Files.walk(real)) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> folder.resolve(real.relativize(file)))
            .toList();
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (UncheckedIOException e) {
      throw unreadable(folder, e.getCause());
    }
  }

  private static List<Path> required(List<Path> files, String message, Object place) {
    if (files.isEmpty()) {
      throw new UserException(Kind.NO_INPUT, message.formatted(place));
    }
    return files;
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static int firstGlob(String path) {
    for (int index = 0; index < path.length(); index++) {
      if (GLOB_CHARACTERS.indexOf(path.charAt(index)) >= 0) {
        return index;
      }
    }
    return -1;
  }

  /** Returns null if the text can be no path at all. */
  private static Path absolute(String path) {
    try {
      return Path.of(path).toAbsolutePath().normalize();
    } catch (java.nio.file.InvalidPathException e) {
      return null;
    }
  }

  /**
   * Opens a file that is one content, unpacked.
   *
   * @throws UserException if it is an archive of files
   */
  static InputStream open(InputFile file) throws IOException {
    if (Contents.isArchive(file.name())) {
      throw new UserException(
          Kind.INPUT,
          "%s is an archive, which only --archive reads. Unpack it and give its files."
              .formatted(file.path()));
    }
    Contents contents = Contents.open(Path.of(file.path()), ReadLimits.standard());
    return new FilterInputStream(contents.next().in()) {
      @Override
      public void close() throws IOException {
        contents.close();
      }
    };
  }

  /** A file is there but cannot be read. */
  static UserException unreadable(Object file, IOException cause) {
    return new UserException(
        Kind.NO_INPUT,
        "%s cannot be read (%s). Check that it is whole and that you have the right to read it."
            .formatted(file, cause.getClass().getSimpleName()),
        cause);
  }

  private InputFiles() {}
}
