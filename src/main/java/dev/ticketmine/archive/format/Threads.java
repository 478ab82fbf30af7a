package dev.ticketmine.archive.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rebuilds threads from tweets that name each other by id. Tweets belong to one thread if a chain
 * of links joins them, even where a tweet in between is missing from the export (union-find).
 */
final class Threads {
  private final Map<Long, Long> parents = new HashMap<>();

  /** Returns the threads: tweets in order of writing, threads in order of their first tweet. */
  static List<List<Tweet>> of(Collection<Tweet> tweets) {
    Threads threads = new Threads();
    for (Tweet tweet : tweets) {
      threads.root(tweet.id());
      tweet.linkedIds().forEach(link -> threads.join(tweet.id(), link));
    }
    Map<Long, List<Tweet>> groups = new HashMap<>();
    for (Tweet tweet : tweets) {
      groups.computeIfAbsent(threads.root(tweet.id()), root -> new ArrayList<>()).add(tweet);
    }
    List<List<Tweet>> result = new ArrayList<>(groups.values());
    result.forEach(thread -> thread.sort(Tweet.BY_TIME));
    result.sort(Comparator.comparing((List<Tweet> thread) -> thread.get(0), Tweet.BY_TIME));
    return result;
  }

  private void join(long left, long right) {
    long first = root(left);
    long second = root(right);
    parents.put(Math.max(first, second), Math.min(first, second));
  }

  private long root(long id) {
    long current = id;
    long parent = parents.computeIfAbsent(id, key -> key);
    while (parent != current) {
      long grandparent = parents.get(parent);
      parents.put(current, grandparent);
      current = parent;
      parent = grandparent;
    }
    return current;
  }
}
