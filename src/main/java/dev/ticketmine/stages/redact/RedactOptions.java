package dev.ticketmine.stages.redact;

import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import java.io.Serializable;

/**
 * How records are redacted.
 *
 * @param pseudonyms pseudonyms of customers and authors, under the installation's secret
 * @param redaction what the installation adds to the built-in recognisers
 */
public record RedactOptions(Pseudonyms pseudonyms, RedactionOptions redaction)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
