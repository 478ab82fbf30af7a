package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.Score;
import dev.ticketmine.privacy.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares what a finder finds in the labelled set with what is there. */
public final class PrivacyScores {
  private static final String ALL = "all";

  private final Function<String, List<Finding>> finder;
  private final Misses misses;

  /** Hits and cases by group and name, in the order of the table. */
  private final Map<String, Map<String, long[]>> shares = new TreeMap<>();

  /**
   * A judge.
   *
   * @param finder returns what it finds in a text
   * @param misses notes what is missed and falsely found
   */
  public PrivacyScores(Function<String, List<Finding>> finder, Misses misses) {
    this.finder = finder;
    this.misses = misses;
  }

  /** Returns recall, right type, precision and precision of characters, per kind and language. */
  public Evaluation of(List<LabelledMessage> messages) {
    shares.clear();
    for (LabelledMessage message : messages) {
      List<Finding> findings = finder.apply(message.text());
      message.labels().forEach(label -> recall(message, label, findings));
      findings.forEach(finding -> precision(message, finding));
      if (message.labels().isEmpty()) {
        count("untouched", "messages " + message.language(), findings.isEmpty() ? 1 : 0, 1);
      }
    }
    List<Score> scores = new ArrayList<>();
    for (String group :
        List.of("recall", "right_type", "precision", "span_precision", "untouched")) {
      shares
          .getOrDefault(group, Map.of())
          .forEach((name, c) -> scores.add(Score.share(group, name, c[0], c[1], "")));
    }
    return new Evaluation(scores);
  }

  private void recall(LabelledMessage message, Label label, List<Finding> findings) {
    boolean isFound = covered(message.text(), label, findings);
    String kind = label.kind().label() + " " + message.language();
    count("recall", kind, isFound ? 1 : 0, 1);
    count("recall", ALL + " " + message.language(), isFound ? 1 : 0, 1);
    if (isFound) {
      boolean isRight =
          findings.stream()
              .filter(f -> f.start() < label.end() && label.start() < f.end())
              .anyMatch(f -> label.kind().isNamedBy(f.type().name()));
      count("right_type", kind, isRight ? 1 : 0, 1);
    } else {
      misses.missed(message, label);
    }
  }

  /** Whether no letter and no digit of the value stays readable. */
  private static boolean covered(String text, Label label, List<Finding> findings) {
    for (int i = label.start(); i < label.end(); i++) {
      int at = i;
      if (Character.isLetterOrDigit(text.charAt(i))
          && findings.stream().noneMatch(f -> f.start() <= at && at < f.end())) {
        return false;
      }
    }
    return true;
  }

  private void precision(LabelledMessage message, Finding finding) {
    long labelled = 0;
    long all = 0;
    for (int i = finding.start(); i < finding.end(); i++) {
      int at = i;
      if (Character.isLetterOrDigit(message.text().charAt(i))) {
        all++;
        boolean isLabelled =
            message.labels().stream().anyMatch(l -> l.outerStart() <= at && at < l.outerEnd());
        labelled += isLabelled ? 1 : 0;
      }
    }
    for (String type : List.of(finding.type().name().toLowerCase(Locale.ROOT), ALL)) {
      String name = type + " " + message.language();
      count("precision", name, labelled > 0 ? 1 : 0, 1);
      count("span_precision", name, labelled, all);
    }
    if (labelled == 0) {
      misses.falselyFound(message, finding);
    }
  }

  private void count(String group, String name, long hits, long cases) {
    long[] counts =
        shares.computeIfAbsent(group, g -> new TreeMap<>()).computeIfAbsent(name, n -> new long[2]);
    counts[0] += hits;
    counts[1] += cases;
  }
}
