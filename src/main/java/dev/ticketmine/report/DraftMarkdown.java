package dev.ticketmine.report;

import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The drafts of a report as Markdown with front matter and footnotes, for their writers. */
final class DraftMarkdown {
  private final Report report;
  private final Map<String, Topic> topics = new HashMap<>();
  private final Set<String> files = new HashSet<>();

  DraftMarkdown(Report report) {
    this.report = report;
    report.topics().forEach(topic -> topics.put(topic.id(), topic));
    report.drafts().forEach(draft -> files.add(FileNames.draft(draft.topicId(), draft.language())));
  }

  /** Returns the text of the draft. */
  String of(Draft draft) {
    Wording wording = Wording.of(draft.language());
    StringBuilder out = new StringBuilder();
    frontMatter(out, draft, topics.get(draft.topicId()));
    out.append("# ").append(Markdown.escaped(draft.title())).append("\n\n");
    out.append("> ");
    out.append(wording.text("draft.note", replies(draft, wording)));
    out.append("\n\n");
    List<String> sources = answer(out, draft, wording);
    list(
        out,
        wording.text("draft.asked"),
        draft.phrasings().stream().map(Markdown::escaped).toList());
    list(out, wording.text("draft.related"), related(draft.relatedTopicIds(), draft));
    Contact contact =
        topics.containsKey(draft.topicId()) ? topics.get(draft.topicId()).contact() : Contact.NONE;
    list(
        out,
        wording.text("draft.next"),
        related(contact.next().stream().map(Contact.NextIssue::topicId).toList(), draft));
    list(
        out,
        wording.text("draft.asked-for"),
        contact.asked().stream().map(asked -> wording.name("asked", asked.kind())).toList());
    for (int index = 0; index < sources.size(); index++) {
      if (index == 0) {
        out.append("## ").append(wording.text("draft.sources")).append("\n\n");
      }
      String source = wording.text("draft.source", Markdown.escaped(sources.get(index)));
      out.append("[^").append(index + 1).append("]: ").append(source).append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static String replies(Draft draft, Wording wording) {
    return draft.replies() == null
        ? wording.text("replies.few")
        : wording.counted("replies", draft.replies());
  }

  private void frontMatter(StringBuilder out, Draft draft, Topic topic) {
    out.append("---\n");
    out.append("id: ").append(Markdown.quoted(draft.topicId() + "." + draft.language()));
    out.append("\ntopic_id: ").append(Markdown.quoted(draft.topicId()));
    out.append("\nlanguage: ").append(draft.language());
    out.append("\ntitle: ").append(Markdown.quoted(draft.title()));
    out.append("\nlabels:");
    draft.labels().forEach(label -> out.append("\n  - ").append(Markdown.quoted(label)));
    out.append("\nnight: ").append(report.archive().night());
    out.append("\nstatus: draft");
    if (topic != null) {
      out.append("\nconversations: ").append(topic.conversations());
    }
    out.append("\n---\n\n");
  }

  /** Appends the answer and returns its sources in the order of their footnotes. */
  private static List<String> answer(StringBuilder out, Draft draft, Wording wording) {
    List<String> sources = new ArrayList<>();
    if (draft.sentences().isEmpty()) {
      out.append("## ").append(wording.text("draft.answer")).append("\n\n");
      out.append(wording.text("draft.noanswer")).append("\n\n");
      return sources;
    }
    AnswerOutline outline = AnswerOutline.of(draft.sentences(), draft.language());
    if (outline.brief() >= 0) {
      out.append("**").append(wording.text("draft.short")).append(":** ");
      out.append(sentence(draft, outline.brief(), sources)).append("\n\n");
    }
    part(out, wording.text("draft.steps"), "1. ", draft, outline.steps(), sources);
    boolean hasSteps = !outline.steps().isEmpty();
    String heading = wording.text(hasSteps ? "draft.notes" : "draft.answer");
    part(out, heading, hasSteps ? "- " : "", draft, outline.notes(), sources);
    return sources;
  }

  private static void part(
      StringBuilder out,
      String heading,
      String bullet,
      Draft draft,
      List<Integer> positions,
      List<String> sources) {
    if (!positions.isEmpty()) {
      out.append("## ").append(heading).append("\n\n");
      for (int position : positions) {
        out.append(bullet).append(sentence(draft, position, sources)).append('\n');
      }
      out.append('\n');
    }
  }

  /** Returns a sentence with the footnote of its source, which is added to the sources. */
  private static String sentence(Draft draft, int position, List<String> sources) {
    String text = Markdown.escaped(draft.sentences().get(position));
    if (position >= draft.messageIds().size()) {
      return text;
    }
    String source = draft.messageIds().get(position);
    if (!sources.contains(source)) {
      sources.add(source);
    }
    return text + "[^" + (sources.indexOf(source) + 1) + "]";
  }

  private List<String> related(List<String> topicIds, Draft draft) {
    List<String> items = new ArrayList<>();
    for (String id : topicIds) {
      Topic topic = topics.get(id);
      if (topic == null) {
        continue;
      }
      String label = draft.language().equals("de") ? topic.labelDe() : topic.labelEn();
      String text = Markdown.escaped(label == null ? id : label);
      String file = FileNames.draft(id, draft.language());
      items.add(files.contains(file) ? "[" + text + "](" + file + ")" : text);
    }
    return items;
  }

  private static void list(StringBuilder out, String heading, List<String> items) {
    if (!items.isEmpty()) {
      out.append("## ").append(heading).append("\n\n");
      items.forEach(item -> out.append("- ").append(item).append('\n'));
      out.append('\n');
    }
  }
}
