package dev.ticketmine.stages.value;

import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Side inputs of {@link PlaceContacts}: rows of the tables of these names; mood may be empty. */
public record ValueInputs(
    Dataset<Row> conversations,
    Dataset<Row> messages,
    Dataset<Row> questions,
    Dataset<Row> assignments,
    Dataset<Row> messageMood,
    Dataset<Row> conversationMood) {
  /** Checks the columns. */
  public ValueInputs {
    conversations = Conversations.SCHEMA.conform(conversations);
    messages = Messages.SCHEMA.conform(messages);
    questions = Questions.SCHEMA.conform(questions);
    assignments = TopicAssignments.SCHEMA.conform(assignments);
    messageMood = MessageMood.SCHEMA.conform(messageMood);
    conversationMood = ConversationMood.SCHEMA.conform(conversationMood);
  }
}
