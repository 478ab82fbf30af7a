package dev.ticketmine.report;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Recommendation;
import dev.ticketmine.report.model.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The drafts desk: every draft with its evidence, and the advice without one, to be decided. */
public final class DeskView {
  private static final Set<String> DECIDED = Set.of("rejected", "published");

  private final ReportView view;
  private final DraftMarkdown texts;
  private final Map<String, Recommendation> recommendations = new HashMap<>();

  DeskView(ReportView view) {
    this.view = view;
    this.texts = new DraftMarkdown(view.report());
    view.report().recommendations().forEach(item -> recommendations.put(item.id(), item));
  }

  /** Returns the name of a draft's place on the page. */
  static String anchor(Draft draft) {
    return "draft-"
        + FileNames.draft(draft.topicId(), draft.language()).replace(".md", "").replace('.', '-');
  }

  /** Returns the place of a draft. */
  public String id(Draft draft) {
    return anchor(draft);
  }

  /** Returns the drafts, in the order of what they are worth. */
  public List<Draft> drafts() {
    return view.report().drafts();
  }

  /** Returns the recommendation that a draft serves, if it can be decided; else null. */
  public Recommendation advice(Draft draft) {
    Recommendation item = recommendations.get(draft.recommendationId());
    return item != null && isOpen(item) ? item : null;
  }

  /** Returns the advice that has no draft and can be decided. */
  public List<Recommendation> others() {
    Set<String> drafted = new HashSet<>();
    drafts().forEach(draft -> drafted.add(draft.recommendationId()));
    return view.report().recommendations().stream()
        .filter(item -> isOpen(item) && !drafted.contains(item.id()))
        .toList();
  }

  /** Whether it can still be decided; what was accepted can be published. */
  private static boolean isOpen(Recommendation item) {
    return item.state() == null || !DECIDED.contains(item.state());
  }

  /** Returns the topic of a draft; null if it is not shown. */
  public Topic topic(Draft draft) {
    return view.topic(draft.topicId());
  }

  /** Returns what the help content lacks where the draft belongs; null if that is not told. */
  public Gap gap(Draft draft) {
    Topic topic = topic(draft);
    return topic == null
        ? null
        : topic.gaps().stream()
            .filter(gap -> gap.language().equals(draft.language()))
            .findFirst()
            .orElse(null);
  }

  /** Returns the draft as Markdown, as a string of JSON: blank lines matter in it. */
  public String markdown(Draft draft) {
    return TextNode.valueOf(texts.of(draft)).toString();
  }

  /** Returns the draft as the HTML of a help centre, as a string of JSON. */
  public String html(Draft draft) {
    return TextNode.valueOf(DraftHtml.body(draft, contact(draft))).toString();
  }

  /** Returns what agents ask for, in the language of the draft. */
  public List<String> atHand(Draft draft) {
    Wording wording = words(draft);
    return contact(draft).asked().stream()
        .map(asked -> wording.name("asked", asked.kind()))
        .toList();
  }

  /**
   * Returns the sentences of the short answer, the steps and the notes, by the key of a heading.
   */
  public Map<String, List<String>> parts(Draft draft) {
    AnswerOutline outline = AnswerOutline.of(draft.sentences(), draft.language());
    Map<String, List<String>> parts = new LinkedHashMap<>();
    if (outline.brief() >= 0) {
      parts.put("draft.short", sentences(draft, List.of(outline.brief())));
    }
    if (!outline.steps().isEmpty()) {
      parts.put("draft.steps", sentences(draft, outline.steps()));
    }
    if (!outline.notes().isEmpty()) {
      parts.put(
          outline.steps().isEmpty() ? "draft.answer" : "draft.notes",
          sentences(draft, outline.notes()));
    }
    return parts;
  }

  /** Returns a text in the language of the draft. */
  public String say(Draft draft, String key) {
    return words(draft).text(key);
  }

  /** Returns the topics that customers read about next. */
  public List<Topic> related(Draft draft) {
    return draft.relatedTopicIds().stream()
        .map(view::topic)
        .filter(topic -> topic != null)
        .toList();
  }

  private Contact contact(Draft draft) {
    Topic topic = topic(draft);
    return topic == null ? Contact.NONE : topic.contact();
  }

  private static Wording words(Draft draft) {
    return Wording.of(draft.language());
  }

  private static List<String> sentences(Draft draft, List<Integer> positions) {
    return positions.stream().map(position -> draft.sentences().get(position)).toList();
  }
}
