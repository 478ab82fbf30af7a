package dev.ticketmine.jobs;

import dev.ticketmine.privacy.EntityType;
import dev.ticketmine.privacy.Finding;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.privacy.TextPlace;
import dev.ticketmine.privacy.TextRedactor;
import java.util.EnumSet;
import java.util.Set;

/** A redactor that does not find some kinds of personal data. */
record BrokenRedactor(Redactor whole, Set<EntityType> missed) implements TextRedactor {
  /** Finds nothing at all. */
  static BrokenRedactor none(RedactionOptions options) {
    return new BrokenRedactor(new Redactor(options), EnumSet.allOf(EntityType.class));
  }

  /** Finds no account numbers. */
  static BrokenRedactor withoutAccounts(RedactionOptions options) {
    return new BrokenRedactor(new Redactor(options), EnumSet.of(EntityType.IBAN));
  }

  @Override
  public String redact(String text, TextPlace place) {
    if (text == null) {
      return null;
    }
    StringBuilder redacted = new StringBuilder();
    int position = 0;
    for (Finding finding : whole.find(text)) {
      if (!missed.contains(finding.type())) {
        redacted.append(text, position, finding.start()).append(finding.type().placeholder());
        position = finding.end();
      }
    }
    return redacted.append(text.substring(position)).toString();
  }
}
