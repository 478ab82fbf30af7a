package dev.ticketmine.canary;

import dev.ticketmine.leaks.Needle;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.sample.Dice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented conversations of a night. They follow from the secret of the pseudonyms and the date
 * alone: who knows the code but not the secret cannot tell them from others, and who looks for them
 * makes them again instead of keeping them.
 */
public final class Canaries {
  /** Values that may not turn up. */
  public static final int VALUES = 500;

  /** Records that readers must accept. */
  public static final int ACCEPTED = 23;

  /** Records that readers must reject, naming no value. */
  public static final int REJECTED = 2;

  private final List<Ticket> tickets = new ArrayList<>();
  private final List<Needle> needles;
  private final LocalDate night;

  private Canaries(LocalDate night, Dice dice) {
    this.night = night;
    Mint mint = new Mint(dice);
    for (int number = 0; number < VALUES / Ticket.VALUES; number++) {
      String language = number / Format.values().length % 2 == 0 ? "de" : "en";
      tickets.add(Ticket.of("canary-" + number, language, mint));
    }
    needles = mint.made();
  }

  /** Returns the canaries of a night. */
  public static Canaries of(Pseudonyms pseudonyms, LocalDate night) {
    String seed = pseudonyms.canary(night);
    int half = seed.length() / 2;
    return new Canaries(
        night,
        new Dice(
            Long.parseUnsignedLong(seed.substring(0, half), 16),
            Long.parseUnsignedLong(seed.substring(half), 16),
            0));
  }

  /** Returns what may not turn up. */
  public List<Needle> needles() {
    return needles;
  }

  /** Returns every text as redaction leaves it, without a reader before or a table behind. */
  List<String> redacted(Redactor redactor) {
    List<String> texts = new ArrayList<>();
    for (Ticket ticket : tickets) {
      texts.addAll(ticket.redacted(redactor));
    }
    return texts;
  }

  /** Writes the conversations into a folder, in files of several formats. */
  public void write(Path folder) throws IOException {
    Format[] formats = Format.values();
    for (Format format : formats) {
      List<Ticket> own = new ArrayList<>();
      for (int number = format.ordinal(); number < tickets.size(); number += formats.length) {
        own.add(tickets.get(number));
      }
      format.write(own, night, folder);
    }
  }
}
