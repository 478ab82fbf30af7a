package dev.ticketmine.privacy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an installation adds to the built-in recognisers.
 *
 * @param numberPatterns regular expressions of the company's own order, customer and contract
 *     numbers
 * @param keepWords names that are no person's, such as the shop's own or a carrier's
 */
public record RedactionOptions(List<String> numberPatterns, List<String> keepWords)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the patterns. */
  public RedactionOptions {
    numberPatterns = new ArrayList<>(numberPatterns);
    keepWords = new ArrayList<>(keepWords);
    for (String pattern : numberPatterns) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw new UserException(
            Kind.CONFIGURATION,
            "privacy.number-patterns holds '%s', which is no regular expression: %s. Correct it."
                .formatted(pattern, e.getDescription()),
            e);
      }
    }
  }

  /** Nothing added. */
  public static RedactionOptions standard() {
    return new RedactionOptions(List.of(), List.of());
  }
}
