package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.ml.mood.PolarityModel;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.text.mood.Feeling;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.TextCues;
import dev.ticketmine.text.mood.TextMood;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds polarity, score, severity and state of every public customer message: by lexicon and rules,
 * or in languages that have one, by a trained model where an agent has written before. Severity,
 * markers, state and flags always come from the rules. A neutral answer may carry a problem on:
 * {@link OpenProblems}.
 */
public final class ScoreMessages implements Stage {
  private static final String IS_RULED = "is_ruled";

  private static final StructType MOOD =
      new StructType()
          .add(MessageMood.POLARITY, DataTypes.StringType)
          .add(MessageMood.SCORE, DataTypes.DoubleType)
          .add(MessageMood.SEVERITY, DataTypes.DoubleType)
          .add(MessageMood.MARKERS, TableTypes.STRINGS)
          .add(MessageMood.STATE, DataTypes.StringType)
          .add(MessageMood.FLAGS, TableTypes.STRINGS)
          .add(MessageMood.EVIDENCE_START, DataTypes.IntegerType)
          .add(MessageMood.EVIDENCE_END, DataTypes.IntegerType)
          .add(MessageMood.CONFIDENCE, DataTypes.DoubleType)
          .add(MessageMood.CUES, TableTypes.STRINGS)
          .add(IS_RULED, DataTypes.BooleanType);

  private final Map<String, PolarityModel> models;

  /** Scores by lexicon and rules alone. */
  public ScoreMessages() {
    this(Map.of());
  }

  /** Scores with trained models, by language. */
  public ScoreMessages(Map<String, PolarityModel> models) {
    this.models = new TreeMap<>(models);
  }

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return MessageMood.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> messages) {
    Broadcast<Map<String, PolarityModel>> shared =
        JavaSparkContext.fromSparkContext(messages.sparkSession().sparkContext()).broadcast(models);
    UDF3<String, String, Boolean, Row> mood =
        (text, language, isAnswer) -> mood(shared.value(), text, language, isAnswer);
    Dataset<Row> moods =
        OpenProblems.withAsked(messages)
            .withColumn("is_answer", Authors.isAnswer())
            .filter(Authors.byCustomer())
            .withColumn(
                "mood",
                udf(mood, MOOD).apply(col(Messages.TEXT), col(Messages.LANGUAGE), col("is_answer")))
            .select(
                col(Messages.MESSAGE_ID),
                col(Messages.CONVERSATION_ID),
                col(Messages.MESSAGE_INDEX),
                col(OpenProblems.WAS_ASKED),
                col("mood.*"));
    return OpenProblems.settle(moods);
  }

  private static Row mood(
      Map<String, PolarityModel> models, String text, String language, Boolean isAnswer) {
    TextMood mood = MoodAnalyzer.analyze(text, language, isAnswer);
    PolarityModel model = language == null ? null : models.get(language);
    String[] cues = TextCues.ofCustomer(text, language).keySet().toArray(String[]::new);
    if (model == null || !isAnswer || text == null || text.isBlank()) {
      return row(mood, mood.polarity(), mood.score(), cues, isAnswer);
    }
    PolarityModel.Judgement judgement = model.judge(text, language, isAnswer);
    return row(mood, judgement.polarity(), Math.rint(judgement.score() * 1e4) / 1e4, cues, false);
  }

  private static Row row(
      TextMood mood, TextMood.Polarity polarity, double score, String[] cues, boolean isRuled) {
    Feeling feeling = mood.feeling().with(polarity);
    return RowFactory.create(
        polarity.label(),
        score,
        mood.severity(),
        mood.markers().toArray(String[]::new),
        feeling.state().label(),
        feeling.flags().toArray(String[]::new),
        feeling.start() < 0 ? null : feeling.start(),
        feeling.end() < 0 ? null : feeling.end(),
        feeling.confidence(),
        cues,
        isRuled);
  }
}
