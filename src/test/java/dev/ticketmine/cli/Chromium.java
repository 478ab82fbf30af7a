package dev.ticketmine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, as Debian installs it. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** A page as it was seen: its content, the picture, and what the console said. */
  record Page(String text, Path picture, List<String> messages) {}

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * Opens a page.
   *
   * @param size width and height of the window, such as {@code 1280,2000}
   */
  static Page open(Path page, String size, Path folder) throws IOException, InterruptedException {
    Path picture = folder.resolve("page-" + size + ".png");
    run(folder, size, page, "--screenshot=" + picture);
    List<String> lines = run(folder, size, page, "--dump-dom");
    List<String> messages = lines.stream().filter(line -> line.contains(":CONSOLE")).toList();
    return new Page(String.join("\n", lines), picture, messages);
  }

  private static List<String> run(Path folder, String size, Path page, String action)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "browser", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--enable-logging=stderr",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--window-size=" + size,
                action,
                page.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("The browser did not end within two minutes");
    }
    try (Stream<String> lines = Files.lines(output)) {
      return lines.toList();
    }
  }

  private Chromium() {}
}
