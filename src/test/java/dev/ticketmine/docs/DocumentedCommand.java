package dev.ticketmine.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that a page shows: in a block of shell, in the examples of a command's help, indented,
 * or within a sentence.
 *
 * @param page the page
 * @param line its line, from 1 on
 * @param text the command on one line, with a block's own line breaks where it has some
 */
public record DocumentedCommand(Path page, int line, String text) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:/opt/\\S+/)?(?:jobs/)?ticketmine [^\\s].*|jobs/notebooks.*"
              + "|(?:mvn|java|curl|openssl|pip|apt-get|systemctl|kubectl|crontab|flock) .*");
  private static final Pattern EXAMPLES = Pattern.compile("(Examples?|Then|Start here):");

  /** Returns all Markdown pages that are written for readers, in their order. */
  public static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    for (String folder : List.of("docs", "jobs", "notebooks", "conf")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(md|conf|cron|service|timer)"))
            .sorted(Comparator.comparing(Path::toString))
            .forEach(pages::add);
      }
    }
    return pages;
  }

  /** Returns the commands of a file. */
  public static List<DocumentedCommand> in(Path page) {
    try {
      return in(page, Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the commands of a page with this text. */
  public static List<DocumentedCommand> in(Path page, String text) {
    List<DocumentedCommand> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    boolean isMarkdown = page.toString().endsWith(".md");
    String fence = isMarkdown ? null : "#";
    boolean isExample = false;
    StringBuilder sentence = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (line.startsWith("```")) {
        fence = fence == null ? line.substring(3) : null;
        isExample = false;
      } else if (fence == null) {
        Matcher indented = Pattern.compile(" {4}(\\S*ticketmine .*)").matcher(line);
        if (indented.matches()) {
          found.add(new DocumentedCommand(page, index + 1, joined(lines, index, false).strip()));
        }
        sentence.append(line).append('\n');
        continue;
      } else if (fence.equals("sh") && !line.isBlank() && !line.startsWith(" ")) {
        if (isInto(lines.get(index - 1))) {
          continue;
        }
        found.add(new DocumentedCommand(page, index + 1, joined(lines, index, true)));
      } else if (fence.isEmpty()) {
        isExample = EXAMPLES.matcher(line).matches() || (isExample && !line.isBlank());
        if (isExample && line.matches(" {2}\\S.*")) {
          found.add(new DocumentedCommand(page, index + 1, joined(lines, index, false).strip()));
        }
      } else if (fence.equals("#") && line.matches("\\s*#.*")) {
        Matcher shown = Pattern.compile("(?:'|then: )(" + COMMAND + "?)(?:'|$)").matcher(line);
        if (shown.find()) {
          found.add(new DocumentedCommand(page, index + 1, shown.group(1)));
        }
      }
      sentence.append('\n');
    }
    for (Inline code : inline(sentence)) {
      if (COMMAND.matcher(code.text()).matches()) {
        found.add(new DocumentedCommand(page, code.line(), code.text()));
      }
    }
    return found;
  }

  /** Returns what a page says in short of a command, without all that it needs: `step publish`. */
  public static List<DocumentedCommand> mentions(Path page, String text, Iterable<String> names) {
    Pattern mention = Pattern.compile("(?:" + String.join("|", names) + ") [a-zA-Z-].*");
    String prose = text.replaceAll("(?ms)^```.*?^```", "");
    return inline(prose).stream()
        .filter(code -> mention.matcher(code.text()).matches())
        .map(code -> new DocumentedCommand(page, code.line(), code.text()))
        .toList();
  }

  private record Inline(int line, String text) {}

  private static List<Inline> inline(CharSequence prose) {
    List<Inline> found = new ArrayList<>();
    Matcher code = CODE.matcher(prose);
    while (code.find()) {
      int line = (int) prose.subSequence(0, code.start()).chars().filter(c -> c == '\n').count();
      found.add(new Inline(line + 1, code.group(1).replaceAll("\\s+", " ").strip()));
    }
    return found;
  }

  /**
   * A command that goes on where its line ends with a backslash or, in a block, is indented; one
   * that goes into a folder, with what is done there.
   */
  private static String joined(List<String> lines, int first, boolean isBlock) {
    StringBuilder command = new StringBuilder(lines.get(first));
    for (int next = first + 1; next < lines.size(); next++) {
      boolean goesOn = command.toString().endsWith("\\");
      boolean isThere = isInto(command) && !lines.get(next).startsWith("`");
      if (!goesOn && !isThere && !(isBlock && lines.get(next).startsWith(" "))) {
        break;
      }
      if (goesOn) {
        command.setLength(command.length() - 1);
        command.append(lines.get(next).strip());
      } else {
        command.append('\n').append(lines.get(next));
      }
    }
    return command.toString();
  }

  private static boolean isInto(CharSequence line) {
    return line.toString().matches("cd \\S+");
  }

  /** Returns where the command stands, and the command. */
  @Override
  public String toString() {
    return page + ":" + line + ": " + text.lines().findFirst().orElse("");
  }
}
