package dev.ticketmine.stages.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which articles of a language say the same: of the terms of one of them, weighed by how few
 * articles have them (inverse document frequency, Spärck Jones 1972), at least half the weight
 * stands in the other one, too.
 */
final class Doublets {
  private static final double SAME = 0.5;

  /** A term of so large a part of the articles is no reason to compare two of them. */
  private static final double COMMON = 0.05;

  private static final int FEW = 5;

  private final Map<String, Set<String>> pairs = new HashMap<>();

  Doublets(Collection<ArticleText> articles) {
    for (String language : List.of("de", "en")) {
      compare(articles.stream().filter(a -> a.language().equals(language)).toList());
    }
  }

  /** Returns whether two articles of the same language say the same. */
  boolean areSame(ArticleText one, ArticleText other) {
    return pairs.getOrDefault(one.key(), Set.of()).contains(other.key());
  }

  private void compare(List<ArticleText> articles) {
    Map<String, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (String term : articles.get(i).terms()) {
        having.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
      }
    }
    double most = Math.max(FEW, COMMON * articles.size());
    for (int i = 0; i < articles.size(); i++) {
      Set<Integer> candidates = new HashSet<>();
      for (String term : articles.get(i).terms()) {
        List<Integer> others = having.get(term);
        if (others.size() <= most) {
          candidates.addAll(others);
        }
      }
      for (int other : candidates) {
        if (other < i && share(articles.get(i), articles.get(other), having, articles) >= SAME) {
          note(articles.get(i), articles.get(other));
          note(articles.get(other), articles.get(i));
        }
      }
    }
  }

  private void note(ArticleText one, ArticleText other) {
    pairs.computeIfAbsent(one.key(), key -> new HashSet<>()).add(other.key());
  }

  private static double share(
      ArticleText one,
      ArticleText other,
      Map<String, List<Integer>> having,
      List<ArticleText> articles) {
    double shared = 0;
    double ofOne = 0;
    double ofOther = 0;
    // Sorted, so that sums of floating-point numbers are the same on every run.
    for (String term : one.terms().stream().sorted().toList()) {
      double weight = Math.log((double) articles.size() / having.get(term).size());
      ofOne += weight;
      shared += other.terms().contains(term) ? weight : 0;
    }
    for (String term : other.terms().stream().sorted().toList()) {
      ofOther += Math.log((double) articles.size() / having.get(term).size());
    }
    double least = Math.min(ofOne, ofOther);
    return least > 0 ? shared / least : 0;
  }
}
