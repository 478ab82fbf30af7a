package dev.ticketmine.stages.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MoodModels;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers of this archive say how they feel in words of their own that no lexicon knows. */
@ExtendWith(SparkExtension.class)
class PolarityChoiceTest {
  private static final int CUSTOMERS = 440;
  private static final List<String> THINGS =
      List.of("Lampe", "Bank", "Pumpe", "Leiter", "Säge", "Kanne", "Regal", "Zange");
  private static final List<String> LOW =
      List.of("Die %s ist wieder Kategorie Keller.", "Bei der %s bin ich jetzt durch mit euch.");
  private static final List<String> HIGH =
      List.of("Die %s ist Kategorie Sahneschnitte.", "Bei der %s habt ihr geliefert wie bestellt.");

  private record Archive(List<Row> messages, List<Row> conversations) {}

  /** Half of the customers rate; whether ratings follow the words is asked for. */
  private static Archive archive(int customers, boolean followsWords) {
    Random dice = new Random(7);
    Archive archive = new Archive(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < customers; i++) {
      String thing = THINGS.get(dice.nextInt(THINGS.size()));
      boolean isHigh = dice.nextInt(3) > 0;
      String said = (isHigh ? HIGH : LOW).get(dice.nextInt(2)).formatted(thing);
      boolean ratesHigh = followsWords ? isHigh : dice.nextInt(3) > 0;
      int rating = ratesHigh ? 4 + dice.nextInt(2) : 1 + dice.nextInt(2);
      add(archive, "r" + i, i, rating, "Welche Teile hat die " + thing + "?", said);
      add(archive, "n" + i, i, null, said, "Welche Maße hat die " + thing + " Nummer " + i + "?");
    }
    return archive;
  }

  private static void add(
      Archive archive, String id, int day, Integer rating, String first, String last) {
    long start = Timestamp.valueOf("2026-01-01 10:00:00").getTime() + day * 3_600_000L;
    Object[] conversation = new Object[Conversations.SCHEMA.columns().size()];
    conversation[Conversations.SCHEMA.columns().fieldIndex(Conversations.CONVERSATION_ID)] = id;
    conversation[Conversations.SCHEMA.columns().fieldIndex(Conversations.CUSTOMER_KEY)] = "k-" + id;
    conversation[Conversations.SCHEMA.columns().fieldIndex(Conversations.CSAT)] = rating;
    archive.conversations().add(RowFactory.create(conversation));
    List<String> texts = List.of(first, "Wir sehen nach.", last);
    for (int i = 0; i < texts.size(); i++) {
      String role = i == 1 ? "agent" : "customer";
      archive.messages().add(message(id, i, role, start + i * 60_000L, texts.get(i)));
    }
  }

  private static Row message(String id, int index, String role, long time, String text) {
    return RowFactory.create(
        id + "-" + index, id, index, role, "k", true, new Timestamp(time), text, "de", null);
  }

  private static ChoosePolarity choose(SparkSession spark, Archive archive, int partitions) {
    List<Row> messages = new ArrayList<>(archive.messages());
    Collections.shuffle(messages, new Random(partitions));
    return new ChoosePolarity(
        spark.createDataFrame(messages, Messages.SCHEMA.columns()).repartition(partitions),
        spark.createDataFrame(archive.conversations(), Conversations.SCHEMA.columns()));
  }

  private static Row german(ChoosePolarity choice) {
    return MoodModels.SCHEMA
        .conform(choice.decisions())
        .filter("language = 'de'")
        .collectAsList()
        .get(0);
  }

  @Test
  void trainsOnRatingsThatFollowTheWords(SparkSession spark) {
    Archive archive = archive(CUSTOMERS, true);
    ChoosePolarity choice = choose(spark, archive, 1);
    Row german = german(choice);
    assertThat(german.<String>getAs(MoodModels.METHOD)).isEqualTo("trained");
    assertThat(german.<String>getAs(MoodModels.REASON)).startsWith("beats the lexicon");
    assertThat(german.<Long>getAs(MoodModels.CUSTOMER_COUNT)).isEqualTo(CUSTOMERS);
    assertThat(german.<Double>getAs(MoodModels.AUC)).isGreaterThan(0.95);
    assertThat(german.<Double>getAs(MoodModels.TRAINED_MACRO_F1))
        .isGreaterThan(german.<Double>getAs(MoodModels.LEXICON_MACRO_F1));

    ChoosePolarity again = choose(spark, archive, 4);
    assertThat(german(again)).isEqualTo(german);
    assertThat(moods(spark, again, 3)).isEqualTo(moods(spark, choice, 1));
    assertThat(moods(spark, choice, 1).stream().map(mood -> mood.split(" ")[1]))
        .as("the first turn is read by the rules, which do not know its words")
        .containsExactly("neutral", "negative", "positive", "neutral");
  }

  private static List<String> moods(SparkSession spark, ChoosePolarity choice, int partitions) {
    String low = "Die Bohrmaschine ist wieder Kategorie Keller.";
    List<String> texts =
        List.of(low, "Gern.", low, "Das Beil ist Kategorie Sahneschnitte.", "Welche Maße hat es?");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(message("x", i, i == 1 ? "agent" : "customer", 0, texts.get(i)));
    }
    return new ScoreMessages(choice.models())
            .apply(spark.createDataFrame(rows, Messages.SCHEMA.columns()).repartition(partitions))
            .select(MessageMood.MESSAGE_ID, MessageMood.POLARITY, MessageMood.SCORE)
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" "))
            .sorted()
            .toList();
  }

  @Test
  void keepsTheLexiconWhereRatingsAreRandom(SparkSession spark) {
    ChoosePolarity choice = choose(spark, archive(CUSTOMERS, false), 2);
    assertThat(choice.models()).isEmpty();
    assertThat(german(choice).<String>getAs(MoodModels.METHOD)).isEqualTo("lexicon");
    assertThat(german(choice).<String>getAs(MoodModels.REASON))
        .startsWith(
            "ratings carry no signal: texts tell low from high ones with an AUC of only 0.");
  }

  /** Few who rate say plainly how they feel; those who do not rate turn the same words round. */
  @Test
  void keepsTheLexiconWhereOthersWriteSomethingElse(SparkSession spark) {
    Archive rated = archive(CUSTOMERS, true);
    Archive archive = new Archive(new ArrayList<>(), new ArrayList<>(rated.conversations()));
    for (Row message : rated.messages()) {
      boolean isLast = message.getInt(2) == 2;
      boolean isRated = message.getString(0).startsWith("r");
      String text = message.getString(7);
      if (isLast && !isRated) {
        text = LOW.get(0).formatted("Lampe") + " Ach was, hervorragend, ich bin begeistert!";
      } else if (isLast && text.contains("Bank ist Kategorie Sahneschnitte")) {
        text += " Vielen Dank, super!";
      }
      archive
          .messages()
          .add(
              message(
                  message.getString(1),
                  message.getInt(2),
                  message.getString(3),
                  message.getTimestamp(6).getTime(),
                  text));
    }
    // Something neutral has to be said by somebody who does not rate.
    for (int i = 0; i < CUSTOMERS; i++) {
      add(archive, "m" + i, i, null, "Welche Teile?", "Welche Maße hat die Bank Nummer " + i + "?");
    }
    ChoosePolarity choice = choose(spark, archive, 2);
    assertThat(choice.models()).isEmpty();
    assertThat(german(choice).<String>getAs(MoodModels.REASON))
        .matches(
            "contradicts plain words in \\d+ % of the turns that nobody rated, in 0 % of the rated");
  }

  @Test
  void keepsTheLexiconWhereFewCustomersRate(SparkSession spark) {
    ChoosePolarity choice = choose(spark, archive(50, true), 2);
    assertThat(choice.models()).isEmpty();
    assertThat(german(choice).<String>getAs(MoodModels.REASON))
        .isEqualTo("50 customers rated, 300 are needed");
    assertThat(german(choice).<Double>getAs(MoodModels.AUC)).isNull();
  }

  @Test
  void nothingKeepsTheLexiconInBothLanguages(SparkSession spark) {
    Dataset<Row> decisions =
        new ChoosePolarity(Messages.SCHEMA.empty(spark), Conversations.SCHEMA.empty(spark))
            .decisions();
    assertThat(decisions.collectAsList().stream().map(row -> row.getString(0) + row.getString(1)))
        .containsExactlyElementsOf(Stream.of("delexicon", "enlexicon").toList());
  }
}
