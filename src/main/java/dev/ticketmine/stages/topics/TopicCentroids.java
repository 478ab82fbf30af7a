package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Vectors;
import java.util.ArrayList;
import java.util.List;

/** Works out the mean direction of the questions' vectors for topics that have none yet. */
final class TopicCentroids {
  /** Returns the topics, each that has a place with a centroid. */
  static List<TopicCentre> filled(TextSample sample, List<TopicCentre> topics) {
    List<TopicCentre> placed = TopicDiscovery.placed(topics);
    if (sample.size() == 0 || placed.stream().allMatch(topic -> topic.centroid() != null)) {
      return topics;
    }
    Centroids places = TopicDiscovery.places(placed);
    double[][] sums = new double[placed.size()][sample.vectors()[0].length];
    for (int i = 0; i < sample.size(); i++) {
      Vectors.add(sums[places.nearest(sample.points()[i])], sample.vectors()[i], 1);
    }
    List<TopicCentre> filled = new ArrayList<>();
    int position = 0;
    for (TopicCentre topic : topics) {
      boolean isPlaced = topic.place() != null;
      filled.add(
          isPlaced && topic.centroid() == null
              ? topic.withCentroid(Vectors.unit(sums[position]))
              : topic);
      position += isPlaced ? 1 : 0;
    }
    return filled;
  }

  private TopicCentroids() {}
}
