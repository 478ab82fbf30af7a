package dev.ticketmine.sample;

import java.io.Closeable;
import java.io.IOException;

/** Files that conversations are exported to. */
interface Export extends Closeable {
  /**
   * Exports a conversation, once or several times.
   *
   * @param dice decide how often and when
   */
  void add(SampleConversation conversation, Dice dice) throws IOException;
}
