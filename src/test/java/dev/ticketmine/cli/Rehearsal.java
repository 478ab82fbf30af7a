package dev.ticketmine.cli;

import dev.ticketmine.docs.DocumentedCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Carries out documented commands in a folder, as a reader would who works there: a shell takes the
 * line apart, and the program runs in this process. Words that stand for something are filled in
 * from a table.
 */
final class Rehearsal {
  private static final String STUB =
      """
      #!/bin/bash
      printf '%s\\0' "$@" >"$CALL/arguments"
      [[ -p /dev/stdin ]] && cat >"$CALL/input"
      exit 0
      """;

  private static final Set<String> OUTPUTS = Set.of("--dir", "--json", "--lake", "--out");

  private final Path folder;
  private final Path call;
  private final Map<String, String> placeholders;
  private final Map<String, String> known = new TreeMap<>();
  private final Console console = new Console();

  /** In this folder, with regular expressions and what is filled in for them, in their order. */
  Rehearsal(Path folder, Map<String, String> placeholders) throws IOException {
    this.folder = folder.toRealPath();
    this.placeholders = placeholders;
    call = Files.createDirectories(this.folder.resolve("call"));
    stub("jobs/ticketmine", STUB);
    stub("bin/ticketmine", STUB);
  }

  /** Puts a program into the folder. */
  void stub(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Lets commands have this value, as a variable of the shell. */
  void know(String name, String value) {
    known.put(name, value);
  }

  /** Returns the command with everything filled in. */
  String filledIn(DocumentedCommand command) {
    String text = command.text();
    for (Map.Entry<String, String> word : placeholders.entrySet()) {
      text = text.replaceAll(word.getKey(), word.getValue());
    }
    return text;
  }

  /** Runs a command that is filled in; returns what went wrong, with its exit code and message. */
  Optional<String> problem(String command) throws IOException, InterruptedException {
    Files.deleteIfExists(call.resolve("arguments"));
    Files.deleteIfExists(call.resolve("input"));
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-eo", "pipefail", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    Map<String, String> environment = shell.environment();
    environment.putAll(known);
    environment.put("CALL", call.toString());
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    // Where the scripts in jobs look for classes: not in a build of yesterday.
    environment.put("TICKETMINE_CLASS_PATH", System.getProperty("java.class.path"));
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      return Optional.of("exit code %d: %s".formatted(code, said));
    }
    if (!Files.exists(call.resolve("arguments"))) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    for (String argument : Files.readString(call.resolve("arguments")).split("\0")) {
      arguments.add(arguments.isEmpty() ? argument : inFolder(arguments, argument));
    }
    code = run(arguments);
    return code == 0
        ? Optional.empty()
        : Optional.of("exit code %d: %s".formatted(code, console.err()));
  }

  private int run(List<String> arguments) throws IOException {
    Path input = call.resolve("input");
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(Files.exists(input) ? Files.readAllBytes(input) : new byte[0]));
      return console.run(arguments.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  /** What names a file here, or is to be written, is that of the folder and not of the project. */
  private String inFolder(List<String> before, String argument) {
    if (argument.startsWith("-") || argument.startsWith("/") || argument.isEmpty()) {
      return argument;
    }
    boolean isOutput = OUTPUTS.contains(before.get(before.size() - 1));
    boolean isThere = Files.exists(folder.resolve(argument.replaceAll("/.*", "")));
    return isOutput || isThere ? folder.resolve(argument).toString() : argument;
  }
}
