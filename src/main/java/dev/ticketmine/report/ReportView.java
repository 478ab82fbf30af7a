package dev.ticketmine.report;

import dev.ticketmine.report.chart.Drawing;
import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.Contact.NextIssue;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Recommendation;
import dev.ticketmine.report.model.Rejection;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.report.model.Theme;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import dev.ticketmine.text.AttributeNames;
import gg.jte.Content;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the templates ask for: the report in one language, grouped, ranked and linked. */
public final class ReportView {
  private static final int SHORT_ID = 10;

  private static final int ACTIONS = 10;

  private static final int CAUSES = 20;

  private static final Pattern DATED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}): (.+)", Pattern.DOTALL);

  private final Report report;
  private final PublishOptions options;
  private final Wording wording;
  private final String up;
  private final Charts charts;
  private final Figures figures;
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();

  /** Prepares what the templates ask for, in the language of the night. */
  public static ReportView of(Report report, PublishOptions options) {
    return new ReportView(report, options, options.language(), "");
  }

  /** Prepares the same in the other language; the pages lie a folder deeper. */
  static ReportView inOtherLanguage(Report report, PublishOptions options) {
    return new ReportView(report, options, other(options.language()), "../");
  }

  private static String other(String language) {
    return language.equals("de") ? "en" : "de";
  }

  private ReportView(Report report, PublishOptions options, String language, String up) {
    this.report = report;
    this.options = options;
    this.up = up;
    this.wording = Wording.of(language);
    this.charts = new Charts(wording, report.archive());
    this.figures = new Figures(this);
    for (Topic topic : this.report.topics()) {
      topics.put(topic.id(), topic);
      ranks.put(topic.id(), ranks.size() + 1);
    }
  }

  /** Returns the report behind the view. */
  public Report report() {
    return report;
  }

  /** Returns the options. */
  public PublishOptions options() {
    return options;
  }

  /** Returns words and formats. */
  public Wording w() {
    return wording;
  }

  /** Returns the text of a key. */
  public String t(String key, Object... arguments) {
    return wording.text(key, arguments);
  }

  /** Returns the text of a key with figures in it, which keep their keys. */
  public Content sentence(String key, Object... arguments) {
    return new Sentence(wording.text(key), arguments);
  }

  /** Returns the figures that have a key. */
  public Figures figures() {
    return figures;
  }

  /** Returns a score before and after, as "25% → 80%"; nothing known is a dash. */
  public String tagScores(TagChange.Scores scores) {
    return scores.before() == null && scores.after() == null
        ? wording.percent(null)
        : wording.text(
            "tags.arrow", wording.percent(scores.before()), wording.percent(scores.after()));
  }

  /** Returns the pictures. */
  public Charts charts() {
    return charts;
  }

  /** Returns the finding of the night. */
  public String headline() {
    return Headline.of(this);
  }

  /** Returns the sentences that sum the night up. */
  public List<String> summary() {
    return Summary.of(this);
  }

  /** Returns a topic; null if it is not shown. */
  public Topic topic(String id) {
    return id == null ? null : topics.get(id);
  }

  /** Returns a topic's name in the language of the report, or in the other one. */
  public String label(Topic topic) {
    return inLanguage(topic.labelDe(), topic.labelEn(), topic.id());
  }

  /** Returns a text in the language of the report, or in the other one; "" if there is none. */
  public String told(Bilingual text) {
    return Objects.requireNonNullElse(text.in(wording.language()), "");
  }

  private String inLanguage(String german, String english, String fallback) {
    String name = new Bilingual(german, english).in(wording.language());
    return Objects.requireNonNullElse(name, fallback);
  }

  /** Returns a topic's typical question, in the language of the report if it has one. */
  public String question(Topic topic) {
    return inLanguage(
        wording.language().equals("de") ? topic.questionDe() : null,
        wording.language().equals("en") ? topic.questionEn() : null,
        Objects.requireNonNullElse(topic.question(), ""));
  }

  /** Returns the position of a topic by size, from 1. */
  public int rank(Topic topic) {
    return ranks.get(topic.id());
  }

  /** Returns the share of all conversations that have the topic; null without conversations. */
  public Double share(Topic topic) {
    long all = report.archive().conversations();
    return all == 0 ? null : (double) topic.conversations() / all;
  }

  /** Returns the largest topic's conversations. */
  public long largest() {
    return report.topics().stream().mapToLong(Topic::conversations).max().orElse(1);
  }

  /** Returns the topics that customers bring next, as far as they are shown. */
  public List<NextIssue> next(Topic topic) {
    return topic.contact().next().stream()
        .filter(next -> topics.containsKey(next.topicId()))
        .toList();
  }

  /** Returns the recent weeks' conversations for each earlier one, to sort by; empty if hidden. */
  public String trend(Topic topic) {
    return topic.recent() == null || topic.earlier() == null
        ? ""
        : Double.toString((topic.recent() + 1.0) / (topic.earlier() + 1.0));
  }

  /** Returns the share of angry and worried conversations, to sort by; empty if hidden. */
  public String negativeShare(Topic topic) {
    long all = topic.mood().values().stream().mapToLong(Long::longValue).sum();
    long negative =
        topic.mood().getOrDefault("angry", 0L) + topic.mood().getOrDefault("worried", 0L);
    return all == 0 ? "" : Double.toString((double) negative / all);
  }

  /** Returns a number of conversations, or that there are too few to show. */
  public String count(Long conversations) {
    return conversations == null
        ? wording.text("few", wording.number(options.floor().minimumConversations()))
        : wording.number(conversations);
  }

  /** Returns the weeks of a topic, latest first. */
  public List<Week> weeks(Topic topic) {
    List<Week> weeks = new ArrayList<>(topic.weeks());
    Collections.reverse(weeks);
    return weeks;
  }

  /** Returns a number of conversations with its noun. */
  public String conversations(Long conversations) {
    return conversations == null
        ? wording.text("few.conversations", wording.number(options.floor().minimumConversations()))
        : wording.counted("conversations", conversations);
  }

  /** A theme with its topics. */
  public record ThemeGroup(String label, List<Topic> topics) {}

  /** Returns the themes that have topics, largest first; topics without a theme come last. */
  public List<ThemeGroup> themes() {
    List<ThemeGroup> groups = new ArrayList<>();
    List<Topic> rest = new ArrayList<>(report.topics());
    for (Theme theme : report.themes()) {
      List<Topic> members =
          report.topics().stream().filter(topic -> theme.id().equals(topic.themeId())).toList();
      rest.removeAll(members);
      if (!members.isEmpty()) {
        String label = inLanguage(theme.labelDe(), theme.labelEn(), theme.id());
        groups.add(new ThemeGroup(label, members));
      }
    }
    if (!rest.isEmpty()) {
      String label = wording.text(groups.isEmpty() ? "topics.theme.all" : "topics.theme.none");
      groups.add(new ThemeGroup(label, rest));
    }
    return groups;
  }

  /** Returns what to do first: the best open recommendations of several kinds. */
  public List<Recommendation> actions() {
    return Shortlist.of(report.recommendations(), ACTIONS);
  }

  /** Returns the first quotes that do not begin alike. */
  public List<String> quotes(List<String> quotes, int most) {
    return Quotes.distinct(quotes, most);
  }

  /** Returns whether the range of a step counts conversations that it could save every week. */
  public boolean saves(Recommendation item) {
    return item.kind().equals("fix_cause") || item.kind().endsWith("_article");
  }

  /** Returns alerts of the latest weeks, or the earlier ones. */
  public List<Alert> alerts(boolean isRecent) {
    LocalDate last = report.archive().lastDate();
    if (last == null) {
      return List.of();
    }
    LocalDate first =
        last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(options.recentWeeks());
    return report.alerts().stream()
        .filter(alert -> topics.containsKey(alert.topicId()))
        .filter(alert -> alert.week().isBefore(first) != isRecent)
        .toList();
  }

  /** Returns the alerts of a topic, latest first. */
  public List<Alert> alerts(Topic topic) {
    return report.alerts().stream().filter(alert -> topic.id().equals(alert.topicId())).toList();
  }

  /** Returns the weekly chart of a topic with its alerts on volume. */
  public List<Drawing> weeklyChart(Topic topic) {
    List<Alert> volume = alerts(topic).stream().filter(alert -> !isMood(alert)).toList();
    return charts.weeks(topic, label(topic), volume);
  }

  /** Returns whether an alert is about mood, so that its values are shares. */
  public boolean isMood(Alert alert) {
    return alert.kind().startsWith("mood_");
  }

  /** Returns what was observed in the week of an alert, or that it is too few to show. */
  public String observed(Alert alert) {
    return alert.observed() == null
        ? count(null)
        : value(alert, alert.observed(), alert.observed());
  }

  /** Returns the candidates for a major issue. */
  public IncidentView incidents() {
    return new IncidentView(this);
  }

  /** Returns the first digits of a recommendation's id, by which it can be decided. */
  public String shortId(Recommendation item) {
    return item.id().substring(0, Math.min(SHORT_ID, item.id().length()));
  }

  /** Returns canned replies. */
  public ReplyView replies() {
    return new ReplyView(this);
  }

  /** Returns what followed published help content. */
  public EffectView effects() {
    return new EffectView(this);
  }

  /** Returns what a change is associated with, in sentences. */
  public List<String> driver(Alert alert) {
    return new DriverWords(this).of(alert);
  }

  /** Returns a value of an alert in words. */
  public String value(Alert alert, Double low, Double high) {
    return isMood(alert) ? wording.percentRange(low, high) : wording.range(low, high);
  }

  /** A cause with its topic. */
  public record TopicCause(Topic topic, Cause cause) {}

  /** Returns the strongest causes over all topics: most conversations first. */
  public List<TopicCause> causes() {
    return report.topics().stream()
        .flatMap(topic -> topic.causes().stream().map(cause -> new TopicCause(topic, cause)))
        .sorted(
            Comparator.comparingInt((TopicCause row) -> strengthRank(row.cause().strength()))
                .thenComparing(
                    row -> row.cause().support(), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(row -> row.cause().id()))
        .limit(CAUSES)
        .toList();
  }

  private static int strengthRank(String strength) {
    int rank = List.of("strong", "fair", "weak").indexOf(strength);
    return rank < 0 ? 3 : rank;
  }

  /** A cause in words: attribute and value, a dated event, or its label. */
  public String label(Cause cause) {
    String label = Objects.requireNonNullElse(cause.label(), cause.value());
    if (!cause.kind().equals("event") && cause.attribute() != null) {
      return attribute(cause.attribute()) + ": " + cause.value();
    }
    if (cause.kind().equals("phrase")) {
      return t("quote", label);
    }
    Matcher dated = DATED.matcher(label);
    return dated.matches()
        ? wording.shortDate(LocalDate.parse(dated.group(1))) + ": " + dated.group(2)
        : label;
  }

  /** Returns the name of an attribute. */
  public String attribute(String name) {
    return AttributeNames.of(name, wording.language());
  }

  /** Returns the shares of the languages in whole percent, most first, together 1 at most. */
  public Map<String, Double> languageShares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    double rest = 1;
    for (Map.Entry<String, Long> language : report.archive().languages().entrySet()) {
      double share = (double) language.getValue() / Math.max(1, report.archive().conversations());
      double rounded = Math.min(rest, Math.round(100 * share) / 100.0);
      shares.put(language.getKey(), rounded);
      rest -= rounded;
    }
    return shares;
  }

  /** Returns what the help content lacks. */
  public GapView gaps() {
    return new GapView(this);
  }

  /** Returns the draft of a topic in a language; null if there is none. */
  public Draft draft(String topicId, String language) {
    return report.drafts().stream()
        .filter(draft -> draft.topicId().equals(topicId) && draft.language().equals(language))
        .findFirst()
        .orElse(null);
  }

  /** Returns the draft that serves a recommendation; null if there is none. */
  public Draft draft(Recommendation item) {
    return report.drafts().stream()
        .filter(draft -> Objects.equals(draft.recommendationId(), item.id()))
        .findFirst()
        .orElse(null);
  }

  /** Returns the link to a draft on the drafts desk. */
  public String path(Draft draft, String root) {
    return root + "drafts.html#" + DeskView.anchor(draft);
  }

  /** Returns the link to a file of the night beside the report. */
  public String besides(String file) {
    return up + "../" + file;
  }

  /** Returns the link to the same page in the other language. */
  public String inOtherLanguage(String page, String root) {
    return root + (up.isEmpty() ? other(wording.language()) + "/" : up) + page;
  }

  /** Returns the other language. */
  public String otherLanguage() {
    return other(wording.language());
  }

  /** Returns the link to a draft's file. */
  public String file(Draft draft) {
    return besides("drafts/") + FileNames.draft(draft.topicId(), draft.language());
  }

  /** Returns the management summary. */
  public SheetView sheet() {
    return new SheetView(this);
  }

  /** Returns the drafts desk. */
  public DeskView desk() {
    return new DeskView(this);
  }

  /** Returns the link to a topic's page. */
  public String path(Topic topic, String root) {
    return root + FileNames.topicPage(topic.id());
  }

  /** Returns the rejected records that the table of reasons leaves out. */
  public long otherRejections() {
    long listed = report.quality().rejections().stream().mapToLong(Rejection::count).sum();
    return Math.max(0, report.quality().quarantined() - listed);
  }

  /** Returns the service figures. */
  public ServiceView service() {
    return new ServiceView(report.metrics(), wording);
  }

  /** Returns why figures are not those of the night before. */
  public NightView night() {
    return new NightView(this);
  }

  /** Returns what contacts are worth. */
  public ValueMatrix matrix() {
    return new ValueMatrix(this);
  }

  /** Returns when customers make contact. */
  public HoursView hours() {
    return new HoursView(this);
  }

  /** Returns what goes with what. */
  public ContrastView contrasts() {
    return new ContrastView(this);
  }

  /** Returns what conversations show. */
  public SignView signs() {
    return new SignView(this);
  }
}
