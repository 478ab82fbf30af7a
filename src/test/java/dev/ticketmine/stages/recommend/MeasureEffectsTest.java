package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MeasureEffectsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 6, 2);
  private static final LocalDate PUBLISHED = FIRST.plusDays(7 * 20 + 2);
  private static final LocalDate LAST = PUBLISHED.plusDays(7 * 7 - 1);
  private static final int TOPICS = 5;
  private static final int USUAL = 4;
  private static final List<String> LANGUAGES = List.of("de", "en");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final List<Map<String, Object>> decisions = new ArrayList<>();
  private final List<Map<String, Object>> orders = new ArrayList<>();

  private static String id(String kind, String topic, String language) {
    return RecommendationId.of(kind, topic, language, null);
  }

  private void published(String id, LocalDate day) {
    decided(id, "published", day, day == null ? PUBLISHED : day);
  }

  private void decided(String id, String decision, LocalDate day, LocalDate decidedAt) {
    Map<String, Object> row = new java.util.HashMap<>();
    row.put(Decisions.RECOMMENDATION_ID, id);
    row.put(Decisions.DECIDED_AT, Timestamp.from(decidedAt.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    row.put(Decisions.DECISION, decision);
    row.put(Decisions.ARTICLE_ID, "a-" + decisions.size());
    row.put(Decisions.PUBLISHED_DATE, day == null ? null : Date.valueOf(day));
    decisions.add(row);
  }

  private void ordersOf(int days) {
    for (int day = 0; day < days; day++) {
      orders.add(
          Map.of(
              DailyOrders.ORDER_DATE,
              Date.valueOf(FIRST.plusDays(day)),
              DailyOrders.ORDER_COUNT,
              500L));
    }
  }

  /** Four a day about every topic in every language; half of it about t0 in German afterwards. */
  private List<Row> effects(SparkSession spark, int partitions) {
    List<Map<String, Object>> conversations = new ArrayList<>();
    List<Map<String, Object>> topics = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      for (String language : LANGUAGES) {
        for (int topic = 0; topic < TOPICS; topic++) {
          boolean isLess = topic == 0 && language.equals("de") && !day.isBefore(PUBLISHED);
          for (int i = 0; i < (isLess ? USUAL / 2 : USUAL); i++) {
            String id = "%s-%s-%d-%d".formatted(day, language, topic, i);
            // Shortly after midnight in Berlin it is still the day before elsewhere.
            Timestamp at = Timestamp.from(day.atTime(0, 30).atZone(BERLIN).toInstant());
            conversations.add(
                Map.of(
                    Conversations.CONVERSATION_ID, id,
                    Conversations.LANGUAGE, language,
                    Conversations.CUSTOMER_KEY, "c" + i,
                    Conversations.CREATED_AT, at));
            topics.add(
                Map.of(
                    ConversationTopics.CONVERSATION_ID,
                    id,
                    ConversationTopics.TOPIC_ID,
                    "t" + topic,
                    ConversationTopics.IS_PRIMARY,
                    true));
            topics.add(
                Map.of(
                    ConversationTopics.CONVERSATION_ID,
                    id,
                    ConversationTopics.TOPIC_ID,
                    "t" + (topic + 1) % TOPICS,
                    ConversationTopics.IS_PRIMARY,
                    false));
          }
        }
      }
    }
    Dataset<Row> known =
        Tables.of(
            spark,
            Topics.SCHEMA,
            IntStream.range(0, TOPICS)
                .mapToObj(topic -> Map.<String, Object>of(Topics.TOPIC_ID, "t" + topic))
                .toList(),
            partitions);
    return new MeasureEffects(
            known,
            Tables.of(spark, ConversationTopics.SCHEMA, topics, partitions),
            Tables.of(spark, Conversations.SCHEMA, conversations, partitions),
            Tables.of(spark, DailyOrders.SCHEMA, orders, partitions),
            LAST.plusDays(3),
            BERLIN)
        .apply(Tables.of(spark, Decisions.SCHEMA, decisions, partitions))
        .orderBy(ContentEffects.TOPIC_ID, ContentEffects.LANGUAGE, ContentEffects.PUBLISHED_DATE)
        .collectAsList();
  }

  private static Object cell(Row row, String column) {
    return row.getAs(column);
  }

  private static List<Object> cells(Row row, String... columns) {
    return IntStream.range(0, columns.length).mapToObj(i -> cell(row, columns[i])).toList();
  }

  @Test
  void judgesEachLanguageByItself(SparkSession spark) {
    ordersOf(400);
    published(id("write_article", "t0", "de"), PUBLISHED);
    published(id("improve_article", "t0", "en"), PUBLISHED);
    List<Row> effects = effects(spark, 1);
    assertThat(effects).hasSize(2);
    Row german = effects.get(0);
    assertThat(
            cells(
                german,
                ContentEffects.RECOMMENDATION_ID,
                ContentEffects.TOPIC_ID,
                ContentEffects.LANGUAGE,
                ContentEffects.ARTICLE_ID,
                ContentEffects.VERDICT,
                ContentEffects.WEEKS_BEFORE,
                ContentEffects.WEEKS_AFTER,
                ContentEffects.CONTACTS_BEFORE,
                ContentEffects.CONTACTS_AFTER,
                ContentEffects.CUSTOMERS_BEFORE,
                ContentEffects.CUSTOMERS_AFTER))
        .containsExactly(
            id("write_article", "t0", "de"), "t0", "de", "a-0", "worked", 16, 6, 448L, 84L, 4L, 2L);
    assertThat(
            cells(
                german,
                ContentEffects.BASE,
                ContentEffects.BASE_BEFORE,
                ContentEffects.BASE_AFTER,
                ContentEffects.RATE_BEFORE,
                ContentEffects.RATE_AFTER))
        .containsExactly("orders", 56_000L, 21_000L, 8.0, 4.0);
    assertThat(german.<Double>getAs(ContentEffects.CHANGE)).isBetween(-0.5, -0.49);
    assertThat(german.<Double>getAs(ContentEffects.CHANGE_HIGH)).isBetween(-0.4, -0.2);
    assertThat(german.<String>getList(german.fieldIndex(ContentEffects.SIMILAR_TOPIC_IDS)))
        .containsExactly("t1", "t2", "t3", "t4");
    Row english = effects.get(1);
    assertThat(cell(english, ContentEffects.VERDICT)).isEqualTo("no_effect_yet");
    assertThat(english.<Double>getAs(ContentEffects.CHANGE)).isBetween(-0.01, 0.01);
  }

  @Test
  void withoutOrdersOfEveryWeekRatesAreOfAllConversations(SparkSession spark) {
    published(id("write_article", "t0", "de"), PUBLISHED);
    ordersOf(7 * 20 + 2 + 7 * 6);
    Row effect = effects(spark, 2).get(0);
    assertThat(
            cells(
                effect,
                ContentEffects.VERDICT,
                ContentEffects.BASE,
                ContentEffects.BASE_BEFORE,
                ContentEffects.BASE_AFTER,
                ContentEffects.RATE_BEFORE,
                ContentEffects.RATE_AFTER))
        .containsExactly("worked", "conversations", 2_240L, 756L, 200.0, 111.111111);
  }

  @Test
  void aTopicThatWasPublishedOnIsNoComparison(SparkSession spark) {
    published(id("write_article", "t0", "de"), PUBLISHED);
    published(id("translate_article", "t1", "de"), PUBLISHED.minusDays(30));
    published(id("translate_article", "t2", "en"), PUBLISHED);
    List<Row> effects = effects(spark, 2);
    Row first = effects.get(0);
    assertThat(first.<String>getList(first.fieldIndex(ContentEffects.SIMILAR_TOPIC_IDS)))
        .containsExactly("t2", "t3", "t4");
    published(id("translate_article", "t3", "de"), LAST);
    assertThat(cell(effects(spark, 2).get(0), ContentEffects.VERDICT)).isEqualTo("not_enough_data");
  }

  @Test
  void noWeekCountsForTwoPublications(SparkSession spark) {
    published(id("write_article", "t0", "de"), PUBLISHED.minusDays(7 * 7));
    published(id("improve_article", "t0", "de"), PUBLISHED);
    List<Row> effects = effects(spark, 2);
    // Seven weeks to the next one, less the first; seven since the earlier one, less five.
    assertThat(cells(effects.get(0), ContentEffects.WEEKS_BEFORE, ContentEffects.WEEKS_AFTER))
        .containsExactly(9, 6);
    assertThat(cells(effects.get(1), ContentEffects.WEEKS_BEFORE, ContentEffects.WEEKS_AFTER))
        .containsExactly(2, 6);
  }

  @Test
  void theLatestDecisionCounts(SparkSession spark) {
    String revoked = id("write_article", "t0", "de");
    published(revoked, PUBLISHED);
    decided(revoked, "rejected", null, PUBLISHED.plusDays(1));
    String later = id("write_article", "t1", "de");
    published(later, PUBLISHED.minusDays(9));
    published(later, null);
    published("unknown", PUBLISHED);
    decided(id("write_article", "t2", "de"), "accepted", null, PUBLISHED);
    List<Row> effects = effects(spark, 2);
    assertThat(effects).hasSize(1);
    assertThat(cells(effects.get(0), ContentEffects.TOPIC_ID, ContentEffects.PUBLISHED_DATE))
        .containsExactly("t1", Date.valueOf(PUBLISHED));
  }

  @Test
  void whatIsNotOutYetOrTooNewIsNotJudged(SparkSession spark) {
    published(id("write_article", "t0", "de"), LAST.plusDays(40));
    published(id("write_article", "t1", "de"), LAST);
    published(id("write_article", "t2", "de"), FIRST.minusDays(400));
    for (Row effect : effects(spark, 2)) {
      assertThat(cell(effect, ContentEffects.VERDICT)).isEqualTo("not_enough_data");
      assertThat(cell(effect, ContentEffects.CHANGE)).isNull();
    }
    assertThat(effects(spark, 2)).hasSize(3);
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    ordersOf(400);
    published(id("write_article", "t0", "de"), PUBLISHED);
    published(id("write_article", "t0", "en"), PUBLISHED.plusDays(3));
    assertThat(effects(spark, 4)).isEqualTo(effects(spark, 1));
  }

  @Test
  void withoutDecisionsThereIsNothing(SparkSession spark) {
    assertThat(effects(spark, 1)).isEmpty();
  }
}
