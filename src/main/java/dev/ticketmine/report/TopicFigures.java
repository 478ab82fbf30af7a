package dev.ticketmine.report;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import gg.jte.Content;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures of topics. */
public final class TopicFigures {
  private static final int COMPARED_WEEKS = 4;

  private final ReportView view;
  private final Figures figures;

  TopicFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  private Figure enter(Form form, Topic topic, String text, Source source) {
    return figures.enter(form, List.of(topic.id()), text, true, source, about(topic));
  }

  private static Source all(Topic topic) {
    return Source.group(topic.id(), GroupKind.ALL, List.of(""));
  }

  private List<String> about(Topic topic, String... more) {
    List<String> about = new ArrayList<>(List.of(view.label(topic)));
    about.addAll(List.of(more));
    return about;
  }

  /** Returns the conversations. */
  public Figure conversations(Topic topic) {
    return enter(
        Form.TOPIC_CONVERSATIONS, topic, view.w().number(topic.conversations()), all(topic));
  }

  /** Returns their share of the archive. */
  public Figure share(Topic topic) {
    return enter(Form.TOPIC_SHARE, topic, view.w().percent(view.share(topic)), all(topic));
  }

  /** Returns the customers. */
  public Figure customers(Topic topic) {
    return enter(
        Form.TOPIC_CUSTOMERS,
        topic,
        view.w().number(topic.customers()),
        Source.where("topic_id", topic.id())
            .and("group_kind", GroupKind.ALL)
            .and("group_value", ""));
  }

  /** Returns the position by size. */
  public Figure rank(Topic topic) {
    return enter(
        Form.TOPIC_RANK,
        topic,
        view.w().number(view.rank(topic)),
        Source.where("topic_id", topic.id()));
  }

  /** Returns the conversations of the last complete weeks and of as many before, as words. */
  public Content change(Topic topic) {
    return topic.recent() == null && topic.earlier() == null
        ? new Sentence(view.t("topics.change.none"))
        : view.sentence(
            "topics.change",
            fourWeeks(Form.TOPIC_RECENT, topic, topic.recent(), 0),
            fourWeeks(Form.TOPIC_EARLIER, topic, topic.earlier(), 1));
  }

  private Figure fourWeeks(Form form, Topic topic, Long conversations, int back) {
    LocalDate start =
        monday(view.report().archive().lastDate().plusDays(1))
            .minusWeeks((long) COMPARED_WEEKS * (back + 1));
    return figures.enter(
        form,
        List.of(topic.id()),
        view.count(conversations),
        conversations != null,
        Source.group(topic.id(), GroupKind.WEEK, weeks(start, COMPARED_WEEKS)),
        about(topic, view.w().date(start)));
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<String> weeks(LocalDate start, int number) {
    return IntStream.range(0, number).mapToObj(week -> start.plusWeeks(week).toString()).toList();
  }

  /** Returns the conversations of a week, or of several that are shown as one. */
  public Figure conversations(Topic topic, Week week) {
    return figures.enter(
        Form.WEEK_CONVERSATIONS,
        List.of(topic.id(), week.start()),
        view.w().number(week.conversations()),
        true,
        Source.group(topic.id(), GroupKind.WEEK, weeks(week.start(), week.weeks())),
        about(topic, view.w().date(week.start()), view.w().counted("weeks", week.weeks())));
  }

  /** Returns the share of negative ones among them. */
  public Figure negative(Topic topic, Week week) {
    return figures.enter(
        Form.WEEK_NEGATIVE,
        List.of(topic.id(), week.start()),
        view.w().percent(week.negativeShare()),
        week.negativeShare() != null,
        Source.group(topic.id(), GroupKind.NEGATIVE_WEEK, weeks(week.start(), week.weeks())),
        about(topic, view.w().date(week.start()), view.w().counted("weeks", week.weeks())));
  }

  /** A state of customers with its share. */
  public record State(String name, Figure share) {}

  /** Returns the states of a topic's customers, in the order of the picture. */
  public List<State> moods(Topic topic) {
    return states(Form.TOPIC_MOOD, topic.id(), topic.mood(), about(topic));
  }

  /** Returns the states of all customers. */
  public List<State> moods() {
    return states(Form.ARCHIVE_MOOD, "", view.report().mood(), List.of());
  }

  private List<State> states(
      Form form, String topicId, Map<String, Long> states, List<String> about) {
    long total = states.values().stream().mapToLong(Long::longValue).sum();
    return Charts.STATES.stream()
        .filter(states::containsKey)
        .map(
            state -> {
              String name = view.w().name("state", state);
              List<String> named = new ArrayList<>(about);
              named.add(name);
              boolean isFew = state.equals(Disclosure.FEW);
              Source source = Source.group(topicId, GroupKind.STATE, List.of(state));
              return new State(
                  name,
                  figures.enter(
                      form,
                      topicId.isEmpty() ? List.of(state) : List.of(topicId, state),
                      view.w().percent((double) states.get(state) / total),
                      true,
                      // What is left over is the rest of the published figures, not a group.
                      isFew
                          ? Source.where("topic_id", topicId).and("group_kind", GroupKind.STATE)
                          : source,
                      named));
            })
        .toList();
  }
}
