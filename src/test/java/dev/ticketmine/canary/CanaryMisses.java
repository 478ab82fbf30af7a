package dev.ticketmine.canary;

import dev.ticketmine.leaks.Needle;
import dev.ticketmine.leaks.Search;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says which canaries of many nights survive redaction, by kind and with their words: a night of a
 * customer may not stop by chance. Run by hand: {@code CanaryMisses [nights]}.
 */
public final class CanaryMisses {
  /** Prints misses and how many values were looked at. */
  public static void main(String[] arguments) {
    int nights = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
    Redactor redactor = new Redactor(RedactionOptions.standard());
    Map<String, List<String>> misses = new TreeMap<>();
    for (int night = 0; night < nights; night++) {
      Pseudonyms secret = Pseudonyms.of("0123456789abcdef0123456789abcdef" + night % 7);
      Canaries canaries = Canaries.of(secret, LocalDate.of(2026, 1, 1).plusDays(night));
      Search search = new Search(canaries.needles());
      for (String redacted : canaries.redacted(redactor)) {
        byte[] bytes = redacted.getBytes(StandardCharsets.UTF_8);
        search.find(bytes, bytes.length, needle -> miss(misses, needle, redacted));
      }
    }
    misses.forEach(
        (kind, texts) -> {
          System.out.printf("%s: %d%n", kind, texts.size());
          texts.stream().limit(6).forEach(text -> System.out.println("    " + text));
        });
    System.out.printf("nights: %d, values: %d%n", nights, nights * Canaries.VALUES);
  }

  private static void miss(Map<String, List<String>> misses, Needle needle, String redacted) {
    int at =
        redacted
            .toLowerCase(java.util.Locale.ROOT)
            .indexOf(needle.value().toLowerCase(java.util.Locale.ROOT));
    String around =
        at < 0
            ? needle.value() + " in " + redacted
            : redacted.substring(
                Math.max(0, at - 50),
                Math.min(redacted.length(), at + needle.value().length() + 20));
    misses
        .computeIfAbsent(needle.name().replaceAll(" .*", ""), kind -> new ArrayList<>())
        .add(around.replace('\n', '|'));
  }

  private CanaryMisses() {}
}
