package dev.ticketmine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A real browser without a window, as Debian installs it. */
public final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** A page as it was seen: its content, the picture, and what the console said. */
  public record Page(String text, Path picture, List<String> messages) {}

  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * Opens a page.
   *
   * @param size width and height of the window, such as {@code 1280,2000}
   */
  public static Page open(Path page, String size, Path folder)
      throws IOException, InterruptedException {
    Path picture = folder.resolve("page-" + size + ".png");
    run(folder, size, page, "--screenshot=" + picture);
    List<String> lines = run(folder, size, page, "--dump-dom");
    List<String> messages = lines.stream().filter(line -> line.contains(":CONSOLE")).toList();
    return new Page(String.join("\n", lines), picture, messages);
  }

  /** Returns the content of a page after its scripts, if there are any. */
  public static String content(Path page, Path folder) throws IOException, InterruptedException {
    String printed = String.join("\n", run(folder, "1280,2000", page, "--dump-dom"));
    // What the browser says of itself stands around the page.
    return printed.substring(printed.indexOf("<html"), printed.lastIndexOf("</html>"));
  }

  /** Returns the picture of a page. */
  public static BufferedImage picture(Path page, Path folder)
      throws IOException, InterruptedException {
    Path picture = folder.resolve("picture.png");
    run(folder, "1280,2000", page, "--screenshot=" + picture);
    return ImageIO.read(picture.toFile());
  }

  /** Returns how many sheets of paper a page takes. */
  public static int sheets(Path page, Path folder) throws IOException, InterruptedException {
    Path paper = folder.resolve("paper.pdf");
    run(folder, "1280,2000", page, "--no-pdf-header-footer", "--print-to-pdf=" + paper);
    String text = Files.readString(paper, StandardCharsets.ISO_8859_1);
    return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }

  private static List<String> run(Path folder, String size, Path page, String... action)
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
                "--window-size=" + size));
    command.addAll(List.of(action));
    command.add(page.toUri().toString());
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
