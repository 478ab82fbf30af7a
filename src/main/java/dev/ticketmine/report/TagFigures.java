package dev.ticketmine.report;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.TagBackcast;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.report.model.TagVerdict;
import dev.ticketmine.taxonomy.TagKey;
import java.util.List;

/** Figures of tags. */
public final class TagFigures {
  private final ReportView view;
  private final Figures figures;

  TagFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns the conversations with a tag. */
  public Figure conversations(TagVerdict tag) {
    return enter(
        Form.TAG_CONVERSATIONS,
        tag,
        view.count(tag.conversations()),
        tag.conversations() != null,
        tagged(tag));
  }

  /** Returns their share of the archive. */
  public Figure share(TagVerdict tag) {
    return enter(
        Form.TAG_SHARE, tag, view.w().percent(tag.share()), tag.share() != null, tagged(tag));
  }

  /** Returns the share of similar conversations that have the same tag. */
  public Figure consistency(TagVerdict tag) {
    return enter(
        Form.TAG_CONSISTENCY,
        tag,
        view.w().percent(tag.consistency()),
        tag.consistency() != null,
        Source.where("tag", tag.tag()));
  }

  /** Returns the topics that a tag spreads over. */
  public Figure topics(TagVerdict tag) {
    return enter(
        Form.TAG_TOPICS,
        tag,
        view.w().decimal(tag.topicCount()),
        tag.topicCount() != null,
        Source.where("tag", tag.tag()));
  }

  private Figure enter(Form form, TagVerdict tag, String text, boolean isShown, Source source) {
    return figures.enter(form, List.of(tag.tag()), text, isShown, source, List.of(tag.tag()));
  }

  private static Source tagged(TagVerdict tag) {
    return Source.group(Groups.ARCHIVE, GroupKind.TAG, List.of(TagKey.of(tag.tag())));
  }

  /** Returns the conversations that a change concerns. */
  public Figure conversations(TagChange change) {
    return figures.enter(
        Form.TAG_CHANGE,
        List.of(change.id()),
        view.count(change.conversations()),
        change.conversations() != null,
        Source.where("change_id", change.id()),
        List.of(view.w().name("action", change.action()), String.join(", ", change.tags())));
  }

  /** Returns the conversations with a tag in the last quarter. */
  public Figure before(TagBackcast tag) {
    return enter(Form.BACKCAST_BEFORE, tag, tag.before());
  }

  /** Returns the same after all changes. */
  public Figure after(TagBackcast tag) {
    return enter(Form.BACKCAST_AFTER, tag, tag.after());
  }

  private Figure enter(Form form, TagBackcast tag, Long conversations) {
    return figures.enter(
        form,
        List.of(tag.tag()),
        conversations == null ? view.t("tags.few") : view.count(conversations),
        conversations != null,
        Source.where("tag", tag.tag()).and("period", "quarter").and("start_date", tag.start()),
        List.of(tag.tag(), view.w().date(tag.start())));
  }
}
