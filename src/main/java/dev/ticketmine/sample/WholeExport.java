package dev.ticketmine.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** One file with all conversations; about 1 % of them come a second time, later and longer. */
final class WholeExport implements Export {
  private static final double TWICE = 0.01;
  private static final int LATER = 20;

  private final JsonGenerator json;
  private final ConversationFile file;
  private final Deque<SampleConversation> later = new ArrayDeque<>();
  private long number;

  WholeExport(JsonGenerator json) {
    this.json = json;
    this.file = new ConversationFile(json);
  }

  @Override
  public void add(SampleConversation conversation, Dice dice) throws IOException {
    number++;
    boolean isTwice = dice.chance(TWICE) && conversation.messages().size() > 2;
    file.write(isTwice ? conversation.earlier() : conversation);
    if (isTwice) {
      later.add(conversation);
    }
    if (!later.isEmpty() && number % LATER == 0) {
      file.write(later.remove());
    }
  }

  @Override
  public void close() throws IOException {
    while (!later.isEmpty()) {
      file.write(later.remove());
    }
    json.close();
  }
}
