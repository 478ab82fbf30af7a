package dev.ticketmine.evaluation;

import dev.ticketmine.ml.Distillation;
import dev.ticketmine.ml.SourceText;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.ml.lexical.LexicalModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A way to make vectors of texts, so that ways can be compared. */
@FunctionalInterface
public interface TextVectors {
  /** Returns one vector of unit length for each of these different texts, in their order. */
  float[][] of(List<SourceText> texts);

  /** Vectors by a model that looks at each text alone. */
  static TextVectors embedded(TextEmbedder embedder) {
    return texts ->
        texts.parallelStream()
            .map(text -> embedder.embed(text.text(), text.language()))
            .toArray(float[][]::new);
  }

  /** Vectors by shared words and letters, fitted on the very texts. */
  static TextVectors lexical(int dimensions) {
    return texts -> LexicalModel.fit(texts, dimensions).vectors(texts);
  }

  /** Two vectors side by side, the second one {@code weight} times as long. */
  static TextVectors sideBySide(TextVectors one, TextVectors other, double weight) {
    return texts -> {
      float[][] first = one.of(texts);
      float[][] second = other.of(texts);
      return IntStream.range(0, first.length)
          .mapToObj(i -> joined(first[i], second[i], weight))
          .toArray(float[][]::new);
    };
  }

  /** A model's vectors for a share of the texts, drawn by a fixed seed; the rest distilled. */
  static TextVectors distilled(TextEmbedder embedder, double share) {
    return texts -> {
      List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
      Collections.shuffle(order, new Random(7));
      List<Integer> drawn = order.subList(0, (int) Math.ceil(share * order.size()));
      List<SourceText> sample = drawn.stream().map(texts::get).toList();
      float[][] embedded = embedded(embedder).of(sample);
      float[][] vectors = Distillation.fit(sample, embedded).vectors(texts);
      for (int i = 0; i < embedded.length; i++) {
        vectors[drawn.get(i)] = embedded[i];
      }
      return vectors;
    };
  }

  private static float[] joined(float[] first, float[] second, double weight) {
    double[] joined = new double[first.length + second.length];
    for (int i = 0; i < first.length; i++) {
      joined[i] = first[i];
    }
    for (int i = 0; i < second.length; i++) {
      joined[first.length + i] = weight * second[i];
    }
    return Vectors.unit(joined);
  }
}
