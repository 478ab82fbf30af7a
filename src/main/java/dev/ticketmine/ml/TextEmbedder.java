package dev.ticketmine.ml;

/**
 * Turns texts into vectors whose directions are close when the texts mean the same. German and
 * English texts share one space. Safe for use by several threads; the vector of a text depends on
 * nothing but the text, its language and the model.
 */
public interface TextEmbedder extends AutoCloseable {
  /** Names the model and everything else that a vector depends on. */
  String modelId();

  /** Returns the length of the vectors. */
  int dimensions();

  /**
   * Returns the vector of a text, of unit length.
   *
   * @param text the text; a blank one gives the vector of an empty text
   * @param language "de", "en", or anything else if unknown
   */
  float[] embed(String text, String language);

  @Override
  void close();
}
