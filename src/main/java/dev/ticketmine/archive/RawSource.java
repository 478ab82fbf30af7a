package dev.ticketmine.archive;

import dev.ticketmine.archive.format.InvalidRecord;
import java.io.Serializable;
import java.util.Optional;

/** Gives back, in tasks, what a {@link RawSink} took. */
@FunctionalInterface
public interface RawSource extends Serializable {
  /**
   * Returns a record; empty if it was not kept.
   *
   * @throws InvalidRecord if what was kept has changed since
   */
  Optional<RawRecord> find(String recordId) throws InvalidRecord;
}
