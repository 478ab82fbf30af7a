package dev.ticketmine.report;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.ReplyAdvice;
import dev.ticketmine.report.model.Topic;
import java.util.List;

/** Figures about help content, canned replies and what contacts are worth. */
public final class ContentFigures {
  private final ReportView view;
  private final Figures figures;

  ContentFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns the conversations about a topic in a language. */
  public Figure conversations(Topic topic, Gap gap) {
    return figures.enter(
        Form.GAP_CONVERSATIONS,
        List.of(topic.id(), gap.language()),
        view.count(gap.conversations()),
        gap.conversations() != null,
        asked(topic.id(), gap.language()),
        about(topic, gap.language()));
  }

  /** Returns the contacts a week that content could avoid. */
  public Figure deflectable(Topic topic, Gap gap) {
    return enter(
        Form.GAP_DEFLECTABLE,
        topic,
        gap,
        view.w().range(gap.deflectableLow(), gap.deflectableHigh()),
        gap.deflectableHigh() != null);
  }

  /** Returns how near the nearest article is. */
  public Figure similarity(Topic topic, Gap gap) {
    return enter(
        Form.GAP_SIMILARITY,
        topic,
        gap,
        view.w().percent(gap.similarity()),
        gap.similarity() != null);
  }

  /** Returns the confidence in the status. */
  public Figure confidence(Topic topic, Gap gap) {
    return enter(
        Form.GAP_CONFIDENCE,
        topic,
        gap,
        view.w().percent(gap.confidence()),
        gap.confidence() != null);
  }

  private Figure enter(Form form, Topic topic, Gap gap, String text, boolean isShown) {
    return figures.enter(
        form,
        List.of(topic.id(), gap.language()),
        text,
        isShown,
        Source.where("topic_id", topic.id()).and("language", gap.language()),
        about(topic, gap.language()));
  }

  /** Returns the conversations about the topic of a canned reply, in its language. */
  public Figure conversations(Topic topic, ReplyAdvice reply) {
    return figures.enter(
        Form.REPLY_CONVERSATIONS,
        List.of(topic.id(), reply.language()),
        view.count(reply.conversations()),
        reply.conversations() != null,
        asked(topic.id(), reply.language()),
        about(topic, reply.language()));
  }

  private static Source asked(String topicId, String language) {
    return Source.group(topicId, GroupKind.LANGUAGE, List.of(language));
  }

  private List<String> about(Topic topic, String language) {
    return List.of(view.label(topic), view.w().name("language", language));
  }

  /** Returns the value to the customer. */
  public Figure customerValue(Topic topic) {
    return value(Form.VALUE_CUSTOMER, topic, topic.value().customer());
  }

  /** Returns the value to the company. */
  public Figure companyValue(Topic topic) {
    return value(Form.VALUE_COMPANY, topic, topic.value().company());
  }

  private Figure value(Form form, Topic topic, ContactValue.Value value) {
    return figures.enter(
        form,
        List.of(topic.id()),
        view.w().signed(value.value()),
        true,
        Source.where("topic_id", topic.id()),
        List.of(view.label(topic)));
  }
}
