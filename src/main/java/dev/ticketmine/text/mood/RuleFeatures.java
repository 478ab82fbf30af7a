package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.TextMood.Polarity;

/** What lexicon and rules say of a text, each from about -1 to 1. */
final class RuleFeatures {
  /** Number of features. */
  static final int COUNT = 18;

  private static final double LONG = 6;

  private RuleFeatures() {}

  static double[] of(ReadText read, String text) {
    ValuedText valued = read.valued();
    TextMood mood = read.mood();
    double length = Math.sqrt(1.0 + valued.weighedWords());
    double positive = valued.emotion(1);
    double negative = valued.emotion(-1);
    int questions = count(text, '?');
    int exclamations = count(text, '!');
    return new double[] {
      mood.score(),
      Math.max(0, mood.score()),
      mood.polarity() == Polarity.POSITIVE ? 1 : 0,
      mood.polarity() == Polarity.NEGATIVE ? 1 : 0,
      Math.tanh(positive / length),
      Math.tanh(-negative / length),
      Math.min(1, positive / 4),
      Math.min(1, -negative / 4),
      Math.max(0, valued.smileys()) / 1.6,
      Math.max(0, -valued.smileys()) / 1.6,
      valued.faults().severity(),
      Math.tanh(valued.faults().sum() / length),
      questions > 0 ? 1 : 0,
      Math.min(3, exclamations) / 3.0,
      Math.min(1, Math.log1p(read.words().size()) / LONG),
      text.contains("http") ? 1 : 0,
      positive == 0 && negative == 0 && valued.smileys() == 0 ? 1 : 0,
      positive > 0 && negative < 0 ? 1 : 0
    };
  }

  private static int count(String text, char mark) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == mark ? 1 : 0;
    }
    return count;
  }
}
