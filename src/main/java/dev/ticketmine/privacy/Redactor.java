package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Replaces personal data in a text by placeholders. Where findings overlap, the surer one counts,
 * then the longer one. Text that is redacted already stays as it is. Thread-safe.
 */
public final class Redactor {
  private static final Comparator<Finding> BEST_FIRST =
      Comparator.comparingDouble(Finding::score)
          .reversed()
          .thenComparing(Comparator.comparingInt(Finding::length).reversed())
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::type);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+(?:_\\d+)?\\]");

  private final List<Recogniser> recognisers = new ArrayList<>();

  /** Recognises everything built in and what the options add. */
  public Redactor(RedactionOptions options) {
    recognisers.add(new WebAddresses());
    recognisers.add(new EmailRecogniser());
    recognisers.add(new IbanRecogniser());
    recognisers.add(new CardRecogniser());
    recognisers.add(new PhoneRecogniser());
    recognisers.add(new NetworkRecogniser());
    recognisers.add(new NumberRecogniser(options.numberPatterns()));
    recognisers.add(new AddressRecogniser());
    recognisers.add(new NameRecogniser(options.keepWords()));
    recognisers.addAll(ContextRecognisers.all());
  }

  /** Returns the text with placeholders; null for null. */
  public String redact(String text) {
    return redact(text, "");
  }

  /**
   * Returns the text with placeholders; null for null.
   *
   * @param label name of the field the text stands in; it counts as the words before the text, so
   *     that an {@code order_number} is known for one
   */
  public String redact(String text, String label) {
    if (text == null || text.isBlank()) {
      return text;
    }
    String known = ForeignPlaceholders.unify(text);
    if (label.isEmpty()) {
      return replace(known, find(known));
    }
    String context = label.replace('_', ' ') + ": ";
    List<Finding> inside =
        find(context + known).stream()
            .filter(finding -> finding.end() > context.length())
            .map(
                finding ->
                    new Finding(
                        Math.max(0, finding.start() - context.length()),
                        finding.end() - context.length(),
                        finding.type(),
                        finding.score()))
            .toList();
    return replace(known, inside);
  }

  /** Returns what is found in a text, without overlaps, in order. */
  public List<Finding> find(String text) {
    List<Finding> candidates = new ArrayList<>();
    for (Recogniser recogniser : recognisers) {
      candidates.addAll(recogniser.find(text));
    }
    candidates.sort(BEST_FIRST);
    List<Finding> kept = new ArrayList<>();
    PLACEHOLDER
        .matcher(text)
        .results()
        .forEach(hit -> kept.add(new Finding(hit.start(), hit.end(), EntityType.NAME, 1)));
    int placeholders = kept.size();
    for (Finding candidate : candidates) {
      if (kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    return kept.stream()
        .skip(placeholders)
        .sorted(Comparator.comparingInt(Finding::start))
        .toList();
  }

  private static String replace(String text, List<Finding> findings) {
    StringBuilder result = new StringBuilder(text.length());
    int position = 0;
    for (Finding finding : findings) {
      result.append(text, position, finding.start()).append(finding.type().placeholder());
      position = finding.end();
    }
    return result.append(text, position, text.length()).toString();
  }
}
