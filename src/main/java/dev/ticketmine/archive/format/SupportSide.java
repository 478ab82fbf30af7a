package dev.ticketmine.archive.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the support side's addresses. Without configuration it is the address that most mails went
 * to, with its colleagues at the same domain, unless anybody can have an address there.
 */
final class SupportSide {
  private static final Set<String> FREE_MAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "gmx.de",
          "gmx.net",
          "gmx.at",
          "gmx.ch",
          "web.de",
          "t-online.de",
          "freenet.de",
          "outlook.com",
          "outlook.de",
          "hotmail.com",
          "hotmail.de",
          "live.com",
          "live.de",
          "yahoo.com",
          "yahoo.de",
          "icloud.com",
          "me.com",
          "aol.com",
          "posteo.de",
          "mailbox.org",
          "proton.me",
          "protonmail.com");

  private final Set<String> own;

  private SupportSide(Collection<String> own) {
    this.own = new HashSet<>(own);
  }

  static SupportSide of(Collection<Mail> mails, MailOptions options) {
    if (!options.ownAddresses().isEmpty()) {
      return new SupportSide(options.ownAddresses());
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Mail mail : mails) {
      new HashSet<>(mail.recipients()).forEach(address -> counts.merge(address, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(entry -> new SupportSide(withColleagues(entry.getKey())))
        .orElse(new SupportSide(List.of()));
  }

  private static List<String> withColleagues(String address) {
    String domain = domain(address);
    return FREE_MAIL.contains(domain) ? List.of(address) : List.of(address, domain);
  }

  /** Returns whether the support side writes from this address. */
  boolean isOwn(String address) {
    String domain = domain(address);
    return own.contains(address)
        || own.contains(domain)
        || own.contains("@" + domain)
        || own.stream().anyMatch(known -> domain.endsWith("." + known));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
