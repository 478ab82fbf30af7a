package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Advice to write, improve or translate articles. */
final class ContentAdvice {
  private static final int QUOTES = 3;
  private static final double MOSTLY = 0.5;

  private final TopicNotes notes;
  private final Wording wording;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> questions = new HashMap<>();

  private ContentAdvice(TopicNotes notes, Wording wording) {
    this.notes = notes;
    this.wording = wording;
  }

  static List<Advice> of(
      Dataset<Row> gaps, RecommendationInputs inputs, TopicNotes notes, Wording wording) {
    ContentAdvice advice = new ContentAdvice(notes, wording);
    Dataset<Row> open = gaps.filter(col(ContentGaps.STATUS).notEqual("covered"));
    advice.readTitles(open, inputs.articles());
    advice.readQuestions(open, inputs.questions());
    List<Advice> all = new ArrayList<>();
    for (Row gap : open.collectAsList()) {
      String topicId = gap.getAs(ContentGaps.TOPIC_ID);
      boolean wanted = RecommendationId.kind(gap.getAs(ContentGaps.STATUS)) != null;
      // Customers who write to praise need no article.
      if (wanted && notes.isLive(topicId) && notes.facts(topicId).positiveShare() <= MOSTLY) {
        all.add(advice.advise(gap, topicId));
      }
    }
    return all;
  }

  private void readTitles(Dataset<Row> gaps, Dataset<Row> articles) {
    gaps.select(col(ContentGaps.BEST_ARTICLE_ID).as(Articles.ARTICLE_ID))
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

  private Advice advise(Row gap, String topicId) {
    String language = gap.getAs(ContentGaps.LANGUAGE);
    String kind = RecommendationId.kind(gap.getAs(ContentGaps.STATUS));
    List<String> evidence = Cells.strings(gap, ContentGaps.EVIDENCE_QUESTION_IDS);
    double low = gap.<Double>getAs(ContentGaps.DEFLECTABLE_LOW);
    double high = gap.<Double>getAs(ContentGaps.DEFLECTABLE_HIGH);
    String label = notes.label(topicId);
    String body =
        String.join(
            " ",
            finding(kind, label, language, gap.getAs(ContentGaps.BEST_ARTICLE_ID)),
            wording.say(
                "Im Archiv stehen dazu %d Anfragen %s.",
                "The archive holds %d conversations about it %s.",
                gap.<Long>getAs(ContentGaps.CONVERSATION_COUNT),
                wording.in(language)),
            wording.say(
                "Ein guter Artikel könnte etwa %s davon pro Woche beantworten (Anteil der"
                    + " Gespräche, die mit einer einzigen Antwort endeten, 95-%%-Intervall).",
                "A good article could answer about %s of them a week (share of conversations that"
                    + " ended after one reply, 95%% interval).",
                wording.range(low, high)),
            words(Cells.strings(gap, ContentGaps.MISSING_WORDS)));
    return new Advice(
        kind,
        topicId,
        language,
        null,
        title(kind, label, language),
        body.strip(),
        low,
        high,
        notes.facts(topicId).weight(),
        evidence,
        evidence.stream().map(questions::get).filter(Objects::nonNull).limit(QUOTES).toList());
  }

  private String title(String kind, String label, String language) {
    return switch (kind) {
      case "write_article" ->
          wording.say(
              "Hilfeartikel %s schreiben: %s",
              "Write a help article %s: %s", wording.in(language), label);
      case "improve_article" ->
          wording.say(
              "Hilfeartikel %s ergänzen: %s",
              "Improve the help article %s: %s", wording.in(language), label);
      default ->
          wording.say(
              "Hilfeartikel auch %s anbieten: %s",
              "Offer the help article %s as well: %s", wording.in(language), label);
    };
  }

  private String finding(String kind, String label, String language, String articleId) {
    String other = "de".equals(language) ? "en" : "de";
    return switch (kind) {
      case "write_article" ->
          wording.say(
              "Zu „%s“ fand sich %s kein Hilfeartikel.",
              "No help article about “%s” was found %s.", label, wording.in(language));
      case "improve_article" ->
          wording.say(
              "Der Artikel „%s“ liegt am nächsten bei „%s“, enthält aber wenig von dem, was in den"
                  + " Antworten an Kunden erklärt wird.",
              "The article “%s” is nearest to “%s”, but holds little of what replies to customers"
                  + " explain.",
              titles.getOrDefault(articleId + " " + language, articleId),
              label);
      default ->
          wording.say(
              "Der Artikel „%s“ beantwortet „%s“, aber nur %s.",
              "The article “%s” answers “%s”, but only %s.",
              titles.getOrDefault(articleId + " " + other, articleId),
              label,
              wording.in(other));
    };
  }

  private String words(List<String> missing) {
    return missing.isEmpty()
        ? ""
        : wording.say(
            "Wörter der Kunden, die im Artikel vorkommen sollten: %s.",
            "Customers' words that the article should use: %s.", wording.quoted(missing));
  }
}
