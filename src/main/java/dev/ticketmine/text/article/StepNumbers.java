package dev.ticketmine.text.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for steps whose written numbers do not count up. */
final class StepNumbers {
  private static final int FEWEST = 3;

  /** "1. Open", "2) Open", "Schritt 3: Open"; but not "1. November", "1. OG" or "3.5 kg". */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:schritt|step)\\s+(\\d{1,2})\\b|(\\d{1,2})[.)]\\s+(?!"
              + "(?:jan|jän|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}*\\b)\\p{L}).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Returns the number that a line begins with; -1 without one. */
  static int number(String line) {
    Matcher matcher = NUMBERED.matcher(line);
    if (!matcher.matches()) {
      return -1;
    }
    return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  /** Returns the first step whose number does not follow from the one before. */
  static Optional<Finding> check(List<Line> lines, String body, RuleTexts texts) {
    List<Line> run = new ArrayList<>();
    int last = 0;
    Line wrong = null;
    for (Line line : lines) {
      int number = number(line.text());
      if (number == 1 || line.isHeading()) {
        if (wrong != null && run.size() >= FEWEST) {
          break;
        }
        run.clear();
        wrong = null;
        last = 0;
      }
      if (number >= 0 && (number == 1 || !run.isEmpty())) {
        run.add(line);
        wrong = wrong == null && number != last + 1 ? line : wrong;
        last = number;
      }
    }
    return wrong == null || run.size() < FEWEST
        ? Optional.empty()
        : Optional.of(texts.at(ArticleRule.STEP_NUMBERS, wrong.span(), body, null));
  }

  private StepNumbers() {}
}
