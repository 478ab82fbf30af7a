package dev.ticketmine.ml.effect;

import java.util.Arrays;
import java.util.List;

/** The common course of similar topics: what a topic does without any publication. */
final class Course {
  private Course() {}

  /** Returns the value of each week: 1 on average before. */
  static double[] of(List<double[]> topics, Weeks weeks) {
    double[] means =
        topics.stream().mapToDouble(topic -> weeks.sumBefore(topic) / weeks.before()).toArray();
    double usual = Arrays.stream(means).average().orElseThrow();
    double[] course = new double[weeks.length()];
    double all = 0;
    for (int i = 0; i < means.length; i++) {
      // No topic weighs more than a usual one: what only the largest does is no common course.
      double weight = Math.min(means[i], usual);
      all += weight;
      for (int week = 0; week < course.length; week++) {
        course[week] += weight * topics.get(i)[week] / means[i];
      }
    }
    for (int week = 0; week < course.length; week++) {
      course[week] = Math.max(course[week] / all, 1e-9);
    }
    return course;
  }
}
