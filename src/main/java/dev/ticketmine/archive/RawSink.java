package dev.ticketmine.archive;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes rejected records, in the tasks that found them. */
@FunctionalInterface
public interface RawSink extends Serializable {
  /** Keeps nothing. */
  RawSink NONE = (recordId, record) -> {};

  /**
   * Keeps a record; one that came before may come again.
   *
   * @param record gives the record if it can be read again alone; asked only while this runs
   */
  void keep(String recordId, Supplier<Optional<RawRecord>> record);
}
