package dev.ticketmine.report;

import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Origin;
import java.util.List;
import java.util.Objects;

/** Says in words where a figure comes from. */
public final class Explanation {
  private static final String LINE = "%-15s %s%n";

  private final Wording wording;
  private final StringBuilder text = new StringBuilder();

  /** Writes in a language: {@code de} or {@code en}. */
  public Explanation(String language) {
    this.wording = Wording.of(language);
  }

  /** Explains a figure that is shown. */
  public Explanation figure(Figure figure, Origin origin) {
    text.append("%s%n".formatted(figure.key()));
    line("value", figure.text());
    line("meaning", wording.text(figure.form().messageKey(), figure.about().toArray()));
    run(origin);
    table(figure.form(), origin);
    line("filter", figure.source().filter());
    facts(origin);
    return this;
  }

  /**
   * Says that a figure is not shown: the same whether there are too few, or none.
   *
   * @param shown what the report has in its place; null if it has nothing
   */
  public Explanation hidden(FigureKey key, Form form, String shown, Origin origin) {
    text.append("%s%n".formatted(key));
    line("value", Objects.requireNonNullElse(shown, wording.text("explain.hidden")));
    line("meaning", wording.text("explain.hidden.reason"));
    run(origin);
    table(form, origin);
    facts(origin);
    return this;
  }

  private void run(Origin origin) {
    line("run", wording.text("explain.run.of", origin.runId(), origin.night()));
  }

  private void table(Form form, Origin origin) {
    line(
        "table",
        wording.text(
            "explain.table.of", form.table(), known(origin.tableVersion()), form.column()));
  }

  private void facts(Origin origin) {
    line("config", known(origin.configHash()));
    line("model", known(origin.modelHash()));
    line("code", known(origin.codeVersion()));
    line(
        "floor",
        wording.text(
            "explain.floor.of",
            wording.number(origin.floor().minimumCustomers()),
            wording.number(origin.floor().minimumConversations())));
    if (!origin.isOwnConfig()) {
      line("note", wording.text("explain.note.config"));
    }
  }

  private String known(Object value) {
    return Objects.requireNonNullElse(value, wording.text("explain.unknown")).toString();
  }

  private void line(String name, String value) {
    text.append(LINE.formatted(wording.text("explain." + name), value));
  }

  /** Says that the figure counts no conversations. */
  public Explanation noConversations() {
    line("conversations", wording.text("explain.conversations.none"));
    return this;
  }

  /**
   * Lists conversations behind the figure.
   *
   * @param ids the first of them
   * @param all how many there are
   */
  public Explanation conversations(List<String> ids, long all) {
    line("conversations", wording.number(all));
    ids.forEach(id -> text.append("  %s%n".formatted(id)));
    if (all > ids.size()) {
      text.append(
          "  %s%n"
              .formatted(
                  wording.text("explain.conversations.more", wording.number(all - ids.size()))));
    }
    return this;
  }

  /** Returns the lines, each with its end. */
  @Override
  public String toString() {
    return text.toString();
  }
}
