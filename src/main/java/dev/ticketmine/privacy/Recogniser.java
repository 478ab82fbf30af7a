package dev.ticketmine.privacy;

import java.util.List;

/** Finds one kind of personal data. Thread-safe. */
public interface Recogniser {
  /** Returns what it finds, in any order; findings may overlap. */
  List<Finding> find(String text);
}
