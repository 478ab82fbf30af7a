package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.count;
import static dev.ticketmine.jobs.Cells.date;
import static dev.ticketmine.jobs.Cells.number;
import static dev.ticketmine.jobs.Cells.numberOrZero;
import static dev.ticketmine.jobs.Cells.text;
import static dev.ticketmine.jobs.Cells.textOrEmpty;
import static dev.ticketmine.jobs.Cells.texts;

import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Driver;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Metric;
import dev.ticketmine.report.model.Recommendation;
import dev.ticketmine.report.model.TagVerdict;
import dev.ticketmine.report.model.Theme;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ChangeDrivers;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.tables.ReplyPractice;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.Themes;
import org.apache.spark.sql.Row;

/** Turns one row of a published table into the record that a report shows. */
final class ReportRows {
  static Theme theme(Row row) {
    return new Theme(
        text(row, Themes.THEME_ID),
        text(row, Themes.LABEL_DE),
        text(row, Themes.LABEL_EN),
        count(row, Themes.CONVERSATION_COUNT));
  }

  static Cause cause(Row row) {
    return new Cause(
        text(row, RootCauses.CAUSE_ID),
        textOrEmpty(row, RootCauses.KIND),
        text(row, RootCauses.ATTRIBUTE),
        text(row, RootCauses.ATTRIBUTE_VALUE),
        text(row, RootCauses.LABEL),
        null,
        numberOrZero(row, RootCauses.SHARE),
        number(row, RootCauses.SHARE_LOW),
        number(row, RootCauses.SHARE_HIGH),
        number(row, RootCauses.BASE_SHARE),
        number(row, RootCauses.LIFT),
        texts(row, RootCauses.QUOTES),
        text(row, RootCauses.COUNTER_EXAMPLE),
        textOrEmpty(row, RootCauses.STRENGTH));
  }

  static Alert alert(Row row) {
    return new Alert(
        text(row, Alerts.TOPIC_ID),
        date(row, Alerts.WEEK_START_DATE),
        textOrEmpty(row, Alerts.KIND),
        numberOrZero(row, Alerts.OBSERVED),
        number(row, Alerts.EXPECTED_LOW),
        number(row, Alerts.EXPECTED_HIGH),
        null);
  }

  static Driver driver(Row row) {
    return new Driver(
        text(row, ChangeDrivers.ATTRIBUTE),
        texts(row, ChangeDrivers.ATTRIBUTE_VALUES),
        number(row, ChangeDrivers.EXPLAINED_SHARE),
        number(row, ChangeDrivers.EXPLAINED_LOW),
        number(row, ChangeDrivers.EXPLAINED_HIGH),
        number(row, ChangeDrivers.USUAL_SHARE),
        date(row, ChangeDrivers.SINCE_DATE),
        text(row, ChangeDrivers.EVENT),
        date(row, ChangeDrivers.EVENT_DATE),
        row.isNullAt(row.fieldIndex(ChangeDrivers.LAG_DAYS))
            ? null
            : row.<Integer>getAs(ChangeDrivers.LAG_DAYS),
        textOrEmpty(row, ChangeDrivers.STRENGTH));
  }

  static Gap gap(Row row, ArticleTitles titles) {
    String article = text(row, ContentGaps.BEST_ARTICLE_ID);
    String language = textOrEmpty(row, ContentGaps.LANGUAGE);
    return new Gap(
        text(row, ContentGaps.TOPIC_ID),
        language,
        textOrEmpty(row, ContentGaps.STATUS),
        article,
        titles.of(article, language),
        number(row, ContentGaps.SIMILARITY),
        count(row, ContentGaps.CONVERSATION_COUNT),
        number(row, ContentGaps.DEFLECTABLE_LOW),
        number(row, ContentGaps.DEFLECTABLE_HIGH),
        texts(row, ContentGaps.MISSING_WORDS),
        text(row, ContentGaps.REASON),
        number(row, ContentGaps.CONFIDENCE),
        titles.of(text(row, ContentGaps.OTHER_ARTICLE_ID), language),
        text(row, ContentGaps.OLD_FIGURE),
        text(row, ContentGaps.NEW_FIGURE),
        date(row, ContentGaps.SINCE_DATE));
  }

  static Recommendation recommendation(Row row) {
    return new Recommendation(
        text(row, Recommendations.RECOMMENDATION_ID),
        textOrEmpty(row, Recommendations.KIND),
        text(row, Recommendations.TOPIC_ID),
        text(row, Recommendations.LANGUAGE),
        new Bilingual(text(row, Recommendations.TITLE_DE), text(row, Recommendations.TITLE_EN)),
        new Bilingual(text(row, Recommendations.BODY_DE), text(row, Recommendations.BODY_EN)),
        numberOrZero(row, Recommendations.PRIORITY),
        number(row, Recommendations.IMPACT_LOW),
        number(row, Recommendations.IMPACT_HIGH),
        texts(row, Recommendations.EVIDENCE_QUESTION_IDS).size(),
        texts(row, Recommendations.QUOTES),
        text(row, Recommendations.STATE),
        date(row, Recommendations.FIRST_OFFERED_DATE));
  }

  static TagVerdict tag(Row row) {
    return new TagVerdict(
        textOrEmpty(row, TagAudit.TAG),
        count(row, TagAudit.CONVERSATION_COUNT),
        number(row, TagAudit.SHARE),
        number(row, TagAudit.TOPIC_COUNT),
        text(row, TagAudit.WHY_TEST),
        text(row, TagAudit.SPIKE_TEST),
        number(row, TagAudit.CONSISTENCY),
        textOrEmpty(row, TagAudit.VERDICT));
  }

  static Metric metric(Row row) {
    return new Metric(
        text(row, ServiceMetrics.METRIC),
        textOrEmpty(row, ServiceMetrics.SCOPE),
        textOrEmpty(row, ServiceMetrics.SCOPE_VALUE),
        textOrEmpty(row, ServiceMetrics.PERIOD),
        date(row, ServiceMetrics.PERIOD_START_DATE),
        number(row, ServiceMetrics.VALUE),
        count(row, ServiceMetrics.COUNT));
  }

  /** What replies do, as a figure like those of the service. */
  static Metric practice(Row row) {
    return new Metric(
        "replies_%s_share".formatted(text(row, ReplyPractice.MARK)),
        text(row, ReplyPractice.SCOPE),
        textOrEmpty(row, ReplyPractice.SCOPE_VALUE),
        "all",
        null,
        number(row, ReplyPractice.SHARE),
        count(row, ReplyPractice.COUNT));
  }

  static Draft draft(Row row) {
    return new Draft(
        text(row, Drafts.RECOMMENDATION_ID),
        text(row, Drafts.TOPIC_ID),
        textOrEmpty(row, Drafts.LANGUAGE),
        textOrEmpty(row, Drafts.TITLE),
        texts(row, Drafts.ANSWER_SENTENCES),
        texts(row, Drafts.ANSWER_MESSAGE_IDS),
        count(row, Drafts.REPLY_COUNT),
        texts(row, Drafts.CUSTOMER_PHRASINGS),
        texts(row, Drafts.LABELS),
        texts(row, Drafts.RELATED_TOPIC_IDS));
  }

  private ReportRows() {}
}
