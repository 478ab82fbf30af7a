package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Splits a German compound into known parts with linking elements between them: as few parts as
 * possible, then the longest head. If only the head is known, the rest is kept as it is.
 */
final class CompoundSplitter {
  private static final int MIN_PART = 3;
  private static final int MIN_HEAD = 5;
  private static final int MAX_PARTS = 4;
  private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e", "-");

  private final UnaryOperator<String> senses;

  /** Splits into parts that have a sense; {@code senses} gives null for an unknown part. */
  CompoundSplitter(UnaryOperator<String> senses) {
    this.senses = senses;
  }

  /** Returns the senses of the parts in order, or nothing if not even the head is known. */
  Optional<List<String>> split(String word) {
    Optional<List<String>> known = split(word, 1);
    if (known.isPresent()) {
      return known;
    }
    for (int start = MIN_PART; start <= word.length() - MIN_HEAD; start++) {
      String head = senses.apply(word.substring(start));
      if (head != null) {
        return Optional.of(List.of(word.substring(0, start), head));
      }
    }
    return Optional.empty();
  }

  /** Returns the senses of at least so many parts in order, or nothing unless all are known. */
  Optional<List<String>> split(String word, int least) {
    for (int parts = least; parts <= MAX_PARTS; parts++) {
      List<String> found = new ArrayList<>();
      if (split(word, parts, found)) {
        Collections.reverse(found);
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Fills {@code found} from the head backwards. */
  private boolean split(String word, int parts, List<String> found) {
    if (parts == 1) {
      String sense = known(word, !found.isEmpty());
      return sense != null && found.add(sense);
    }
    for (int start = MIN_PART; start <= word.length() - MIN_PART; start++) {
      String head = known(word.substring(start), !found.isEmpty());
      if (head != null) {
        found.add(head);
        if (split(word.substring(0, start), parts - 1, found)) {
          return true;
        }
        found.remove(found.size() - 1);
      }
    }
    return false;
  }

  private String known(String part, boolean isModifier) {
    for (String link : isModifier ? LINKS : LINKS.subList(0, 1)) {
      int end = part.length() - link.length();
      if (end >= MIN_PART && part.endsWith(link)) {
        String sense = senses.apply(part.substring(0, end));
        if (sense != null) {
          return sense;
        }
      }
    }
    return null;
  }
}
