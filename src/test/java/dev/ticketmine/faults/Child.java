package dev.ticketmine.faults;

import dev.ticketmine.lake.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of ticketmine, with the classes of this one. */
public final class Child {
  /** Exit code of a process that was halted or killed. */
  public static final int KILLED = 137;

  /**
   * Starts a process.
   *
   * @param options JVM options beyond the usual ones
   * @param command main class and its arguments
   */
  public static Process start(Path log, List<String> options, List<String> command) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jobs/java-options",
                "-Xmx2g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-cp",
                ChildClasses.path()));
    line.addAll(options);
    if (!options.contains(preparing()) && Files.exists(ChildClasses.archive())) {
      line.add("-XX:SharedArchiveFile=" + ChildClasses.archive());
    }
    line.addAll(command);
    try {
      return new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the options of a process that halts at a place. */
  public static List<String> haltingAt(String place) {
    return List.of(
        "-D" + Checkpoint.PROPERTY + "=" + HaltAt.class.getName(),
        "-D" + HaltAt.PLACE + "=" + place);
  }

  /** Returns the options of a process that notes the places it reaches. */
  public static List<String> notingIn(Path notes) {
    return List.of(
        "-D" + Checkpoint.PROPERTY + "=" + HaltAt.class.getName(),
        "-D" + HaltAt.NOTES + "=" + notes);
  }

  /** Returns the options of a process that copies a lake at every place into a folder. */
  public static List<String> copying(Path lake, Path copies) {
    return List.of(
        "-D" + Checkpoint.PROPERTY + "=" + CopyAt.class.getName(),
        "-D" + CopyAt.LAKE + "=" + lake,
        "-D" + CopyAt.COPIES + "=" + copies);
  }

  /** Returns the option of a process whose classes will be ready when later ones start. */
  public static String preparing() {
    return "-XX:ArchiveClassesAtExit=" + ChildClasses.archive();
  }

  private Child() {}
}
