package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frames of one language: messages with slots. */
final class Frames {
  /** A slot of a frame; its first group is the name. */
  static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

  private static final Pattern CHOICE = Pattern.compile("«([^»]*)»");

  private static final double SALUTATION_SHARE = 0.8;
  private static final double CLOSING_SHARE = 0.85;

  private final WordBank bank;
  private final Map<PiiKind, List<String>> byKind = new EnumMap<>(PiiKind.class);

  private Frames(WordBank bank) {
    this.bank = bank;
    for (String list : List.of("body", "whole")) {
      for (String frame : bank.lines(list)) {
        SLOT.matcher(frame)
            .results()
            .flatMap(slot -> Slots.kind(slot.group(1)).stream())
            .distinct()
            .forEach(kind -> byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(frame));
      }
    }
  }

  static Frames of(String language) {
    return new Frames(WordBank.read("frames." + language + ".txt"));
  }

  /** Returns a message with a slot of this kind; bodies of mails get a head and an end. */
  String with(PiiKind kind, Dice dice) {
    String frame = dice.pick(byKind.get(kind));
    return chosen(bank.lines("body").contains(frame) ? mail(frame, dice) : frame, dice);
  }

  /** Returns a message without a slot of personal data. */
  String without(Dice dice) {
    return chosen(dice.pick(bank.lines("none")), dice);
  }

  private String mail(String body, Dice dice) {
    String gap = dice.chance(0.7) ? "\n\n" : dice.chance(0.5) ? "\n" : " ";
    String head = dice.chance(SALUTATION_SHARE) ? dice.pick(bank.lines("salutation")) + gap : "";
    String more =
        dice.chance(0.35) ? (dice.chance(0.5) ? "\n" : " ") + dice.pick(bank.lines("none")) : "";
    String end = dice.chance(CLOSING_SHARE) ? gap + dice.pick(bank.lines("closing")) : "";
    return head + body + more + end;
  }

  /** Picks one of each choice and breaks lines. */
  private static String chosen(String frame, Dice dice) {
    Matcher matcher = CHOICE.matcher(frame);
    return matcher
        .replaceAll(hit -> Matcher.quoteReplacement(choice(hit, dice)))
        .replace("\\n", "\n");
  }

  private static String choice(MatchResult hit, Dice dice) {
    return dice.pick(List.of(hit.group(1).split("\\|")));
  }
}
