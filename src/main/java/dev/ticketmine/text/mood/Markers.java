package dev.ticketmine.text.mood;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects, in the order of the text and without repetition, why a text got its score. */
final class Markers {
  private static final int MOST = 16;

  private final Words words;
  private final Set<String> found = new LinkedHashSet<>();

  Markers(Words words) {
    this.words = words;
  }

  void add(String kind, int... indices) {
    StringBuilder marker = new StringBuilder(kind).append(':');
    for (int i = 0; i < indices.length; i++) {
      marker.append(i == 0 ? "" : " ");
      marker.append(words.raw(indices[i]).toLowerCase(java.util.Locale.ROOT));
    }
    found.add(marker.toString());
  }

  List<String> list() {
    List<String> all = new ArrayList<>(found);
    return all.size() > MOST ? all.subList(0, MOST) : all;
  }
}
