package dev.ticketmine.privacy;

import java.util.List;

/** Finds one kind of personal data. Thread-safe. */
interface Recogniser {
  /** Adds what it finds, in any order; findings may overlap. */
  void find(Scan scan, List<Finding> findings);

  /** Returns what a text must have for anything to be found. */
  default Signs needs() {
    return Signs.NONE;
  }

  /** Returns the recognisers that this one consists of. */
  default List<Recogniser> parts() {
    return List.of(this);
  }

  /** Returns this one with further needs. */
  default Recogniser needing(Signs more) {
    return new Needing(needs().and(more), this);
  }

  /** A recogniser that needs more than it says itself. */
  record Needing(Signs needs, Recogniser recogniser) implements Recogniser {
    @Override
    public void find(Scan scan, List<Finding> findings) {
      recogniser.find(scan, findings);
    }
  }
}
