package dev.ticketmine.report;

import dev.ticketmine.explain.Form;
import dev.ticketmine.explain.Source;
import dev.ticketmine.report.model.Sign;
import java.util.List;

/** Figures of what conversations show. */
public final class SignFigures {
  private final ReportView view;
  private final Figures figures;

  SignFigures(ReportView view, Figures figures) {
    this.view = view;
    this.figures = figures;
  }

  /** Returns the share of conversations that shows it. */
  public Figure share(Sign sign) {
    return enter(Form.SIGN_SHARE, sign, view.w().percent(sign.share()));
  }

  /** Returns of how many conversations it can be told. */
  public Figure base(Sign sign) {
    return enter(Form.SIGN_BASE, sign, view.w().number(sign.conversations()));
  }

  private Figure enter(Form form, Sign sign, String text) {
    String about = sign.scopeValue().isEmpty() ? "all" : sign.scopeValue();
    return figures.enter(
        form,
        List.of(sign.name(), sign.scope(), about),
        text,
        true,
        Source.where("sign", sign.name())
            .and("scope", sign.scope())
            .and("scope_value", sign.scopeValue()),
        List.of(view.w().name("sign", sign.name()), view.signs().where(sign)));
  }
}
