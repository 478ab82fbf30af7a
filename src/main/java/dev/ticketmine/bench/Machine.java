package dev.ticketmine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What was measured on: figures mean little without it.
 *
 * @param processor name of the processor; "unknown" where the system does not tell
 * @param processors processors that Java may use
 * @param maximumHeapBytes Java heap at most
 * @param java version and vendor of Java
 * @param system name and version of the system
 */
public record Machine(
    String processor, int processors, long maximumHeapBytes, String java, String system) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Returns this machine. */
  public static Machine current() {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  private static String processorName() {
    if (!Files.isReadable(PROCESSORS)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
