package dev.ticketmine.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.errors.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about an archive: JSON Lines, one object a line, with its {@code kind}. Kinds that
 * are unknown are kept and not looked at.
 */
public final class Truth {
  private final Map<String, List<JsonNode>> byKind = new TreeMap<>();
  private final Map<String, JsonNode> conversations = new TreeMap<>();

  private Truth() {}

  /**
   * Reads a truth file.
   *
   * @throws UserException if it is missing, unreadable or not JSON Lines with kinds
   */
  public static Truth read(Path file) {
    Truth truth = new Truth();
    ObjectMapper mapper = new ObjectMapper();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          truth.add(mapper.readTree(line), file, number);
        }
      }
    } catch (JsonProcessingException e) {
      throw broken(file, number, "it is no JSON object");
    } catch (IOException e) {
      throw new UserException(
          UserException.Kind.NO_INPUT,
          "Cannot read the truth file %s: give a file of JSON Lines with --truth".formatted(file),
          e);
    }
    return truth;
  }

  private void add(JsonNode node, Path file, int line) {
    if (!node.isObject() || !node.path("kind").isTextual()) {
      throw broken(file, line, "it has no \"kind\"");
    }
    byKind.computeIfAbsent(node.get("kind").asText(), kind -> new ArrayList<>()).add(node);
    if (node.get("kind").asText().equals("conversation")) {
      if (node.path("intents").isEmpty()) {
        throw broken(file, line, "a conversation needs \"intents\"");
      }
      conversations.put(node.path("conversation_id").asText(), node);
    }
  }

  private static UserException broken(Path file, int line, String why) {
    return new UserException(
        UserException.Kind.INPUT,
        "Line %d of the truth file %s cannot be used: %s. See docs/methods/evaluation.md"
            .formatted(line, file, why));
  }

  /** Returns all truths of a kind, in the order of the file. */
  List<JsonNode> all(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns the conversations by id. */
  Map<String, JsonNode> conversations() {
    return conversations;
  }

  /** Returns what a conversation is chiefly about, by its id; null if it is not labelled. */
  String chiefIntent(String conversationId) {
    JsonNode conversation = conversations.get(conversationId);
    return conversation == null ? null : conversation.get("intents").get(0).asText();
  }

  /** Returns the id of the message that a truth is about, as table {@code messages} has it. */
  static String messageId(JsonNode truth) {
    return truth.path("conversation_id").asText() + "-" + truth.path("message_index").asInt();
  }

  /** Returns the strings of an array. */
  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
