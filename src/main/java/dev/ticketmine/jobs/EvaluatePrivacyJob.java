package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.EvaluationTable;
import dev.ticketmine.evaluation.Score;
import dev.ticketmine.evaluation.privacy.LabelledMessage;
import dev.ticketmine.evaluation.privacy.Misses;
import dev.ticketmine.evaluation.privacy.Part;
import dev.ticketmine.evaluation.privacy.PrivacyScores;
import dev.ticketmine.evaluation.privacy.PrivacySet;
import dev.ticketmine.evaluation.privacy.RedactionSpeed;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import java.util.ArrayList;
import java.util.List;

/** Judges redaction on the labelled set. It needs no lake and no Spark, and writes nothing. */
public final class EvaluatePrivacyJob {
  private final RedactionOptions options;
  private final int examples;

  /**
   * A job.
   *
   * @param options what an installation adds to the recognisers
   * @param examples so many missed and falsely found values of each kind are shown; 0 for none
   */
  public EvaluatePrivacyJob(RedactionOptions options, int examples) {
    this.options = options;
    this.examples = examples;
  }

  /** Returns the table of scores and speeds, and the examples behind it. */
  public String run() {
    Redactor redactor = new Redactor(options);
    List<LabelledMessage> messages = PrivacySet.messages(Part.JUDGED);
    List<Score> scores =
        new ArrayList<>(new PrivacyScores(redactor::find, new Misses(0)).of(messages).scores());
    scores.addAll(RedactionSpeed.of(redactor, "labelled", messages));
    scores.addAll(RedactionSpeed.of(redactor, "sample", SampleTexts.read()));
    return EvaluationTable.render(new Evaluation(scores)) + misses(redactor);
  }

  private String misses(Redactor redactor) {
    Misses misses = new Misses(examples);
    if (examples > 0) {
      new PrivacyScores(redactor::find, misses).of(PrivacySet.messages(Part.SHOWN));
    }
    return misses.render();
  }
}
