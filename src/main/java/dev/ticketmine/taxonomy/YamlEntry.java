package dev.ticketmine.taxonomy;

import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A group of keys in a YAML file that knows what it is called and where it stands. */
final class YamlEntry {
  private final String file;
  private final String name;
  private final int line;
  private final Map<String, Node> values;

  private YamlEntry(String file, String name, int line, Map<String, Node> values) {
    this.file = file;
    this.name = name;
    this.line = line;
    this.values = values;
  }

  /** Reads the text of a file; an empty one is an entry without keys. */
  static YamlEntry root(String text, String file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    Node node;
    try {
      node = new Yaml(options).compose(new StringReader(text));
    } catch (YAMLException broken) {
      throw new UserException(
          Kind.INPUT,
          "%s is no YAML%s. Look for a missing quotation mark, a tab or a wrong indent."
              .formatted(file, where(broken)),
          broken);
    }
    return node == null
        ? new YamlEntry(file, "the file", 1, Map.of())
        : of(node, file, "the file", "the file");
  }

  private static String where(YAMLException broken) {
    return broken instanceof org.yaml.snakeyaml.error.MarkedYAMLException marked
            && marked.getProblemMark() != null
        ? " at line " + (marked.getProblemMark().getLine() + 1)
        : "";
  }

  private static YamlEntry of(Node node, String file, String name, String key) {
    int line = node.getStartMark().getLine() + 1;
    if (!(node instanceof MappingNode mapping)) {
      throw new UserException(
          Kind.INPUT,
          "%s line %d: %s must be a group of keys. Write 'key: value' lines there."
              .formatted(file, line, key));
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String found = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (values.put(found, tuple.getValueNode()) != null) {
        throw new YamlEntry(file, name, line, values)
            .wrong(found, "stands there twice", "Keep one of them");
      }
    }
    return new YamlEntry(file, name, line, values);
  }

  /** Returns this entry under another name, by which errors call it. */
  YamlEntry named(String other) {
    return new YamlEntry(file, other, line, values);
  }

  /** Refuses keys that nobody reads. */
  void allow(Set<String> keys) {
    for (String key : values.keySet()) {
      if (!keys.contains(key)) {
        String hint =
            Nearest.to(key, keys)
                .map("Did you mean '%s'?"::formatted)
                .orElse("Known keys here: %s.".formatted(String.join(", ", keys)));
        throw new UserException(
            Kind.INPUT,
            "%s line %d, %s: unknown key '%s'. %s".formatted(file, lineOf(key), name, key, hint));
      }
    }
  }

  /** Returns a text; nothing if it is missing, null or blank. */
  Optional<String> text(String key) {
    Node node = values.get(key);
    if (node == null || Tag.NULL.equals(node.getTag())) {
      return Optional.empty();
    }
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(key, "is a list or group", "Write one text");
    }
    return Optional.of(scalar.getValue()).filter(value -> !value.isBlank());
  }

  /** Returns texts; none if the key is missing. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        throw wrong(key, "holds something that is no text", "Write a list such as [\"a\", \"b\"]");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  /** Returns the groups of a list; none if the key is missing. */
  List<YamlEntry> entries(String key) {
    List<YamlEntry> entries = new ArrayList<>();
    for (Node item : items(key)) {
      String place = "%s, %s %d".formatted(name, key, entries.size() + 1);
      entries.add(of(item, file, place, place));
    }
    return entries;
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    if (node == null || Tag.NULL.equals(node.getTag())) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(key, "is no list", "Write a list such as [\"a\", \"b\"]");
    }
    return sequence.getValue();
  }

  /** An error that names file, line, entry, field and remedy. */
  UserException wrong(String key, String problem, String fix) {
    return new UserException(
        Kind.INPUT,
        "%s line %d, %s: %s %s. %s.".formatted(file, lineOf(key), name, key, problem, fix));
  }

  private int lineOf(String key) {
    Node node = values.get(key);
    return node == null ? line : node.getStartMark().getLine() + 1;
  }
}
