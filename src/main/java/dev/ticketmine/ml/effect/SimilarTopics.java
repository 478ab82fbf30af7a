package dev.ticketmine.ml.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Chooses the topics whose weekly course before a publication is most like that of the topic that
 * it is about: smallest mean squared difference of the logarithms of three-week sums, each less its
 * mean, after subtracting what chance alone would add for small topics.
 */
final class SimilarTopics {
  static final int FEWEST = 3;
  private static final int MOST = 15;
  private static final int SMOOTHED = 3;

  /** Contacts before that a topic needs; also this part of the contacts of the topic itself. */
  private static final double LEAST = 40;

  private static final double LEAST_PART = 0.25;

  private record Candidate(String id, double distance) {}

  private SimilarTopics() {}

  /** Returns the ids, most similar first; weeks after the publication play no part. */
  static List<String> of(double[] topic, SortedMap<String, double[]> others, Weeks weeks) {
    double[] course = course(topic, weeks.before());
    double least = Math.max(LEAST, LEAST_PART * weeks.sumBefore(topic));
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, double[]> other : others.entrySet()) {
      if (weeks.sumBefore(other.getValue()) >= least) {
        candidates.add(
            new Candidate(other.getKey(), distance(course, other.getValue(), weeks.before())));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::id));
    return candidates.stream().limit(MOST).map(Candidate::id).toList();
  }

  private static double distance(double[] course, double[] other, int before) {
    double[] otherCourse = course(other, before);
    double sum = 0;
    for (int week = 0; week < course.length; week++) {
      double difference = course[week] - otherCourse[week];
      sum += difference * difference - 1 / smoothed(other, week);
    }
    return sum / course.length;
  }

  private static double[] course(double[] weekly, int before) {
    double[] course = new double[before - SMOOTHED + 1];
    double mean = 0;
    for (int week = 0; week < course.length; week++) {
      course[week] = Math.log(smoothed(weekly, week));
      mean += course[week] / course.length;
    }
    for (int week = 0; week < course.length; week++) {
      course[week] -= mean;
    }
    return course;
  }

  private static double smoothed(double[] weekly, int week) {
    double sum = 0.5;
    for (int i = week; i < week + SMOOTHED; i++) {
      sum += weekly[i];
    }
    return sum;
  }
}
