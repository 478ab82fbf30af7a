package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactSignals;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.text.value.CueList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * The signs of value of every conversation that has a primary topic; null where one is not known.
 */
public final class MeasureContacts implements Stage {
  private static final long SEVEN_DAYS = 7L * 24 * 3600;
  private static final String[] BY_CONVERSATION = {Conversations.CONVERSATION_ID};

  /** Names under which exports keep what an order is worth. */
  private static final String ORDER_VALUE_NAME =
      "^(order|basket|cart|purchase)[ _-]?(value|total|amount)$|^revenue$"
          + "|^(bestell|waren|auftrags|warenkorb)[ _-]?(wert|summe)$|^umsatz$";

  private static final UserDefinedFunction CUES =
      udf(
          (UDF2<String, String, String[]>)
              (text, language) -> Holder.CUES.kinds(text, language).toArray(String[]::new),
          DataTypes.createArrayType(DataTypes.StringType));

  private final ValueInputs inputs;

  /** Takes side inputs. */
  public MeasureContacts(ValueInputs inputs) {
    this.inputs = inputs;
  }

  /** The cues, read once in each process that needs them. */
  private static final class Holder {
    private static final CueList CUES = CueList.load("contact");
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContactSignals.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversationTopics) {
    Dataset<Row> primary =
        conversationTopics
            .filter(col(ConversationTopics.IS_PRIMARY))
            .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID);
    Column begins = col(ConversationMood.FIRST_STATE);
    Dataset<Row> joined =
        primary
            .join(customers(inputs.conversations()), BY_CONVERSATION)
            .join(wording(primary), BY_CONVERSATION, "left")
            .join(service(inputs.messages()), BY_CONVERSATION, "left")
            .join(severity(inputs.messageMood()), BY_CONVERSATION, "left")
            .join(
                inputs
                    .conversationMood()
                    .select(
                        col(ConversationMood.CONVERSATION_ID),
                        yes(col(ConversationMood.STATE)
                                .isInCollection(ConversationMood.NEGATIVE_STATES))
                            .as(ContactSignals.NEGATIVE_MOOD),
                        yes(begins.isin("satisfied", "grateful")).as(ContactSignals.PRAISE),
                        col(ConversationMood.EFFORT_SCORE).as(ContactSignals.EFFORT)),
                BY_CONVERSATION,
                "left");
    return joined
        // Who complains has bought already, whatever else the text says.
        .withColumn(
            ContactSignals.BEFORE_BUYING,
            when(Signal.COMPLAINT.col().equalTo(1), 0.0).otherwise(Signal.BEFORE_BUYING.col()))
        .withColumn(
            ContactSignals.OPPORTUNITY,
            greatest(
                Signal.BEFORE_BUYING.col(),
                Signal.PURCHASE_STUCK.col(),
                Signal.LEAVING.col(),
                Signal.PRAISE.col()));
  }

  private static Column yes(Column condition) {
    return when(condition.isNotNull(), when(condition, 1.0).otherwise(0.0));
  }

  /** What the questions say that belong to the conversation's primary topic. */
  private Dataset<Row> wording(Dataset<Row> primary) {
    Dataset<Row> read =
        inputs
            .questions()
            .join(
                inputs
                    .assignments()
                    .select(TopicAssignments.QUESTION_ID, TopicAssignments.TOPIC_ID),
                Questions.QUESTION_ID)
            .join(
                primary,
                new String[] {ConversationTopics.CONVERSATION_ID, TopicAssignments.TOPIC_ID})
            .withColumn("cues", CUES.apply(col(Questions.QUESTION), col(Questions.LANGUAGE)));
    return read.groupBy(col(Questions.CONVERSATION_ID))
        .agg(
            max(yes(col(Questions.KIND).equalTo("problem"))).as(ContactSignals.COMPLAINT),
            cue(ContactSignals.FAILURE),
            cue(ContactSignals.BEFORE_BUYING),
            cue(ContactSignals.PURCHASE_STUCK),
            cue(ContactSignals.LEAVING),
            cue(ContactSignals.REFUND));
  }

  private static Column cue(String signal) {
    return max(yes(array_contains(col("cues"), signal))).as(signal);
  }

  private static Dataset<Row> customers(Dataset<Row> conversations) {
    Column created = unix_seconds(col(Conversations.CREATED_AT));
    Dataset<Row> repeats =
        conversations
            // Conversations without a customer would be one partition.
            .filter(col(Conversations.CUSTOMER_KEY).isNotNull())
            .withColumn(
                "next",
                lead(created, 1)
                    .over(
                        Window.partitionBy(Conversations.CUSTOMER_KEY)
                            .orderBy(
                                col(Conversations.CREATED_AT), col(Conversations.CONVERSATION_ID))))
            .select(
                col(Conversations.CONVERSATION_ID),
                when(col("next").minus(created).leq(SEVEN_DAYS), 1.0)
                    .otherwise(0.0)
                    .as(ContactSignals.REPEAT_CONTACT));
    return conversations
        .select(
            col(Conversations.CONVERSATION_ID),
            coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID))
                .as(ContactSignals.CUSTOMER),
            orderValue().as(ContactSignals.ORDER_VALUE))
        .join(repeats, BY_CONVERSATION, "left");
  }

  /** The number in the attribute that says what the order is worth; null without one. */
  private static Column orderValue() {
    Column text =
        array_min(
            map_values(
                map_filter(
                    col(Conversations.ATTRIBUTES),
                    (name, value) -> lower(name).rlike(ORDER_VALUE_NAME))));
    Column ungrouped = regexp_replace(text, "[^0-9.,]|[.](?=[0-9]{3},)|,(?=[0-9]{3}([.]|$))", "");
    return regexp_replace(ungrouped, ",([0-9]{1,2})$", ".$1").try_cast("double");
  }

  private static Dataset<Row> service(Dataset<Row> messages) {
    Column sent = unix_seconds(col(Messages.SENT_AT));
    return messages
        .filter(
            col(Messages.AUTHOR_ROLE)
                .equalTo("agent")
                .and(coalesce(col(Messages.IS_PUBLIC), lit(true))))
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(
            count(lit(1)).cast("double").as(ContactSignals.REPLIES),
            log1p(max(sent).minus(min(sent)).divide(60)).as(ContactSignals.HANDLE_TIME));
  }

  private static Dataset<Row> severity(Dataset<Row> messageMood) {
    return messageMood
        .groupBy(col(MessageMood.CONVERSATION_ID))
        .agg(max(col(MessageMood.SEVERITY)).as(ContactSignals.PROBLEM_SEVERITY));
  }
}
