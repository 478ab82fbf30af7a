package dev.ticketmine.ml;

import dev.ticketmine.ml.onnx.OnnxTextEmbedder;

/** The embedder of a process: loaded when first used, shared by all threads, never closed. */
public final class Embedders {
  /** Returns the embedder of this JVM. */
  public static TextEmbedder shared() {
    return Holder.EMBEDDER;
  }

  private static final class Holder {
    private static final TextEmbedder EMBEDDER = OnnxTextEmbedder.bundled();
  }

  private Embedders() {}
}
