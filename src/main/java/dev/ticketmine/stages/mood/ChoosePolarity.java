package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.xxhash64;

import dev.ticketmine.ml.mood.LabelledText;
import dev.ticketmine.ml.mood.PolarityModel;
import dev.ticketmine.ml.mood.PolarityTrainer;
import dev.ticketmine.stages.mood.PolarityTrial.Turn;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MoodModels;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Decides, language by language, between the lexicon and a model trained on the archive's own
 * ratings: 1 and 2 make a customer's last turn negative, 4 and 5 positive; last turns of
 * conversations without a rating that the rules find neutral stay neutral. Turns before an agent's
 * first reply neither count nor are they ever judged by the model: ratings say nothing of them.
 *
 * <p>The model is used where at least {@value #LEAST_CUSTOMERS} customers rated, where it beats the
 * lexicon on later ratings by other customers, where these ratings carry a signal: an area under
 * the curve of {@value #LEAST_AREA} or more that is above chance with 95 % confidence, and where it
 * contradicts plain words no oftener in the turns that nobody rated. At most {@value #MOST_TURNS}
 * rated turns, as many unrated last ones and as many others of a language are read into the driver,
 * chosen by the hash of their id.
 */
public final class ChoosePolarity {
  private static final int MOST_TURNS = 6_000;
  private static final int LEAST_CUSTOMERS = 300;
  private static final double LEAST_AREA = 0.55;
  private static final double CONFIDENCE = 1.96;
  private static final List<String> LANGUAGES = List.of("de", "en");

  private final Map<String, PolarityModel> models = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final SparkSession spark;

  /**
   * Decides.
   *
   * @param messages rows of {@link Messages}
   * @param conversations rows of {@link Conversations}
   */
  public ChoosePolarity(Dataset<Row> messages, Dataset<Row> conversations) {
    spark = messages.sparkSession();
    Dataset<Row> turns =
        RatedTurns.of(
                Messages.SCHEMA.conform(messages), Conversations.SCHEMA.conform(conversations))
            .cache();
    Map<String, Row> counts = counts(turns);
    for (String language : LANGUAGES) {
      Row counted = counts.get(language);
      long ratings = counted == null ? 0 : counted.getLong(1);
      long customers = counted == null ? 0 : counted.getLong(2);
      if (customers < LEAST_CUSTOMERS) {
        String reason = "%d customers rated, %d are needed".formatted(customers, LEAST_CUSTOMERS);
        rows.add(row(language, reason, ratings, customers, null));
      } else {
        choose(language, ratings, customers, sample(turns, language));
      }
    }
    turns.unpersist();
  }

  private static Map<String, Row> counts(Dataset<Row> turns) {
    Map<String, Row> counts = new TreeMap<>();
    turns
        .filter(col(Conversations.CSAT).isNotNull())
        .filter(col(Messages.LANGUAGE).isin(LANGUAGES.toArray()))
        .groupBy(col(Messages.LANGUAGE))
        .agg(count(lit(1)), countDistinct(col(Conversations.CUSTOMER_KEY)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row));
    return counts;
  }

  /** A language's turns in the order of time: those that teach, and all that nobody rated. */
  private record Sample(List<Turn> taught, List<Turn> unrated) {}

  private static Sample sample(Dataset<Row> turns, String language) {
    Dataset<Row> ofLanguage = turns.filter(col(Messages.LANGUAGE).equalTo(language));
    Column isRated = col(Conversations.CSAT).isNotNull();
    Column isLast = col(RatedTurns.IS_LAST);
    List<Row> sampled = new ArrayList<>(capped(ofLanguage.filter(isRated)));
    sampled.addAll(capped(ofLanguage.filter(not(isRated).and(isLast))));
    sampled.addAll(capped(ofLanguage.filter(not(isLast))));
    sampled.sort(
        Comparator.comparing((Row row) -> row.<Timestamp>getAs(Messages.SENT_AT))
            .thenComparing(row -> row.<String>getAs(Messages.MESSAGE_ID)));
    Sample sample = new Sample(new ArrayList<>(), new ArrayList<>());
    for (Row row : sampled) {
      Integer rating = row.getAs(Conversations.CSAT);
      Polarity polarity = polarity(row, language);
      Turn turn =
          new Turn(
              new LabelledText(row.getAs(Messages.TEXT), language, true, polarity),
              row.getAs(Conversations.CUSTOMER_KEY),
              row.getAs(Messages.SENT_AT));
      if (rating == null) {
        sample.unrated().add(turn);
      }
      if (rating != null
          || (polarity == Polarity.NEUTRAL && row.<Boolean>getAs(RatedTurns.IS_LAST))) {
        sample.taught().add(turn);
      }
    }
    return sample;
  }

  private static List<Row> capped(Dataset<Row> turns) {
    return turns
        .orderBy(xxhash64(col(Messages.MESSAGE_ID)), col(Messages.MESSAGE_ID))
        .limit(MOST_TURNS)
        .collectAsList();
  }

  /** By the rating, or by the rules if there is none. */
  private static Polarity polarity(Row turn, String language) {
    Integer rating = turn.getAs(Conversations.CSAT);
    if (rating != null) {
      return rating <= 2 ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }
    return MoodAnalyzer.analyze(turn.getAs(Messages.TEXT), language, true).polarity();
  }

  private void choose(String language, long ratings, long customers, Sample sample) {
    PolarityTrainer trainer = new PolarityTrainer(spark);
    PolarityTrial trial = PolarityTrial.of(sample.taught(), sample.unrated(), trainer);
    if (trial == null) {
      String reason = "early or late ratings are all low, all high, or nothing is neutral";
      rows.add(row(language, reason, ratings, customers, null));
    } else if (trial.area() < LEAST_AREA || trial.area() - CONFIDENCE * trial.error() <= 0.5) {
      String reason =
          "ratings carry no signal: texts tell low from high ones with an AUC of only %.2f";
      rows.add(row(language, format(reason, trial.area()), ratings, customers, trial));
    } else if (trial.trained() <= trial.lexicon()) {
      rows.add(row(language, "does not beat the lexicon", ratings, customers, trial));
    } else if (trial.isOnlyForRaters()) {
      String reason =
          "contradicts plain words in %.0f %% of the turns that nobody rated, in %.0f %% of the rated";
      Object[] shares = {100 * trial.others().value(), 100 * trial.rated().value()};
      rows.add(row(language, format(reason, shares), ratings, customers, trial));
    } else {
      models.put(language, trainer.fit(sample.taught().stream().map(Turn::text).toList()));
      String reason = "beats the lexicon on later ratings by %.2f";
      rows.add(
          row(
              language,
              format(reason, trial.trained() - trial.lexicon()),
              ratings,
              customers,
              trial));
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private Row row(
      String language, String reason, long ratings, long customers, PolarityTrial trial) {
    return RowFactory.create(
        language,
        models.containsKey(language) ? "trained" : "lexicon",
        reason,
        ratings,
        customers,
        trial == null ? null : rounded(trial.lexicon()),
        trial == null ? null : rounded(trial.trained()),
        trial == null ? null : rounded(trial.area()));
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  /** The models to use, by language; a language that is not there keeps the lexicon. */
  public Map<String, PolarityModel> models() {
    return Map.copyOf(models);
  }

  /** The decisions as rows of {@link MoodModels}. */
  public Dataset<Row> decisions() {
    return spark.createDataFrame(rows, MoodModels.SCHEMA.columns());
  }
}
