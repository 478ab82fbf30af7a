package dev.ticketmine.archive.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the fields that occur in the beginning of a JSON file, each with the way to it, such
 * as {@code tickets[].id}. A list around the whole file adds nothing to the way, so that a file of
 * records looks the same with and without it; an empty one is {@code []}.
 */
final class JsonOutline {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MAX_DEPTH = 5;

  private final Set<String> paths = new HashSet<>();
  private final Deque<String> ways = new ArrayDeque<>();

  /** Returns the ways that occur; none if this is no JSON. */
  static Set<String> of(byte[] beginning) {
    JsonOutline outline = new JsonOutline();
    int start = ByteTape.byteOrderMark(beginning, beginning.length);
    try (JsonParser parser = FACTORY.createParser(beginning, start, beginning.length - start)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        outline.add(token, parser);
      }
    } catch (IOException e) {
      // The beginning of a file mostly ends within a value.
    }
    return outline.paths;
  }

  private void add(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case START_OBJECT -> ways.push(way(parser));
      case START_ARRAY -> ways.push(ways.isEmpty() ? "" : way(parser) + "[]");
      case END_OBJECT -> ways.pop();
      case END_ARRAY -> {
        ways.pop();
        if (ways.isEmpty() && paths.isEmpty()) {
          paths.add("[]");
        }
      }
      case FIELD_NAME -> {
        if (ways.size() <= MAX_DEPTH) {
          paths.add(join(ways.peek(), parser.currentName()));
        }
      }
      default -> {}
    }
  }

  /** Returns the way to the value that begins. */
  private String way(JsonParser parser) throws IOException {
    if (ways.isEmpty()) {
      return "";
    }
    String name = parser.getParsingContext().getParent().getCurrentName();
    return name == null ? ways.peek() : join(ways.peek(), name);
  }

  private static String join(String way, String name) {
    return way.isEmpty() ? name : way + "." + name;
  }

  private JsonOutline() {}
}
