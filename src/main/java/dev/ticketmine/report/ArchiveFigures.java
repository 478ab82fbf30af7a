package dev.ticketmine.report;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.DataQuality;
import dev.ticketmine.report.model.Intake;
import java.util.List;

/** Figures of the whole archive and of the run. */
public final class ArchiveFigures {
  private final ReportView view;
  private final Figures figures;

  ArchiveFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  private Archive archive() {
    return view.report().archive();
  }

  private DataQuality quality() {
    return view.report().quality();
  }

  private Figure number(Form form, long number, Source source) {
    return figures.enter(form, List.of(), view.w().number(number), true, source, List.of());
  }

  /** Returns the conversations. */
  public Figure conversations() {
    return number(
        Form.ARCHIVE_CONVERSATIONS,
        archive().conversations(),
        Source.ALL.counting(Groups.ARCHIVE, GroupKind.ALL, ""));
  }

  /** Returns the customers. */
  public Figure customers() {
    return number(Form.ARCHIVE_CUSTOMERS, archive().customers(), Source.ALL);
  }

  /** Returns the topics that are shown. */
  public Figure topics() {
    return number(Form.ARCHIVE_TOPICS, view.report().topics().size(), Source.ALL);
  }

  /** Returns the share of a language. */
  public Figure language(String language, Double share) {
    return figures.enter(
        Form.ARCHIVE_LANGUAGE,
        List.of(language),
        view.w().percent(share),
        true,
        Source.group(Groups.ARCHIVE, GroupKind.LANGUAGE, List.of(language)),
        List.of(view.w().name("language", language)));
  }

  /** Returns the messages. */
  public Figure messages() {
    return number(Form.ARCHIVE_MESSAGES, quality().messages(), Source.ALL);
  }

  /** Returns the questions found. */
  public Figure questions() {
    return number(Form.ARCHIVE_QUESTIONS, quality().questions(), Source.ALL);
  }

  /** Returns the share of unclear questions. */
  public Figure unclear() {
    Double share =
        quality().questions() == 0
            ? null
            : Double.valueOf((double) quality().unclearQuestions() / quality().questions());
    return figures.enter(
        Form.ARCHIVE_UNCLEAR,
        List.of(),
        view.w().percent(share),
        share != null,
        Source.where("is_unclear", true),
        List.of());
  }

  /** Returns the help articles. */
  public Figure articles() {
    return number(Form.ARCHIVE_ARTICLES, quality().articles(), Source.ALL);
  }

  /** Returns the records that the run read. */
  public Figure read(Intake intake) {
    return records("read", intake.read());
  }

  /** Returns those that were taken in. */
  public Figure accepted(Intake intake) {
    return records("accepted", intake.accepted());
  }

  /** Returns those of which a later state is known. */
  public Figure superseded(Intake intake) {
    return records("superseded", intake.superseded());
  }

  /** Returns those that were rejected. */
  public Figure quarantined(Intake intake) {
    return records("quarantined", intake.quarantined());
  }

  /** Returns those that were left out. */
  public Figure leftOut(Intake intake) {
    return records("left-out", intake.leftOut());
  }

  private Figure records(String outcome, long count) {
    return figures.enter(
        Form.INTAKE,
        List.of(outcome),
        view.w().number(count),
        true,
        Source.where("run_id", archive().runId()),
        List.of(outcome.replace('-', ' ')));
  }
}
