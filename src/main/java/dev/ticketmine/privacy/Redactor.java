package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Replaces personal data in a text by placeholders. Where findings overlap, the surer one counts,
 * then the longer one; those of one type are joined. Text that is redacted already stays as it is.
 * Thread-safe.
 */
public final class Redactor implements TextRedactor {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[[A-Z]+(?:_[A-Z]+)*(?:_\\d+|(?:_%s)+)?\\]".formatted(PlaceholderMarks.HASH));

  private static final int LONGEST_PLACEHOLDER = 150;

  /** One for each configuration; a process has few. */
  private static final Map<RedactionOptions, Redactor> SHARED = new ConcurrentHashMap<>();

  private final Vocabulary vocabulary = new Vocabulary();
  private final AnchoredPattern placeholders =
      new AnchoredPattern(PLACEHOLDER, vocabulary.parts("["), LONGEST_PLACEHOLDER);

  /** What capitals at the beginning of words give away. */
  private final Recognisers names;

  /** What looks like itself. */
  private final Recognisers codes;

  /**
   * Returns the redactor with these options that all tasks of this process share: it is costly to
   * make and safe to share.
   */
  public static Redactor shared(RedactionOptions options) {
    return SHARED.computeIfAbsent(options, Redactor::new);
  }

  /** Recognises everything built in and what the options add. */
  public Redactor(RedactionOptions options) {
    NameLists lists = new NameLists(options.keepWords());
    names =
        new Recognisers(
            List.of(
                new NameRecogniser(lists, vocabulary),
                new ListedNames(lists),
                new AddressRecogniser(vocabulary)));
    List<Recogniser> all = new ArrayList<>();
    all.add(new WebAddresses(vocabulary));
    all.add(new EmailRecogniser(vocabulary));
    all.add(new NetworkRecogniser(vocabulary));
    all.addAll(ContextRecognisers.withoutDigits(vocabulary));
    all.add(IdentifierRecognisers.bankCode(vocabulary));
    all.add(IdentifierRecognisers.identityCard(vocabulary));
    List<Recogniser> numericCodes = new ArrayList<>();
    numericCodes.add(new IbanRecogniser(vocabulary));
    numericCodes.add(new CardRecogniser(vocabulary));
    numericCodes.add(new PhoneRecogniser(vocabulary));
    numericCodes.add(new NumberRecogniser(vocabulary, options.numberPatterns()));
    numericCodes.add(new PlateRecogniser(vocabulary));
    numericCodes.addAll(IdentifierRecognisers.withDigits(vocabulary));
    numericCodes.addAll(ContextRecognisers.withDigits(vocabulary));
    Signs digit = Scan.digits(1).signs();
    for (Recogniser recogniser : numericCodes) {
      recogniser.parts().forEach(part -> all.add(part.needing(digit)));
    }
    codes = new Recognisers(all);
  }

  @Override
  public String redact(String text, TextPlace place) {
    if (text == null || text.isBlank()) {
      return text;
    }
    String known = ForeignPlaceholders.unify(text);
    if (place.label().isEmpty()) {
      return replace(known, find(known, place.names()), place.placeholders());
    }
    String context = place.label().replace('_', ' ') + ": ";
    List<Finding> inside =
        find(context + known, place.names()).stream()
            .filter(finding -> finding.end() > context.length())
            .map(
                finding ->
                    new Finding(
                        Math.max(0, finding.start() - context.length()),
                        finding.end() - context.length(),
                        finding.type(),
                        finding.score()))
            .toList();
    return replace(known, inside, place.placeholders());
  }

  /** Returns what is found in a text, without overlaps, in order. */
  public List<Finding> find(String text) {
    return find(text, KnownNames.NONE);
  }

  private List<Finding> find(String text, KnownNames known) {
    String plain = withPlainBlanks(text);
    Scan scan = scan(plain, plain);
    List<Finding> candidates = found(scan);
    known.find(scan, candidates);
    KnownNames.inAddresses(addresses(plain, candidates)).find(scan, candidates);
    Recased recased = Recased.of(scan);
    if (!recased.words().equals(plain)) {
      names.find(scan.recased(recased.words()), candidates);
      codes.find(scan.recased(recased.codes()), candidates);
    }
    List<Finding> kept = new ArrayList<>();
    placeholders.forEach(
        scan, hit -> kept.add(new Finding(hit.start(), hit.end(), EntityType.NAME, 1)));
    candidates.sort(Redactor::bestFirst);
    return Findings.withoutOverlaps(kept, candidates);
  }

  private static int bestFirst(Finding one, Finding other) {
    int order = Double.compare(other.score(), one.score());
    order = order != 0 ? order : Integer.compare(other.length(), one.length());
    order = order != 0 ? order : Integer.compare(one.start(), other.start());
    return order != 0 ? order : one.type().compareTo(other.type());
  }

  /** Blanks of any width are one character each, and so stays the text's length. */
  private static String withPlainBlanks(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u00A0'
          && (c == '\u00A0'
              || (c >= '\u2000' && c <= '\u200A')
              || c == '\u202F'
              || c == '\u205F'
              || c == '\u3000')) {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, ' ');
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static List<String> addresses(String text, List<Finding> candidates) {
    List<String> addresses = new ArrayList<>();
    for (Finding finding : candidates) {
      if (finding.type() == EntityType.EMAIL) {
        addresses.add(text.substring(finding.start(), finding.end()));
      }
    }
    return addresses;
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
    names.find(scan, found);
    codes.find(scan, found);
    return found;
  }

  private static String replace(String text, List<Finding> findings, Placeholders placeholders) {
    if (findings.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int position = 0;
    for (Finding finding : findings) {
      String value = text.substring(finding.start(), finding.end());
      result.append(text, position, finding.start()).append(placeholders.of(finding.type(), value));
      position = finding.end();
    }
    return result.append(text, position, text.length()).toString();
  }
}
