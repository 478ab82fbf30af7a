package dev.ticketmine.archive.format;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How mails are to be read.
 *
 * @param ownAddresses addresses and domains of the support side, such as {@code
 *     hilfe@firma.example} or {@code firma.example}; empty to take the most frequent recipient for
 *     it
 */
public record MailOptions(List<String> ownAddresses) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies the addresses, in lower case. */
  public MailOptions {
    List<String> lower = new ArrayList<>();
    ownAddresses.forEach(address -> lower.add(address.strip().toLowerCase(Locale.ROOT)));
    ownAddresses = lower;
  }

  /** Nothing is known of the support side. */
  public static MailOptions standard() {
    return new MailOptions(List.of());
  }
}
