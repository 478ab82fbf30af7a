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
public final class Redactor implements TextRedactor {
  private static final Comparator<Finding> BEST_FIRST =
      Comparator.comparingDouble(Finding::score)
          .reversed()
          .thenComparing(Comparator.comparingInt(Finding::length).reversed())
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::type);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+(?:_[A-Z]+)*(?:_\\d+)?\\]");

  /** What is as sure as this may swallow shorter findings of other types. */
  private static final double SURE = 0.7;

  /** Blanks of any width, one character each. */
  private static final Pattern SPACES =
      Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");

  /** In capitals alone every word looks like a name, but identifiers look like themselves. */
  private static final Predicate<Finding> IS_CODE =
      finding -> finding.type() != EntityType.NAME && finding.type() != EntityType.ADDRESS;

  private final List<Recogniser> recognisers = new ArrayList<>();

  /** Only asked where there is a digit: most texts have none, and these are the slow ones. */
  private final List<Recogniser> numericRecognisers = new ArrayList<>();

  /** Recognises everything built in and what the options add. */
  public Redactor(RedactionOptions options) {
    recognisers.add(new WebAddresses());
    recognisers.add(new EmailRecogniser());
    recognisers.add(new NetworkRecogniser());
    NameLists names = new NameLists(options.keepWords());
    recognisers.add(new NameRecogniser(names));
    recognisers.add(new ListedNames(names));
    recognisers.addAll(ContextRecognisers.withoutDigits());
    recognisers.add(IdentifierRecognisers.bankCode());
    numericRecognisers.add(new IbanRecogniser());
    numericRecognisers.add(new CardRecogniser());
    numericRecognisers.add(new PhoneRecogniser());
    numericRecognisers.add(new NumberRecogniser(options.numberPatterns()));
    numericRecognisers.add(new AddressRecogniser());
    numericRecognisers.add(new PlateRecogniser());
    numericRecognisers.addAll(IdentifierRecognisers.withDigits());
    numericRecognisers.addAll(ContextRecognisers.withDigits());
  }

  @Override
  public String redact(String text) {
    return redact(text, "");
  }

  @Override
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
    List<Finding> candidates = new ArrayList<>(found(plain));
    Recased recased = Recased.of(plain);
    if (!recased.words().equals(plain)) {
      candidates.addAll(found(recased.words()));
      candidates.addAll(found(recased.codes()).stream().filter(IS_CODE).toList());
    }
    candidates.sort(BEST_FIRST);
    List<Finding> kept = new ArrayList<>();
    PLACEHOLDER
        .matcher(text)
        .results()
        .forEach(hit -> kept.add(new Finding(hit.start(), hit.end(), EntityType.NAME, 1)));
    List<Finding> placeholders = List.copyOf(kept);
    for (Finding candidate : candidates) {
      keep(candidate, kept);
    }
    return kept.stream()
        .filter(finding -> !placeholders.contains(finding))
        .sorted(Comparator.comparingInt(Finding::start))
        .toList();
  }

  private List<Finding> found(String text) {
    List<Finding> found = new ArrayList<>();
    for (Recogniser recogniser : recognisers) {
      found.addAll(recogniser.find(text));
    }
    if (text.chars().anyMatch(Character::isDigit)) {
      for (Recogniser recogniser : numericRecognisers) {
        found.addAll(recogniser.find(text));
      }
    }
    return found;
  }

  /** Findings of one type that overlap are one: nothing of either may stay readable. */
  private static void keep(Finding candidate, List<Finding> kept) {
    List<Finding> overlapped = kept.stream().filter(candidate::overlaps).toList();
    if (overlapped.isEmpty()) {
      kept.add(candidate);
    } else if (overlapped.size() == 1 && overlapped.get(0).type() == candidate.type()) {
      kept.set(kept.indexOf(overlapped.get(0)), overlapped.get(0).joined(candidate));
    } else if (candidate.score() >= SURE && overlapped.stream().allMatch(candidate::covers)) {
      kept.removeAll(overlapped);
      kept.add(candidate);
    }
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
