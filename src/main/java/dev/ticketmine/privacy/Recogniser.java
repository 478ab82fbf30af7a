package dev.ticketmine.privacy;

import java.util.List;

/** Finds one kind of personal data. Thread-safe. */
interface Recogniser {
  /** Adds what it finds, in any order; findings may overlap. */
  void find(Scan scan, List<Finding> findings);
}
