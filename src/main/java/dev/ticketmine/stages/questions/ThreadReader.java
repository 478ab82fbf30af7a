package dev.ticketmine.stages.questions;

import dev.ticketmine.privacy.PlainText;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.text.CustomerMessage;
import dev.ticketmine.text.ExtractedQuestion;
import dev.ticketmine.text.QuestionExtractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads the messages of one conversation in order and returns its questions. */
final class ThreadReader implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** As much of what was said before is compared with a new message; the latest counts. */
  private static final int MAX_EARLIER = 6_000;

  private static final String UNKNOWN_LANGUAGE = "und";
  private static final QuestionExtractor EXTRACTOR = new QuestionExtractor();

  @Override
  public Iterator<Row> call(Row conversation) {
    List<Row> messages =
        new ArrayList<>(conversation.getList(conversation.fieldIndex(ExtractQuestions.THREAD)));
    messages.sort(
        Comparator.comparingInt((Row row) -> row.<Integer>getAs(Messages.MESSAGE_INDEX))
            .thenComparing(row -> row.<String>getAs(Messages.MESSAGE_ID)));
    List<Row> questions = new ArrayList<>();
    StringBuilder earlier = new StringBuilder();
    String agentText = null;
    for (Row message : messages) {
      PlainText plain = PlainText.of(message.getAs(Messages.TEXT));
      String text = plain.text();
      if (message.getAs(Messages.AUTHOR_ROLE).equals("agent")) {
        agentText = text;
      } else {
        read(conversation, message, plain, questions, agentText, earlier.toString());
        agentText = null;
      }
      earlier.append('\n').append(text);
      earlier.delete(0, Math.max(0, earlier.length() - MAX_EARLIER));
    }
    return questions.iterator();
  }

  private static void read(
      Row conversation,
      Row message,
      PlainText text,
      List<Row> questions,
      String agentText,
      String earlier) {
    String language = language(conversation, message);
    CustomerMessage said =
        new CustomerMessage(
            text.text(),
            language,
            conversation.getAs(Conversations.SUBJECT),
            questions.isEmpty(),
            agentText,
            earlier);
    for (ExtractedQuestion question : EXTRACTOR.extract(said)) {
      questions.add(row(conversation, message, text, question, language));
    }
  }

  private static String language(Row conversation, Row message) {
    String own = message.getAs(Messages.LANGUAGE);
    if (own != null && !own.equals(UNKNOWN_LANGUAGE)) {
      return own;
    }
    String customers = conversation.getAs(Conversations.LANGUAGE);
    return customers == null ? UNKNOWN_LANGUAGE : customers;
  }

  private static Row row(
      Row conversation, Row message, PlainText text, ExtractedQuestion question, String language) {
    String messageId = message.getAs(Messages.MESSAGE_ID);
    return RowFactory.create(
        Sha256.hex(messageId + ":" + question.start()).substring(0, 32),
        conversation.getAs(Messages.CONVERSATION_ID),
        messageId,
        conversation.getAs(Conversations.CUSTOMER_KEY),
        message.getAs(Messages.SENT_AT),
        text.original(question.start()),
        text.original(question.end()),
        question.question(),
        question.wanted(),
        question.happened(),
        question.kind(),
        language,
        question.searchText(),
        Sha256.hex(language + "\n" + question.searchText()));
  }
}
