package dev.ticketmine.canary;

import dev.ticketmine.leaks.Needle;
import dev.ticketmine.privacy.EntityType;
import dev.ticketmine.sample.Dice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the values of a night one after the other, no two alike, and remembers them. */
final class Mint {
  private static final List<EntityType> KINDS = List.of(EntityType.values());

  private final Map<String, Phrases> phrases =
      Map.of("de", Phrases.of("de"), "en", Phrases.of("en"));

  private final Dice dice;
  private final List<Needle> made = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int turn;

  Mint(Dice dice) {
    this.dice = dice;
  }

  /** Returns a value of the kind whose turn it is, in a sentence. */
  Planted next(String language) {
    return make(KINDS.get(turn++ % KINDS.size()), language);
  }

  /** Returns a value of a kind, in a sentence. */
  Planted make(EntityType kind, String language) {
    InventedValue value = new InventedValues(language, dice).of(kind);
    while (!known.add(value.secret())) {
      value = new InventedValues(language, dice).of(kind);
    }
    made.add(new Needle(kind + " " + (made.size() + 1), value.secret()));
    String sentence = dice.pick(phrases.get(language).of(kind));
    return new Planted(value.shown(), sentence.replace("{}", value.shown()));
  }

  /** Returns everything made until now. */
  List<Needle> made() {
    return List.copyOf(made);
  }
}
