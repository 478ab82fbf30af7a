package dev.ticketmine.evaluation.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A built-in file of lists. A line {@code [name]} opens a list; a semicolon opens a comment line.
 * In lists of words, the entries of a line are separated by commas.
 */
final class WordBank {
  private static final String FOLDER = "/evaluation/privacy/";

  private final String file;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private WordBank(String file) {
    this.file = file;
  }

  static WordBank read(String file) {
    WordBank bank = new WordBank(file);
    try (InputStream in = WordBank.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("The list '%s' is not built in.".formatted(file));
      }
      List<String> open = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("[") && line.endsWith("]")) {
          open = bank.lines.computeIfAbsent(line.substring(1, line.length() - 1), n -> newList());
        } else if (!line.isBlank() && !line.startsWith(";")) {
          open.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bank.lines.forEach(
        (name, list) ->
            bank.words.put(
                name, list.stream().flatMap(line -> List.of(line.split(", +")).stream()).toList()));
    return bank;
  }

  /** Returns the lines of a list. */
  List<String> lines(String name) {
    return known(lines, name);
  }

  /** Returns the comma-separated entries of a list. */
  List<String> words(String name) {
    return known(words, name);
  }

  /** Returns the names of the lists that end so, in the order of the file. */
  List<String> names(String ending) {
    return lines.keySet().stream().filter(name -> name.endsWith(ending)).toList();
  }

  private List<String> known(Map<String, List<String>> lists, String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("'%s' has no list [%s].".formatted(file, name));
    }
    return list;
  }

  private static List<String> newList() {
    return new ArrayList<>();
  }
}
