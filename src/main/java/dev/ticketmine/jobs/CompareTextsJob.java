package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.Comparison;
import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.TextVectors;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.SourceText;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.onnx.OnnxTextEmbedder;
import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says what each part of topic discovery is worth on labelled texts: all parts, then each part off
 * or exchanged in turn. It needs no lake and writes nothing.
 */
public final class CompareTextsJob {
  private static final int LEXICAL_DIMENSIONS = 300;
  private static final double LEXICAL_WEIGHT = 0.5;
  private static final double EMBEDDED_SHARE = 0.25;

  /** So many texts are embedded before time is taken, so that loading is not counted. */
  private static final int WARM_UP = 200;

  private final ClusterTextsJob job;
  private final List<Comparison.Row> rows = new ArrayList<>();

  /** Compares on the texts of this job. */
  public CompareTextsJob(ClusterTextsJob job) {
    this.job = job;
  }

  /** Returns a row for all parts and one for each part. */
  public Comparison run() {
    TopicSearch graph = TopicSearch.asInANight(job.options());
    UnaryOperator<String> asItIs = UnaryOperator.identity();
    TextEmbedder transformer = Embedders.shared();
    TextVectors embedded = TextVectors.embedded(transformer);

    Made all = made(embedded);
    int found = add("all parts", all, asItIs, graph);
    try (TextEmbedder plain = OnnxTextEmbedder.bundled(asItIs, "none")) {
      add("bridge", made(TextVectors.embedded(plain)), asItIs, graph);
    }
    Gloss whole = new Gloss(Lexicon.load().withoutCompounds());
    try (TextEmbedder simple = OnnxTextEmbedder.bundled(whole::english, "whole-words")) {
      add("compounds", made(TextVectors.embedded(simple)), asItIs, graph);
    }
    add("language means", all, language -> "any", graph);
    add("graph", all, asItIs, TopicSearch.byKMeans(found, job.options()));
    add("prototypes", all, asItIs, graph.withoutPrototypes());
    TextVectors lexical = TextVectors.lexical(LEXICAL_DIMENSIONS);
    add("transformer", made(lexical), asItIs, graph);
    add("n-grams", made(TextVectors.sideBySide(embedded, lexical, LEXICAL_WEIGHT)), asItIs, graph);
    add("distillation", made(TextVectors.distilled(transformer, EMBEDDED_SHARE)), asItIs, graph);
    return new Comparison(rows);
  }

  private record Made(float[][] vectors, double textsPerSecond) {}

  private Made made(TextVectors maker) {
    List<SourceText> texts = job.distinct().distinct();
    maker.of(texts.subList(0, Math.min(WARM_UP, texts.size())));
    long start = System.nanoTime();
    float[][] vectors = maker.of(texts);
    return new Made(vectors, texts.size() / ((System.nanoTime() - start) / 1e9));
  }

  /** Returns the number of topics. */
  private int add(String name, Made made, UnaryOperator<String> language, TopicSearch search) {
    Evaluation scores = job.scores(made.vectors(), language, search);
    rows.add(new Comparison.Row(name, scores, made.textsPerSecond()));
    return (int) Comparison.value(scores, "topics_all");
  }
}
