package dev.ticketmine.archive;

import java.io.Serializable;

/** Takes rejected records, in the tasks that found them. */
@FunctionalInterface
public interface RawSink extends Serializable {
  /** Keeps nothing. */
  RawSink NONE = (recordId, record) -> {};

  /** Keeps a record; one that came before may come again. */
  void keep(String recordId, RawRecord record);
}
