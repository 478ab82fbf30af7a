package dev.ticketmine.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ticketmine.report.HandOver.Content;
import dev.ticketmine.report.HandOver.Request;
import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes drafts as the requests with which help desks take them in, as drafts: a file of JSON Lines
 * for each desk, a request a line. Drafts without an answer are left out.
 */
public final class HandOverWriter {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Writes a file for each help desk and returns how many drafts each of them gets.
   *
   * @param folder created if there is anything to write
   */
  public int write(Report report, Path folder) throws IOException {
    Map<String, Topic> topics =
        report.topics().stream().collect(Collectors.toMap(Topic::id, topic -> topic));
    Map<String, List<Content>> articles = new LinkedHashMap<>();
    List<Draft> drafts =
        report.drafts().stream()
            .filter(draft -> !draft.sentences().isEmpty())
            .sorted(Comparator.comparing(Draft::language))
            .toList();
    for (Draft draft : drafts) {
      Topic topic = topics.get(draft.topicId());
      articles
          .computeIfAbsent(draft.topicId(), id -> new ArrayList<>())
          .add(content(draft, topic == null ? Contact.NONE : topic.contact()));
    }
    if (!drafts.isEmpty()) {
      Files.createDirectories(folder);
      for (HandOver desk : HandOver.values()) {
        Files.writeString(
            folder.resolve(desk.name() + ".jsonl"),
            lines(desk, articles.values()),
            StandardCharsets.UTF_8);
      }
    }
    return drafts.size();
  }

  private static Content content(Draft draft, Contact contact) {
    return new Content(
        draft.topicId() + "." + draft.language(),
        draft.language(),
        draft.title(),
        DraftHtml.summary(draft),
        DraftHtml.body(draft, contact),
        draft.labels());
  }

  private static String lines(HandOver desk, Iterable<List<Content>> articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (List<Content> languages : articles) {
      if (desk.isMultilingual()) {
        lines.append(line(desk, languages.get(0), languages.size() > 1 ? languages.get(1) : null));
      } else {
        for (Content content : languages) {
          lines.append(line(desk, content, null));
        }
      }
    }
    return lines.toString();
  }

  private static String line(HandOver desk, Content content, Content translation)
      throws IOException {
    Request request = desk.request(content, translation);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "drafts",
        translation == null ? List.of(content.id()) : List.of(content.id(), translation.id()));
    fields.put("method", "POST");
    fields.put("path", request.path());
    fields.put("body", request.body());
    return JSON.writeValueAsString(fields) + "\n";
  }
}
