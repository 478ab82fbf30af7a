package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Writes the labelled set: messages of invented people, until every kind has its number of items in
 * each language. The same on every run.
 */
public final class PrivacySet {
  /** Languages of the set. */
  public static final List<String> LANGUAGES = List.of("de", "en");

  private static final long SEED = 20_260_722;

  /** After so many messages comes one without personal data. */
  private static final int WITH_PER_WITHOUT = 6;

  private final String language;
  private final Part part;
  private final Frames frames;
  private final Map<PiiKind, Integer> counts = new EnumMap<>(PiiKind.class);

  private PrivacySet(String language, Part part) {
    this.part = part;
    this.language = language;
    this.frames = Frames.of(language);
  }

  /** Returns a part of the set, language by language. */
  public static List<LabelledMessage> messages(Part part) {
    return LANGUAGES.stream()
        .flatMap(language -> new PrivacySet(language, part).write().stream())
        .toList();
  }

  private List<LabelledMessage> write() {
    List<LabelledMessage> messages = new ArrayList<>();
    while (true) {
      PiiKind wanted = scarcest();
      if (count(wanted) >= part.target(wanted)) {
        return messages;
      }
      Dice dice = new Dice(SEED + part.ordinal(), LANGUAGES.indexOf(language), messages.size());
      boolean isWithout = messages.size() % (WITH_PER_WITHOUT + 1) == WITH_PER_WITHOUT;
      LabelledMessage message =
          fill(isWithout ? frames.without(dice) : frames.with(wanted, dice), dice);
      message.labels().forEach(label -> counts.merge(label.kind(), 1, Integer::sum));
      messages.add(message);
    }
  }

  private PiiKind scarcest() {
    return Stream.of(PiiKind.values())
        .min(Comparator.comparingDouble(kind -> count(kind) / (double) part.target(kind)))
        .orElseThrow();
  }

  private int count(PiiKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  private LabelledMessage fill(String chosen, Dice dice) {
    Slots.Scene scene =
        new Slots.Scene(
            language, Person.of(language, part, dice), Person.of(language, part, dice), dice);
    Manner manner = Manner.of(language, dice);
    String frame = manner.frame(chosen, language, dice);
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    Matcher slot = Frames.SLOT.matcher(frame);
    int position = 0;
    while (slot.find()) {
      text.append(manner.text(frame.substring(position, slot.start())));
      position = slot.end();
      String name = slot.group(1);
      Slots.kind(name)
          .ifPresentOrElse(
              kind -> {
                Value value = manner.value(Slots.fill(name, scene), kind);
                int outer = text.length();
                int start = outer + value.before().length();
                int end = start + value.core().length();
                int outerEnd = end + value.after().length();
                text.append(value.before()).append(value.core()).append(value.after());
                labels.add(new Label(kind, name, start, end, outer, outerEnd));
              },
              () -> text.append(manner.text(Distractors.of(name, language, dice))));
    }
    text.append(manner.text(frame.substring(position)));
    return new LabelledMessage(language, text.toString(), labels);
  }
}
