package dev.ticketmine.archive.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of people that an object states, at any depth: in objects that are called like a person
 * ({@code requester}, {@code author}, {@code from} ...), and in fields such as {@code
 * customer_name}. They serve to find the names in the texts and are not kept.
 */
final class PersonNames {
  private static final Set<String> PEOPLE =
      Set.of(
          "requester",
          "submitter",
          "author",
          "customer",
          "primarycustomer",
          "createdby",
          "sender",
          "receiver",
          "recipient",
          "from",
          "to",
          "cc",
          "contact",
          "contacts",
          "assignee",
          "responder",
          "agent",
          "user",
          "owner");

  private static final List<String> FIRST =
      List.of("first_name", "firstname", "firstName", "first");
  private static final List<String> LAST = List.of("last_name", "lastname", "lastName", "last");

  private static final int DEEPEST = 12;

  /** More are a list of recipients, not people in a conversation. */
  private static final int MOST = 200;

  private final Set<String> names = new LinkedHashSet<>();

  private PersonNames() {}

  /** Returns the names, each once. */
  static List<String> in(JsonNode object) {
    PersonNames found = new PersonNames();
    found.search(object, false, 0);
    return List.copyOf(found.names);
  }

  private void search(JsonNode node, boolean isPerson, int depth) {
    if (depth > DEEPEST || names.size() >= MOST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> search(element, isPerson, depth + 1));
      return;
    }
    if (isPerson) {
      add(text(node, List.of("name")));
      List<String> parts = new ArrayList<>();
      parts.add(text(node, FIRST));
      parts.add(text(node, LAST));
      parts.removeIf(part -> part == null);
      add(String.join(" ", parts));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = field.getKey().replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
      JsonNode value = field.getValue();
      if (value.isContainerNode()) {
        search(value, PEOPLE.contains(key), depth + 1);
      } else if (key.endsWith("name")
          && PEOPLE.contains(key.substring(0, key.length() - "name".length()))) {
        add(value.textValue());
      }
    }
  }

  private static String text(JsonNode node, List<String> fields) {
    for (String field : fields) {
      String text = node.path(field).textValue();
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private void add(String name) {
    if (name != null && !name.isBlank()) {
      names.add(name.strip());
    }
  }
}
