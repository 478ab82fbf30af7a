package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.text.ReportText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Advice to write, improve or translate articles. */
final class ContentAdvice implements Adviser {
  private static final int QUOTES = 3;
  private static final double MOSTLY = 0.5;

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> questions = new HashMap<>();
  private final List<Row> open;

  /** Reads open gaps, with the titles of their articles and questions that show them. */
  ContentAdvice(Dataset<Row> gaps, RecommendationInputs inputs) {
    Dataset<Row> open = gaps.filter(col(ContentGaps.STATUS).notEqual("covered"));
    this.open = open.collectAsList();
    readTitles(open, inputs.articles());
    readQuestions(open, inputs.questions());
  }

  @Override
  public List<Advice> advise(TopicNotes notes) {
    List<Advice> all = new ArrayList<>();
    for (Row gap : open) {
      String topicId = gap.getAs(ContentGaps.TOPIC_ID);
      boolean wanted = RecommendationId.kind(gap.getAs(ContentGaps.STATUS)) != null;
      // Customers who write to praise need no article.
      if (wanted && notes.isLive(topicId) && notes.facts(topicId).positiveShare() <= MOSTLY) {
        all.add(advise(gap, topicId, notes));
      }
    }
    return all;
  }

  private void readTitles(Dataset<Row> gaps, Dataset<Row> articles) {
    gaps.select(col(ContentGaps.BEST_ARTICLE_ID).as(Articles.ARTICLE_ID))
        .union(gaps.select(ContentGaps.OTHER_ARTICLE_ID))
        .distinct()
        .join(
            articles.select(Articles.ARTICLE_ID, Articles.LANGUAGE, Articles.TITLE),
            Articles.ARTICLE_ID)
        .collectAsList()
        .forEach(row -> titles.put(row.getString(0) + " " + row.getString(1), row.getString(2)));
  }

  private void readQuestions(Dataset<Row> gaps, Dataset<Row> all) {
    gaps.select(explode(col(ContentGaps.EVIDENCE_QUESTION_IDS)).as(Questions.QUESTION_ID))
        .distinct()
        .join(all.select(Questions.QUESTION_ID, Questions.QUESTION), Questions.QUESTION_ID)
        .collectAsList()
        .forEach(row -> questions.put(row.getString(0), row.getString(1)));
  }

  private Advice advise(Row gap, String topicId, TopicNotes notes) {
    ReportText text = notes.text();
    String language = gap.getAs(ContentGaps.LANGUAGE);
    String kind = RecommendationId.kind(gap.getAs(ContentGaps.STATUS));
    List<String> evidence = Cells.strings(gap, ContentGaps.EVIDENCE_QUESTION_IDS);
    Long conversations = notes.figures().count(topicId, GroupKind.LANGUAGE, language);
    boolean isShown = conversations != null;
    Double low = isShown ? gap.<Double>getAs(ContentGaps.DEFLECTABLE_LOW) : null;
    Double high = isShown ? gap.<Double>getAs(ContentGaps.DEFLECTABLE_HIGH) : null;
    String label = notes.label(topicId);
    String finding = finding(kind, label, language, gap, isShown, text);
    String body =
        isShown
            ? String.join(
                " ",
                finding,
                demand(conversations, language, low, high, text),
                words(Cells.strings(gap, ContentGaps.MISSING_WORDS), text))
            : String.join(
                " ",
                finding,
                text.say(
                    "Wie oft %s danach gefragt wird, wird nicht gezeigt: zu wenige Gespräche.",
                    "How often it is asked about %s is not shown: too few conversations.",
                    text.in(language)));
    return new Advice(
        kind,
        topicId,
        language,
        null,
        title(kind, label, language, text),
        body.strip(),
        low,
        high,
        notes.facts(topicId).weight(),
        evidence,
        isShown
            ? evidence.stream().map(questions::get).filter(Objects::nonNull).limit(QUOTES).toList()
            : List.of());
  }

  private static String demand(
      long conversations, String language, double low, double high, ReportText text) {
    return text.say(
            "Im Archiv: %s dazu %s.",
            "The archive holds %s about it %s.",
            text.conversations(conversations),
            text.in(language))
        + " "
        + text.say(
            "Ein guter Artikel hätte etwa %s davon pro Woche beantworten können: so viele"
                + " endeten mit einer einzigen Antwort (95‑%%‑Intervall).",
            "A good article could have answered about %s of them a week: as many ended after"
                + " one reply (95%% interval).",
            text.range(low, high));
  }

  private static String title(String kind, String label, String language, ReportText text) {
    return switch (kind) {
      case "write_article" ->
          text.say(
              "Hilfeartikel %s schreiben: %s",
              "Write a help article %s: %s", text.in(language), label);
      case "improve_article" ->
          text.say(
              "Hilfeartikel %s ergänzen: %s",
              "Improve the help article %s: %s", text.in(language), label);
      case "update_article" ->
          text.say(
              "Hilfeartikel %s auf den neuesten Stand bringen: %s",
              "Bring the help article %s up to date: %s", text.in(language), label);
      case "make_findable" ->
          text.say(
              "Hilfeartikel %s in den Worten der Kunden: %s",
              "Use customers' words in the help article %s: %s", text.in(language), label);
      case "merge_articles" ->
          text.say(
              "Zwei Hilfeartikel %s zusammenführen: %s",
              "Merge two help articles %s: %s", text.in(language), label);
      default ->
          text.say(
              "Hilfeartikel auch %s anbieten: %s",
              "Offer the help article %s as well: %s", text.in(language), label);
    };
  }

  private String finding(
      String kind, String label, String language, Row gap, boolean isShown, ReportText text) {
    String other = "de".equals(language) ? "en" : "de";
    String articleId = gap.getAs(ContentGaps.BEST_ARTICLE_ID);
    String own = titles.getOrDefault(articleId + " " + language, articleId);
    return switch (kind) {
      case "write_article" ->
          text.say(
              "Zu „%s“ fand sich %s kein Hilfeartikel.",
              "No help article about “%s” was found %s.", label, text.in(language));
      case "improve_article" ->
          text.say(
              "Der Artikel „%s“ liegt am nächsten bei „%s“, enthält aber wenig von dem, was in den"
                  + " Antworten an Kunden erklärt wird.",
              "The article “%s” is nearest to “%s”, but holds little of what replies to customers"
                  + " explain.",
              own,
              label);
      case "update_article" ->
          !isShown
              ? text.say(
                  "Der Artikel „%s“ nennt eine Zahl, die Antworten an Kunden inzwischen eine andere.",
                  "The article “%s” gives a figure, replies to customers now give another one.",
                  own)
              : text.say(
                  "Der Artikel „%s“ nennt „%s“, die Antworten an Kunden nennen inzwischen „%s“.",
                  "The article “%s” says “%s”, replies to customers now say “%s”.",
                  own,
                  gap.<String>getAs(ContentGaps.OLD_FIGURE),
                  gap.<String>getAs(ContentGaps.NEW_FIGURE));
      case "make_findable" ->
          text.say(
              "Der Artikel „%s“ beantwortet „%s“, ist mit den Worten der Kunden aber meist nicht zu"
                  + " finden.",
              "The article “%s” answers “%s”, but customers' words mostly do not find it.",
              own,
              label);
      case "merge_articles" -> duplicate(own, language, gap, text);
      default ->
          text.say(
              "Der Artikel „%s“ beantwortet „%s“, aber nur %s.",
              "The article “%s” answers “%s”, but only %s.",
              titles.getOrDefault(articleId + " " + other, articleId),
              label,
              text.in(other));
    };
  }

  private String duplicate(String own, String language, Row gap, ReportText text) {
    String otherId = gap.getAs(ContentGaps.OTHER_ARTICLE_ID);
    String both =
        text.say(
            "Die Artikel „%s“ und „%s“ sagen dasselbe.",
            "The articles “%s” and “%s” say the same.",
            own,
            titles.getOrDefault(otherId + " " + language, otherId));
    String one = gap.getAs(ContentGaps.OLD_FIGURE);
    return one == null
        ? both
        : both
            + " "
            + text.say(
                "Sie widersprechen sich: „%s“ und „%s“.",
                "They contradict each other: “%s” and “%s”.",
                one,
                gap.<String>getAs(ContentGaps.NEW_FIGURE));
  }

  private static String words(List<String> missing, ReportText text) {
    return missing.isEmpty()
        ? ""
        : text.say(
            "Wörter der Kunden, die im Artikel vorkommen sollten: %s.",
            "Customers' words that the article should use: %s.", text.quoted(missing));
  }
}
