package dev.ticketmine.ml.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A sentence transformer of English: mean of the token vectors, unit length; German text is glossed
 * into English first.
 *
 * <p>The bundled model is quantised, with ranges taken over a whole batch: so every text is run
 * alone, lest its vector depend on its neighbours.
 */
public final class OnnxTextEmbedder implements TextEmbedder {
  private static final String BUNDLED_MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String BUNDLED_TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final String BUNDLED_ID = "all-minilm-l6-v2-q";
  private static final int BUNDLED_DIMENSIONS = 384;
  private static final int MAX_TOKENS = 128;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final UnaryOperator<String> gloss;
  private final String glossId;

  private OnnxTextEmbedder(
      HuggingFaceTokenizer tokenizer,
      OrtSession session,
      UnaryOperator<String> gloss,
      String glossId) {
    this.tokenizer = tokenizer;
    this.session = session;
    this.gloss = gloss;
    this.glossId = glossId;
  }

  /** Loads the model that comes with ticketmine, from the class path. */
  public static OnnxTextEmbedder bundled() {
    return bundled(new Gloss(Lexicon.load())::english, "gloss-1");
  }

  /**
   * Loads the same model with another way to put German into English.
   *
   * @param gloss German text to English words
   * @param glossId its name in the model's id
   */
  public static OnnxTextEmbedder bundled(UnaryOperator<String> gloss, String glossId) {
    // The tokenizer's library lies in its jar; without these it might ask a server for another.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    try (InputStream model = OnnxTextEmbedder.class.getResourceAsStream(BUNDLED_MODEL);
        InputStream vocabulary = OnnxTextEmbedder.class.getResourceAsStream(BUNDLED_TOKENIZER);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session =
          OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      Map<String, String> settings =
          Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(MAX_TOKENS));
      return new OnnxTextEmbedder(
          HuggingFaceTokenizer.newInstance(vocabulary, settings), session, gloss, glossId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence transformer cannot be loaded", e);
    }
  }

  @Override
  public String modelId() {
    return BUNDLED_ID + "+" + glossId;
  }

  @Override
  public int dimensions() {
    return BUNDLED_DIMENSIONS;
  }

  @Override
  public float[] embed(String text, String language) {
    Encoding encoding = tokenizer.encode("de".equals(language) ? gloss.apply(text) : text);
    try (OnnxTensor ids = tensor(encoding.getIds());
        OnnxTensor mask = tensor(encoding.getAttentionMask());
        OnnxTensor types = tensor(encoding.getTypeIds())) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        float[][][] tokens = (float[][][]) result.get(0).getValue();
        return Vectors.unit(Vectors.sum(tokens[0]));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence transformer failed on a text", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
      tokenizer.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence transformer cannot be closed", e);
    }
  }

  private static OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values});
  }
}
