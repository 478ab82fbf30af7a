package dev.ticketmine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * People, German and English, whose conversations are full of words that nobody else has and that
 * redaction does not touch. They ask for the same thing, which only they want, so that it becomes a
 * topic with a name, examples and a draft. One record of theirs is broken.
 */
final class MarkedPeople {
  /** What a marker looks like. */
  static final String MARKER = "qx[a-z]{6}";

  private static final int PEOPLE = 40;
  private static final int GERMANS = 24;
  private static final int OWN_MARKERS = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> markers = new TreeSet<>();
  private final List<String> lines = new ArrayList<>();

  /** Makes them. */
  MarkedPeople() throws JsonProcessingException {
    // The thing that all of a language ask for.
    String german = next();
    String english = next();
    for (int person = 0; person < PEOPLE; person++) {
      lines.add(line(person, person < GERMANS, person < GERMANS ? german : english));
    }
    while (markers.size() < 500) {
      lines.add(line(lines.size(), true, german));
    }
  }

  Set<String> markers() {
    return markers;
  }

  /** Returns the ids of the people, a line each. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int person = 0; person < lines.size(); person++) {
      ids.add("m-%03d".formatted(person));
    }
    return ids;
  }

  /** Writes an export with all of them, and a record that is cut off. */
  void write(Path file) throws IOException {
    List<String> all = new ArrayList<>(lines);
    all.add(lines.get(0).replace("\"status\":\"solved\"", "\"status\":"));
    Files.write(file, all);
  }

  /** The number in letters, so that no rule for numbers sees it. */
  private String next() {
    StringBuilder word = new StringBuilder("qx");
    int number = markers.size();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprst".charAt(number % 12)).append("aeiou".charAt(number / 12 % 5));
      number /= 60;
    }
    markers.add(word.toString());
    return word.toString();
  }

  private String line(int person, boolean isGerman, String thing) throws JsonProcessingException {
    List<String> own = new ArrayList<>();
    while (own.size() < OWN_MARKERS) {
      own.add(next());
    }
    String id = "m-%03d".formatted(person);
    ObjectNode line = JSON.createObjectNode();
    line.put("conversation_id", "case-" + id);
    line.put("channel", "email");
    line.put("language", isGerman ? "de" : "en");
    line.put("status", "solved");
    line.put("created_at", "2026-02-%02dT09:00:00Z".formatted(1 + person % 25));
    line.put("closed_at", "2026-02-%02dT12:00:00Z".formatted(1 + person % 25));
    line.put("customer_id", id);
    line.put("subject", (isGerman ? "Frage zu " : "Question about ") + own.get(0));
    line.putArray("tags").add(own.get(1));
    line.put("csat", 5);
    line.put(
        "csat_comment",
        (isGerman ? "Vielen Dank, sehr gut: " : "Thank you, very good: ") + own.get(2));
    line.putObject("attributes").put("product", own.get(3));
    ArrayNode messages = line.putArray("messages");
    message(
        messages,
        person,
        "customer",
        (isGerman
                ? "Wann gibt es %s wieder zu kaufen? Ich brauche es für %s und %s."
                : "When can I buy %s again? I need it for %s and %s.")
            .formatted(thing, own.get(4), own.get(5)));
    message(
        messages,
        person,
        "agent",
        (isGerman
                ? "%s kommt im Mai wieder in den Verkauf. Bitte bestellen Sie es dann im Konto unter %s, der Versand mit %s ist gratis."
                : "%s is back on sale in May. Please order it in your account under %s then, shipping with %s is free.")
            .formatted(thing, own.get(6), own.get(7)));
    message(
        messages,
        person,
        "customer",
        (isGerman
                ? "Wie kann ich %s bis dahin durch %s ersetzen? Danke, %s passt sonst."
                : "How can I replace %s with %s until then? Thanks, %s fits otherwise.")
            .formatted(own.get(8), own.get(9), own.get(10)));
    message(
        messages,
        person,
        "agent",
        (isGerman ? "Das geht mit %s sehr gut." : "That works well with %s.")
            .formatted(own.get(11)));
    return JSON.writeValueAsString(line);
  }

  private static void message(ArrayNode messages, int person, String role, String text) {
    ObjectNode message = messages.addObject();
    message.put("author_role", role);
    message.put(
        "author_id",
        role.equals("agent") ? "a-1" : "m-%03d".formatted(person).toLowerCase(Locale.ROOT));
    message.put(
        "sent_at", "2026-02-%02dT%02d:00:00Z".formatted(1 + person % 25, 9 + messages.size()));
    message.put("text", text);
  }
}
