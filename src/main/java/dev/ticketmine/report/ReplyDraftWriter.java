package dev.ticketmine.report;

import dev.ticketmine.report.model.ReplyAdvice;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes drafts of canned replies as Markdown with front matter, one file per topic and language.
 * The sources of each sentence stand as footnotes; an empty place asks for a sentence of the
 * agent's own.
 */
public final class ReplyDraftWriter {
  /**
   * Writes the drafts of a report and returns how many there are.
   *
   * @param folder created if there is anything to write
   */
  public int write(Report report, Path folder) throws IOException {
    Map<String, Topic> topics = new HashMap<>();
    report.topics().forEach(topic -> topics.put(topic.id(), topic));
    int written = 0;
    for (ReplyAdvice reply : report.replies()) {
      if (!reply.sentences().isEmpty()) {
        Files.createDirectories(folder);
        Files.writeString(
            folder.resolve(FileNames.draft(reply.topicId(), reply.language())),
            markdown(reply, topics.get(reply.topicId()), report),
            StandardCharsets.UTF_8);
        written++;
      }
    }
    return written;
  }

  private static String markdown(ReplyAdvice reply, Topic topic, Report report) {
    Wording wording = Wording.of(reply.language());
    String title = title(reply, topic);
    StringBuilder out = new StringBuilder("---\n");
    out.append("id: ").append(Markdown.quoted(reply.topicId() + "." + reply.language()));
    out.append("\ntopic_id: ").append(Markdown.quoted(reply.topicId()));
    out.append("\nlanguage: ").append(reply.language());
    out.append("\ntitle: ").append(Markdown.quoted(title));
    if (reply.classic() != null) {
      out.append("\nclassic: ").append(reply.classic());
    }
    out.append("\nnight: ").append(report.archive().night());
    out.append("\nstatus: draft\n---\n\n# ").append(Markdown.escaped(title)).append("\n\n> ");
    out.append(
        wording.text(
            "reply.note",
            reply.replies() == null
                ? wording.text("replies.few")
                : wording.counted("replies", reply.replies())));
    if (!reply.lacks().isEmpty()) {
      List<String> steps =
          reply.lacks().stream().map(step -> wording.name("replystep", step)).toList();
      out.append(' ').append(wording.text("reply.lacks", String.join(", ", steps)));
    }
    out.append("\n\n");
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < reply.sentences().size(); i++) {
      String step = reply.steps().get(i);
      boolean isFirstAnswer = isAnswer(step) && (i == 0 || !isAnswer(reply.steps().get(i - 1)));
      if (isFirstAnswer) {
        out.append(Markdown.escaped(wording.text("reply.own"))).append("\n\n");
      }
      out.append(Markdown.escaped(reply.sentences().get(i)));
      String source = reply.messageIds().get(i);
      if (!source.isEmpty()) {
        if (!sources.contains(source)) {
          sources.add(source);
        }
        out.append("[^").append(sources.indexOf(source) + 1).append(']');
      }
      boolean isParagraph =
          i + 1 == reply.sentences().size()
              || isAnswer(step) != isAnswer(reply.steps().get(i + 1))
              || step.equals("greeting");
      out.append(isParagraph ? "\n\n" : "\n");
    }
    for (int i = 0; i < sources.size(); i++) {
      out.append("[^").append(i + 1).append("]: ");
      out.append(wording.text("draft.source", Markdown.escaped(sources.get(i)))).append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static boolean isAnswer(String step) {
    return step.equals("answer") || step.equals("explain") || step.equals("next_step");
  }

  private static String title(ReplyAdvice reply, Topic topic) {
    String name =
        topic == null ? null : reply.language().equals("de") ? topic.labelDe() : topic.labelEn();
    return Objects.requireNonNullElse(name, reply.topicId());
  }
}
