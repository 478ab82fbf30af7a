package dev.ticketmine.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path of child processes: that of this one, its folders packed, so that Java can keep
 * the classes ready in an archive. Children then start in about half the time.
 */
final class ChildClasses {
  private static final ChildClasses INSTANCE = new ChildClasses();

  private final Path folder = temporary();
  private final String path;

  private ChildClasses() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(
          Files.isDirectory(Path.of(entry))
              ? packed(Path.of(entry), folder.resolve(entries.size() + ".jar")).toString()
              : entry);
    }
    path = String.join(File.pathSeparator, entries);
  }

  /** Returns the class path. */
  static String path() {
    return INSTANCE.path;
  }

  /** Returns where the archive is or will be. */
  static Path archive() {
    return INSTANCE.folder.resolve("classes.jsa");
  }

  private static Path packed(Path classes, Path jar) {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("children");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(File folder) {
    for (File file : folder.listFiles()) {
      if (!file.delete()) {
        file.deleteOnExit();
      }
    }
    folder.deleteOnExit();
  }
}
