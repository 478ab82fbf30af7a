package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.text.WordLists;
import java.util.Comparator;
import java.util.List;

/**
 * What customers turn to support for, named in both languages by us, with its place among topics.
 * Names that customers' words suggest say what is peculiar to an archive; these say well what is
 * common to all.
 */
final class ContactReasons {
  /**
   * A reason near a topic.
   *
   * @param de its German name
   * @param en its English name
   * @param cosine of the topic's centre and both names, their mean
   */
  record Near(String de, String en, double cosine) {
    /** Returns its name in de or en. */
    String name(String language) {
      return "de".equals(language) ? de : en;
    }
  }

  private record Reason(String de, String en, float[] german, float[] english) {}

  /** Made when first asked for: most nights have nothing to name, and it takes seconds. */
  private static final class Shared {
    private static final ContactReasons REASONS = new ContactReasons(Embedders.shared());
  }

  private final List<Reason> reasons;

  private ContactReasons(TextEmbedder embedder) {
    reasons =
        WordLists.lines("/topics/contact-reasons.tsv").stream()
            .map(line -> line.split("\t"))
            .map(
                names ->
                    new Reason(
                        names[0],
                        names[1],
                        embedder.embed(names[names.length - 2], "de"),
                        embedder.embed(names[names.length - 1], "en")))
            .toList();
  }

  /** Returns the reasons of this JVM. */
  static ContactReasons shared() {
    return Shared.REASONS;
  }

  /** Returns the reasons nearest to a topic's centre, the nearest first. */
  List<Near> nearest(float[] centroid, int count) {
    return reasons.stream()
        .map(
            reason ->
                new Near(
                    reason.de(),
                    reason.en(),
                    (Vectors.dot(reason.german(), centroid)
                            + Vectors.dot(reason.english(), centroid))
                        / 2))
        .sorted(Comparator.comparingDouble((Near near) -> -near.cosine()).thenComparing(Near::de))
        .limit(count)
        .toList();
  }
}
