package dev.ticketmine.report;

import dev.ticketmine.report.model.ReplyAdvice;
import dev.ticketmine.report.model.Topic;
import java.util.List;

/** What the templates ask for about canned replies. */
public final class ReplyView {
  private static final int SHOWN = 20;

  private final ReportView view;

  ReplyView(ReportView view) {
    this.view = view;
  }

  /** Returns the classics, then the most frequent topics without a good reply. */
  public List<ReplyAdvice> all() {
    return view.report().replies().stream()
        .filter(reply -> reply.classic() != null || !reply.status().equals("in_use"))
        .filter(reply -> reply.topicId() == null || topic(reply) != null)
        .limit(SHOWN)
        .toList();
  }

  /** Returns how many topics and languages have a good reply in use. */
  public long good() {
    return view.report().replies().stream()
        .filter(reply -> reply.status().equals("in_use"))
        .count();
  }

  /** Returns the topic; null if none is told. */
  public Topic topic(ReplyAdvice reply) {
    return view.topic(reply.topicId());
  }

  /** Returns what the reply in use lacks, or else the draft, in words. */
  public String lacks(ReplyAdvice reply) {
    boolean isDraft = !reply.sentences().isEmpty();
    List<String> steps = isDraft ? reply.lacks() : reply.templateLacks();
    return steps.isEmpty() ? "–" : String.join(", ", steps.stream().map(this::step).toList());
  }

  private String step(String name) {
    return view.w().name("replystep", name);
  }

  /** Returns the link to the draft. */
  public String path(ReplyAdvice reply) {
    return view.besides("drafts/replies/") + FileNames.draft(reply.topicId(), reply.language());
  }
}
