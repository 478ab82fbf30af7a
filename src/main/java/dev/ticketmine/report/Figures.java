package dev.ticketmine.report;

import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a report by their keys. Templates ask here for a figure and thereby enter it, so
 * that what can be explained is what is written, word for word.
 */
public final class Figures {
  private final Map<FigureKey, Figure> entered = new LinkedHashMap<>();
  private final ArchiveFigures archive;
  private final TopicFigures topic;
  private final CauseFigures cause;
  private final ContentFigures content;
  private final ChangeFigures change;
  private final ServiceFigures service;
  private final TagFigures tag;
  private final HoursFigures hours;
  private final ContrastFigures contrast;
  private final SignFigures sign;

  Figures(ReportView view) {
    this.archive = new ArchiveFigures(view, this);
    this.topic = new TopicFigures(view, this);
    this.cause = new CauseFigures(view, this);
    this.content = new ContentFigures(view, this);
    this.change = new ChangeFigures(view, this);
    this.service = new ServiceFigures(this);
    this.tag = new TagFigures(view, this);
    this.hours = new HoursFigures(view, this);
    this.contrast = new ContrastFigures(view, this);
    this.sign = new SignFigures(view, this);
  }

  /** Returns the figures of the whole archive and of the run. */
  public ArchiveFigures archive() {
    return archive;
  }

  /** Returns the figures of topics. */
  public TopicFigures topic() {
    return topic;
  }

  /** Returns the figures of causes. */
  public CauseFigures cause() {
    return cause;
  }

  /** Returns the figures about help content and what contacts are worth. */
  public ContentFigures content() {
    return content;
  }

  /** Returns the figures of alerts, incidents and recommended steps. */
  public ChangeFigures change() {
    return change;
  }

  /** Returns the figures of the service. */
  public ServiceFigures service() {
    return service;
  }

  /** Returns the figures of tags. */
  public TagFigures tag() {
    return tag;
  }

  /** Returns the figures of the times of contacts. */
  public HoursFigures hours() {
    return hours;
  }

  /** Returns the figures of comparisons. */
  public ContrastFigures contrast() {
    return contrast;
  }

  /** Returns the figures of what conversations show. */
  public SignFigures sign() {
    return sign;
  }

  /** Returns what has been entered, in the order of the pages. */
  Map<FigureKey, Figure> entered() {
    return Collections.unmodifiableMap(entered);
  }

  /**
   * Enters a figure.
   *
   * @param values values of the key
   * @param about what the sentence about the figure names
   */
  Figure enter(
      Form form, List<?> values, String text, boolean isShown, Source source, List<String> about) {
    Figure figure =
        new Figure(form, form.key(values.toArray()), text, isShown, source, List.copyOf(about));
    Figure first = entered.putIfAbsent(figure.key(), figure);
    // Two clusters of one topic may begin on one day: a key that told the wrong one is worse than
    // none.
    return first == null || first.text().equals(text) ? figure : figure.withoutKey();
  }
}
