package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Replaces personal data in a text by placeholders. Where findings overlap, the surer one counts,
 * then the longer one; those of one type are joined. Text that is redacted already stays as it is.
 * Thread-safe.
 */
public final class Redactor {
  private static final Comparator<Finding> BEST_FIRST =
      Comparator.comparingDouble(Finding::score)
          .reversed()
          .thenComparing(Comparator.comparingInt(Finding::length).reversed())
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::type);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+(?:_[A-Z]+)*(?:_\\d+)?\\]");

  private static final int LONGEST_PLACEHOLDER = 60;

  /** Blanks of any width, one character each. */
  private static final Pattern SPACES =
      Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");

  /** In capitals alone every word looks like a name, but identifiers look like themselves. */
  private static final Predicate<Finding> IS_CODE =
      finding -> finding.type() != EntityType.NAME && finding.type() != EntityType.ADDRESS;

  private final Vocabulary vocabulary = new Vocabulary();
  private final AnchoredPattern placeholders =
      new AnchoredPattern(PLACEHOLDER, vocabulary.parts("["), LONGEST_PLACEHOLDER);

  private final List<Recogniser> recognisers = new ArrayList<>();

  /** Only asked where there is a digit. */
  private final List<Recogniser> numericRecognisers = new ArrayList<>();

  /** Recognises everything built in and what the options add. */
  public Redactor(RedactionOptions options) {
    recognisers.add(new WebAddresses(vocabulary));
    recognisers.add(new EmailRecogniser(vocabulary));
    recognisers.add(new NetworkRecogniser(vocabulary));
    NameLists names = new NameLists(options.keepWords());
    recognisers.add(new NameRecogniser(names, vocabulary));
    recognisers.add(new ListedNames(names));
    recognisers.addAll(ContextRecognisers.withoutDigits(vocabulary));
    recognisers.add(IdentifierRecognisers.bankCode(vocabulary));
    numericRecognisers.add(new IbanRecogniser(vocabulary));
    numericRecognisers.add(new CardRecogniser(vocabulary));
    numericRecognisers.add(new PhoneRecogniser(vocabulary));
    numericRecognisers.add(new NumberRecogniser(vocabulary, options.numberPatterns()));
    numericRecognisers.add(new AddressRecogniser(vocabulary));
    numericRecognisers.add(new PlateRecogniser(vocabulary));
    numericRecognisers.addAll(IdentifierRecognisers.withDigits(vocabulary));
    numericRecognisers.addAll(ContextRecognisers.withDigits(vocabulary));
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
    String plain = SPACES.matcher(text).replaceAll(" ");
    Scan scan = scan(plain, plain);
    List<Finding> candidates = found(scan);
    Recased recased = Recased.of(plain);
    if (!recased.words().equals(plain)) {
      candidates.addAll(found(scan(recased.words(), recased.words())));
      found(scan(recased.codes(), recased.codes())).stream()
          .filter(IS_CODE)
          .forEach(candidates::add);
    }
    List<Finding> kept = new ArrayList<>();
    placeholders.forEach(
        scan, hit -> kept.add(new Finding(hit.start(), hit.end(), EntityType.NAME, 1)));
    candidates.sort(BEST_FIRST);
    return Findings.withoutOverlaps(kept, candidates);
  }

  /**
   * Looks through a text.
   *
   * @param searched the same text as patterns read it
   */
  Scan scan(String text, CharSequence searched) {
    return new Scan(text, searched, vocabulary);
  }

  /** Returns what all recognisers find, with overlaps. */
  List<Finding> found(Scan scan) {
    List<Finding> found = new ArrayList<>();
    recognisers.forEach(recogniser -> recogniser.find(scan, found));
    if (scan.hasDigit()) {
      numericRecognisers.forEach(recogniser -> recogniser.find(scan, found));
    }
    return found;
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
