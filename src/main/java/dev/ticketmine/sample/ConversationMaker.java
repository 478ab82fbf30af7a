package dev.ticketmine.sample;

import dev.ticketmine.sample.Attributes.Drawn;
import dev.ticketmine.sample.Dialogue.End;
import dev.ticketmine.sample.RecentContacts.Contact;
import dev.ticketmine.sample.SampleConversation.Rating;
import dev.ticketmine.sample.Scenario.Spike;
import dev.ticketmine.sample.Scene.Said;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one conversation after the other, in the order of their start. */
final class ConversationMaker {
  private static final long KIND = 1;
  private static final long LINKS_KIND = 9;
  private static final double SECOND_INTENT = 0.12;
  private static final double REPEATS = 0.12;
  private static final double KNOWN_CUSTOMER = 0.2;

  private static final Weighted<String> CHANNELS =
      new Weighted<String>()
          .add("email", 0.38)
          .add("chat", 0.24)
          .add("form", 0.14)
          .add("messaging", 0.1)
          .add("phone", 0.08)
          .add("social", 0.06);

  private final SampleOptions options;
  private final SampleBank bank;
  private final Tags tags;
  private final ZonedDateTime end;
  private final RecentContacts recent = new RecentContacts();
  private final Map<Integer, Weighted<Intent>> volumes = new HashMap<>();
  private long customers;

  ConversationMaker(SampleOptions options, SampleBank bank) {
    this.options = options;
    this.bank = bank;
    this.tags = new Tags(bank.intents(), bank.scenario());
    this.end = options.firstDay().plusWeeks(options.weeks()).atStartOfDay(Calendar.ZONE);
  }

  /** Returns the relative volumes of the intents on a day, counted from 0. */
  Weighted<Intent> volumes(int day) {
    return volumes.computeIfAbsent(
        day,
        d -> {
          Weighted<Intent> weights = new Weighted<>();
          for (Intent intent : bank.intents().values()) {
            double factor =
                bank.scenario().factor(intent.id(), d / 7)
                    * bank.scenario().newcomer().factor(intent.id(), d, options);
            weights.add(intent, intent.volume() * factor);
          }
          return weights;
        });
  }

  SampleConversation make(long number, ZonedDateTime created) {
    Dice dice = new Dice(options.seed(), KIND, number);
    LocalDate day = created.toLocalDate();
    int dayNumber = (int) ChronoUnit.DAYS.between(options.firstDay(), day);
    int week = dayNumber / 7;
    Contact before = dice.chance(REPEATS) ? recent.pick(day, dice) : null;
    boolean isSame = before != null && dice.chance(0.65);
    Intent chief = isSame ? before.intent() : volumes(dayNumber).draw(dice);
    Intent second = dice.chance(SECOND_INTENT) ? volumes(dayNumber).draw(dice) : null;
    if (chief.equals(second)) {
      second = null;
    }
    long personNumber = before != null ? before.person() : customer(dice);
    recent.add(new Contact(personNumber, chief, day));
    Person person = bank.people().person(options, personNumber);
    Drawn drawn = bank.attributes().draw(chief, week, person.language(), dice);
    String channel = channel(isSame, dice);
    Optional<Said> said = said(drawn, person.language(), dice);
    Scene scene =
        new Scene(
            chief,
            channel.equals("social") ? null : second,
            person,
            dice.pick(bank.people().agents()),
            channel,
            created,
            said,
            feeling(chief, week, dice),
            isSame);
    return finished(number, scene, drawn, week, dice);
  }

  private static String channel(boolean isSame, Dice dice) {
    String channel = CHANNELS.draw(dice);
    return isSame && channel.equals("social") ? "email" : channel;
  }

  private long customer(Dice dice) {
    return customers > 10 && dice.chance(KNOWN_CUSTOMER)
        ? (long) (dice.next() * customers)
        : customers++;
  }

  private static Optional<Said> said(Drawn drawn, String language, Dice dice) {
    if (drawn.spike().isPresent() && dice.chance(0.6)) {
      Spike spike = drawn.spike().get();
      return Optional.of(
          new Said(dice.pick(spike.said().get(language)), spike.attribute(), spike.value()));
    }
    if (!drawn.causes().isEmpty() && dice.chance(0.5)) {
      Intent.Cause cause = dice.pick(drawn.causes());
      return Optional.of(
          new Said(dice.pick(cause.stated().get(language)), cause.attribute(), cause.value()));
    }
    return Optional.empty();
  }

  private String feeling(Intent intent, int week, Dice dice) {
    boolean negative = intent.mood().equals("negative");
    double angry = bank.scenario().angryShare(intent.id(), week).orElse(negative ? 0.22 : 0.05);
    double chance = dice.next();
    if (chance < angry) {
      return "angry";
    }
    double rest = (chance - angry) / (1 - angry);
    double worried = negative ? 0.14 : 0;
    double confused = intent.mood().equals("positive") ? 0 : 0.12;
    return rest < worried ? "worried" : rest < worried + confused ? "confused" : "neutral";
  }

  private SampleConversation finished(long number, Scene scene, Drawn drawn, int week, Dice dice) {
    Map<String, Template.Value> facts = Facts.of(scene, drawn.product(), dice);
    Phrases phrases = bank.phrases().get(scene.language());
    Answers answers =
        new Answers(phrases, scene, week, new Dice(options.seed(), LINKS_KIND, number));
    Dialogue dialogue = new Dialogue(phrases, scene, facts, answers, dice);
    dialogue.play();
    List<SampleMessage> messages =
        dialogue.messages().stream().filter(m -> m.sentAt().isBefore(end)).toList();
    boolean isCut = messages.size() < dialogue.messages().size();
    ZonedDateTime last = messages.get(messages.size() - 1).sentAt();
    ZonedDateTime closed =
        last.plusMinutes(scene.isMail() ? dice.between(30, 60 * 60) : dice.between(1, 240));
    boolean isOpen = dice.chance(0.06) || isCut || !closed.isBefore(end);
    Rating rating = rating(scene, dialogue.end(), dice);
    List<Intent> intents =
        scene.second() == null ? List.of(scene.chief()) : List.of(scene.chief(), scene.second());
    String subject =
        scene.isMail() ? Template.fill(dice.pick(scene.texts().subjects()), facts).text() : null;
    return new SampleConversation(
        "c-%07d".formatted(number + 1),
        scene.channel(),
        scene.language(),
        dice.chance(0.7) ? scene.language() : null,
        scene.createdAt(),
        isOpen ? null : closed,
        isOpen ? (dice.chance(0.6) ? "open" : "pending") : dice.chance(0.5) ? "solved" : "closed",
        subject,
        scene.person().id(),
        tags.of(intents, week, dice),
        isOpen ? Rating.NONE : rating,
        drawn.attributes(),
        messages,
        intents,
        scene.said().stream()
            .map(said -> new Attributes.Implied(said.attribute(), said.value()))
            .toList(),
        dialogue.state());
  }

  private Rating rating(Scene scene, End end, Dice dice) {
    boolean answers = dice.chance(end == End.SILENT ? 0.25 : 0.45);
    double mean =
        switch (end) {
          case THANKS -> 4.6;
          case SILENT -> scene.isPlainlyNegative() ? 3.1 : 3.9;
          case ANGRY -> 1.4;
        };
    int csat = (int) Math.max(1, Math.min(5, Math.round(mean + 0.8 * dice.normal())));
    boolean comments = answers && dice.chance(0.3);
    String comment = bank.phrases().get(scene.language()).pick("csat_comments.score" + csat, dice);
    int ces = (int) Math.max(1, Math.min(7, Math.round(1.35 * mean + dice.normal())));
    boolean givesCes = dice.chance(0.12);
    return new Rating(answers ? csat : null, comments ? comment : null, givesCes ? ces : null);
  }
}
