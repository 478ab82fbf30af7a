package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a pattern describes. If the pattern has a group {@code value}, that group alone is the
 * finding and the rest its context.
 */
class PatternRecogniser implements Recogniser {
  private static final String VALUE = "value";

  private final EntityType type;
  private final double score;
  private final Pattern pattern;
  private final boolean hasValue;
  private final Trigger trigger;

  PatternRecogniser(EntityType type, double score, String pattern) {
    this(type, score, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
  }

  PatternRecogniser(EntityType type, double score, Pattern pattern) {
    this(type, score, pattern, Trigger.always());
  }

  PatternRecogniser(EntityType type, double score, Pattern pattern, Trigger trigger) {
    this.trigger = trigger;
    this.type = type;
    this.score = score;
    this.pattern = pattern;
    this.hasValue = pattern.pattern().contains("(?<" + VALUE + ">");
  }

  @Override
  public List<Finding> find(String text) {
    if (!trigger.isIn(text)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int start = hasValue ? matcher.start(VALUE) : matcher.start();
      int end = hasValue ? matcher.end(VALUE) : matcher.end();
      double confidence = start < end ? confidence(text, start, end) : 0;
      if (confidence > 0) {
        findings.add(new Finding(start, end, type, confidence));
      }
    }
    return findings;
  }

  /** Returns how sure a candidate is; 0 if it is none. */
  double confidence(String text, int start, int end) {
    return score;
  }
}
