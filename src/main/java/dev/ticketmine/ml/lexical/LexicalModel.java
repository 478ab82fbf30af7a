package dev.ticketmine.ml.lexical;

import dev.ticketmine.ml.SourceText;
import dev.ticketmine.ml.Vectors;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Vectors of texts by what they share in words and letters (latent semantic analysis, Deerwester et
 * al. 1990): TF-IDF of stems, compound parts and runs of letters, reduced to the strongest
 * directions of the texts that it was fitted on. The same texts in the same order give the same
 * model, whatever the number of threads. Immutable; its vectors depend on nothing but the text.
 */
public final class LexicalModel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Kept are so many words and runs of letters; the rest is rare, and memory has an end. */
  private static final int MOST_WORDS = 20_000;

  private static final int MOST_RUNS = 40_000;

  private final TermWeights words;
  private final TermWeights runs;
  private final float[][] directions;

  private LexicalModel(TermWeights words, TermWeights runs, float[][] directions) {
    this.words = words;
    this.runs = runs;
    this.directions = directions;
  }

  /**
   * Fits a model.
   *
   * @param texts a bounded sample, different texts in an order that does not depend on the run
   * @param dimensions length of the vectors, at most; fewer if the texts have not as many
   *     directions
   */
  public static LexicalModel fit(List<SourceText> texts, int dimensions) {
    List<LexicalTerms> terms = texts.parallelStream().map(LexicalTerms::of).toList();
    TermWeights wordWeights =
        new TermWeights(terms.stream().map(LexicalTerms::words).toList(), MOST_WORDS, 0);
    TermWeights runWeights =
        new TermWeights(
            terms.stream().map(LexicalTerms::runs).toList(), MOST_RUNS, wordWeights.size());
    SparseRow[] rows = new SparseRow[texts.size()];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(i -> rows[i] = row(wordWeights, runWeights, terms.get(i)));
    SparseMatrix matrix = new SparseMatrix(rows, wordWeights.size() + runWeights.size());
    return new LexicalModel(
        wordWeights, runWeights, floats(TruncatedSvd.directions(matrix, dimensions)));
  }

  /** Returns the length of the vectors. */
  public int dimensions() {
    return directions.length == 0 ? 0 : directions[0].length;
  }

  /**
   * Returns the vector of a text, of unit length; all zero if it shares nothing with the sample.
   */
  public float[] vector(SourceText text) {
    SparseRow row = row(words, runs, LexicalTerms.of(text));
    double[] vector = new double[dimensions()];
    for (int i = 0; i < row.columns().length; i++) {
      Vectors.add(vector, directions[row.columns()[i]], row.values()[i]);
    }
    return Vectors.unit(vector);
  }

  /** Returns the vectors of many texts, in their order. */
  public float[][] vectors(List<SourceText> texts) {
    return texts.parallelStream().map(this::vector).toArray(float[][]::new);
  }

  /** Half as large as doubles, and more than exact enough. */
  private static float[][] floats(double[][] values) {
    float[][] floats = new float[values.length][];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = new float[values[i].length];
      for (int j = 0; j < floats[i].length; j++) {
        floats[i][j] = (float) values[i][j];
      }
    }
    return floats;
  }

  private static SparseRow row(
      TermWeights wordWeights, TermWeights runWeights, LexicalTerms terms) {
    SparseRow ofWords = wordWeights.row(terms.words());
    SparseRow ofRuns = runWeights.row(terms.runs());
    int first = ofWords.columns().length;
    int[] columns = Arrays.copyOf(ofWords.columns(), first + ofRuns.columns().length);
    double[] values = Arrays.copyOf(ofWords.values(), columns.length);
    System.arraycopy(ofRuns.columns(), 0, columns, first, columns.length - first);
    System.arraycopy(ofRuns.values(), 0, values, first, columns.length - first);
    return new SparseRow(columns, values);
  }
}
