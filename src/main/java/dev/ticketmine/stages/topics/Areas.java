package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the core area of a topic by the seed sentences nearest to its centroid: the mean cosine of
 * an area's best two, with a floor below which it is "other".
 */
final class Areas {
  private static final String OTHER = "other";
  private static final double FLOOR = 0.3;
  private static final int BEST = 2;

  private final Map<String, List<float[]>> seeds = new TreeMap<>();

  private Areas() {}

  static Areas load() {
    Areas areas = new Areas();
    TextEmbedder embedder = Embedders.shared();
    try (InputStream in = Areas.class.getResourceAsStream("/topics/areas.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .forEach(
              parts ->
                  areas
                      .seeds
                      .computeIfAbsent(parts[0], key -> new ArrayList<>())
                      .add(embedder.embed(parts[1], "en")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return areas;
  }

  /** Returns the area of a topic. */
  String of(float[] centroid) {
    String best = OTHER;
    double highest = FLOOR;
    for (Map.Entry<String, List<float[]>> area : seeds.entrySet()) {
      double cosine =
          area.getValue().stream()
              .map(seed -> (double) Vectors.dot(seed, centroid))
              .sorted(Comparator.reverseOrder())
              .limit(BEST)
              .mapToDouble(Double::doubleValue)
              .average()
              .orElse(0);
      if (cosine > highest) {
        highest = cosine;
        best = area.getKey();
      }
    }
    return best;
  }
}
