package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a pattern describes. If the pattern has a group {@code value}, that group alone is the
 * finding and the rest its context.
 */
class PatternRecogniser implements Recogniser {
  private static final String VALUE = "value";

  private final EntityType type;
  private final double score;
  private final AnchoredPattern pattern;
  private final boolean hasValue;

  PatternRecogniser(EntityType type, double score, Pattern pattern, Anchor anchor) {
    this(type, score, new AnchoredPattern(pattern, anchor));
  }

  PatternRecogniser(EntityType type, double score, AnchoredPattern pattern) {
    this.type = type;
    this.score = score;
    this.pattern = pattern;
    this.hasValue = pattern.pattern().pattern().contains("(?<" + VALUE + ">");
  }

  @Override
  public final Signs needs() {
    return pattern.anchor().signs();
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    if (!pattern.anchor().mayBeIn(scan)) {
      return;
    }
    pattern.forEach(
        scan,
        hit -> {
          int end = end(scan, hasValue ? hit.end(VALUE) : hit.end());
          int start = start(scan, hasValue ? hit.start(VALUE) : hit.start(), end);
          double confidence = start < end ? confidence(scan, start, end) : 0;
          if (confidence > 0) {
            findings.add(new Finding(start, end, type, confidence));
          }
        });
  }

  /** Returns where a candidate begins that the pattern lets begin here. */
  int start(Scan scan, int start, int end) {
    return start;
  }

  /** Returns where a candidate ends that the pattern lets end here. */
  int end(Scan scan, int end) {
    return end;
  }

  /** Returns how sure a candidate is; 0 if it is none. */
  double confidence(Scan scan, int start, int end) {
    return score;
  }
}
