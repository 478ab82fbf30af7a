package dev.ticketmine.stages.redact;

import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.privacy.TextRedactor;
import java.io.Serializable;

/**
 * How records are redacted.
 *
 * @param pseudonyms pseudonyms of customers and authors, under the installation's secret
 * @param redaction what the installation adds to the built-in recognisers
 * @param redactors gives the redactor of a task
 */
public record RedactOptions(Pseudonyms pseudonyms, RedactionOptions redaction, Redactors redactors)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Gives redactors; a test may give broken ones, to see that they are noticed. */
  @FunctionalInterface
  public interface Redactors extends Serializable {
    /** Returns a redactor with these additions. */
    TextRedactor make(RedactionOptions redaction);
  }

  /** Redacts with all recognisers. */
  public RedactOptions(Pseudonyms pseudonyms, RedactionOptions redaction) {
    this(pseudonyms, redaction, Redactor::shared);
  }

  /** Returns a redactor for one task. */
  TextRedactor redactor() {
    return redactors.make(redaction);
  }
}
