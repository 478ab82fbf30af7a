package dev.ticketmine.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.evaluation.privacy.LabelledMessage;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The messages of the sample archive: about as much personal data as people write in mails. */
final class SampleTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleTexts() {}

  /** Returns all messages, without labels. */
  static List<LabelledMessage> read() {
    try {
      Path folder = Files.createTempDirectory("ticketmine-sample");
      try {
        new SampleArchive(SampleOptions.DEFAULTS).write(folder);
        return messages(folder.resolve("archive/conversations.jsonl"));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UserException(
          UserException.Kind.OUTPUT,
          "Cannot write into the folder for temporary files: %s. Give another one with -Djava.io.tmpdir"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static List<LabelledMessage> messages(Path file) throws IOException {
    List<LabelledMessage> messages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode conversation = JSON.readTree(line);
      for (JsonNode message : conversation.path("messages")) {
        messages.add(
            new LabelledMessage(
                conversation.path("language").asText("de"),
                message.path("text").asText(),
                List.of()));
      }
    }
    return messages;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
