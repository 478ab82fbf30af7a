package dev.ticketmine.report;

import dev.ticketmine.report.chart.Drawing;
import dev.ticketmine.report.model.Effect;
import java.util.List;

/** What the templates ask for about what followed published help content. */
public final class EffectView {
  private final ReportView view;

  EffectView(ReportView view) {
    this.view = view;
  }

  /** Returns the publications on topics that are shown, latest first. */
  public List<Effect> all() {
    return view.report().effects().stream()
        .filter(effect -> view.topic(effect.topicId()) != null)
        .toList();
  }

  /** Returns what was published, where and when. */
  public String published(Effect effect) {
    String language = view.w().name("language", effect.language());
    String day = view.w().shortDate(effect.published());
    return effect.articleTitle() == null
        ? view.t("effects.published.unnamed", day, language)
        : view.t("effects.published.named", day, language, effect.articleTitle());
  }

  /** Returns whether there is a range to show. */
  public boolean isRanged(Effect effect) {
    return effect.low() != null && effect.high() != null;
  }

  /** Returns the range of the change in words, or why there is none. */
  public String range(Effect effect) {
    if (effect.low() == null || effect.high() == null) {
      return view.t(effect.verdict().equals("not_enough_data") ? "floor" : "effects.hidden");
    }
    double low = effect.low();
    double high = effect.high();
    if (high <= 0) {
      return view.t("effects.fewer", percent(high), percent(low));
    }
    return low >= 0
        ? view.t("effects.more", percent(low), percent(high))
        : view.t("effects.between", percent(low), percent(high));
  }

  private String percent(double change) {
    return view.w().percent(Math.abs(change));
  }

  /** Returns contacts before and after as rates, or that there are too few to show. */
  public String rates(Effect effect) {
    return effect.rateBefore() == null || effect.rateAfter() == null
        ? view.t("incidents.few")
        : view.t(
            effect.isOfOrders() ? "effects.rates.orders" : "effects.rates.conversations",
            view.w().decimal(effect.rateBefore()),
            view.w().decimal(effect.rateAfter()));
  }

  /** Returns which weeks were compared. */
  public String weeks(Effect effect) {
    return view.t(
        "effects.weeks",
        view.w().counted("weeks", effect.weeksBefore()),
        view.w().counted("weeks", effect.weeksAfter()));
  }

  /** Returns the range as a picture: what came, against what was to be expected. */
  public Drawing picture(Effect effect) {
    return view.charts().effect(effect, range(effect));
  }
}
