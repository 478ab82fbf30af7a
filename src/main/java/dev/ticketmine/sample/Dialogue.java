package dev.ticketmine.sample;

import dev.ticketmine.sample.AgentVoice.Said;
import dev.ticketmine.sample.Template.Filled;
import dev.ticketmine.sample.Template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets customer, bot, agent and system speak in turn until the conversation is over. */
final class Dialogue {
  /** How the customer leaves. */
  enum End {
    THANKS,
    SILENT,
    ANGRY
  }

  private final Phrases phrases;
  private final Scene scene;
  private final Map<String, Value> facts;
  private final Dice dice;
  private final CustomerVoice customer;
  private final AgentVoice agent;
  private final Answers answers;
  private final ReplyClock clock;
  private final List<SampleMessage> messages = new ArrayList<>();
  private String state;
  private End end;

  Dialogue(Phrases phrases, Scene scene, Map<String, Value> facts, Answers answers, Dice dice) {
    this.phrases = phrases;
    this.scene = scene;
    this.facts = facts;
    this.dice = dice;
    this.customer = new CustomerVoice(phrases, scene, facts, dice);
    this.agent = new AgentVoice(phrases, scene, facts, dice);
    this.answers = answers;
    this.clock = new ReplyClock(scene.channel(), scene.createdAt(), dice);
    this.state = scene.feeling();
  }

  List<SampleMessage> messages() {
    return messages;
  }

  String state() {
    return state;
  }

  End end() {
    return end;
  }

  void play() {
    boolean secondAtOnce = scene.second() != null && scene.isMail() && dice.chance(0.6);
    open(secondAtOnce);
    Intent.Texts texts = scene.texts();
    if (dice.chance(0.4) && !scene.channel().equals("social")) {
      int which = dice.between(0, Math.min(texts.askBack().size(), texts.supplies().size()) - 1);
      say(agent.askBack(texts.askBack().get(which)));
      customerSays(texts.supplies().get(which), "neutral");
    }
    if (dice.chance(0.13)) {
      note();
    }
    answer(scene.chief(), true);
    if (secondAtOnce) {
      answer(scene.second(), false);
    }
    if (dice.chance(scene.isPlainlyNegative() ? 0.3 : 0.15)) {
      followUp();
    }
    if (scene.second() != null && !secondAtOnce) {
      customerSays(customer.second(), scene.second().mood());
      answer(scene.second(), false);
    }
    finish();
    if (end != End.ANGRY && dice.chance(0.3)) {
      system("solved");
      if (dice.chance(0.2)) {
        reopen();
      }
    }
  }

  private void open(boolean secondAtOnce) {
    boolean hello = scene.channel().equals("chat") && dice.chance(0.3);
    if (hello) {
      add("customer", customer.hello(), "neutral", null);
      bot("chat");
      clock.customer();
    }
    Filled opening = customer.opening(hello, secondAtOnce);
    add("customer", opening, scene.isPlainlyNegative() ? "negative" : scene.chief().mood(), null);
    if (!hello && !scene.isMail() && !scene.channel().equals("phone") && dice.chance(0.4)) {
      bot(scene.channel().equals("social") ? "social" : "chat");
    } else if (scene.isMail() && dice.chance(0.15)) {
      bot("mail");
    }
  }

  private void answer(Intent intent, boolean isFirst) {
    say(agent.answer(answers.about(intent, dice), answers.link(intent), isFirst));
  }

  private void followUp() {
    clock.hours(scene.isMail() ? 20 : 0, scene.isMail() ? 70 : 1);
    customerSays(dice.pick(scene.texts().followups()), scene.chief().mood());
    if (dice.chance(0.5)) {
      say(agent.composed("holding", "next_step", "expectation"));
    } else {
      answer(scene.chief(), false);
    }
  }

  private void finish() {
    boolean angry = scene.feeling().equals("angry");
    double warmth =
        switch (scene.agent().style()) {
          case WARM -> 0.12;
          case PLAIN -> 0;
          case CURT -> -0.18;
        };
    double thanks = (angry ? 0.24 : 0.44) + warmth;
    double anger = (angry ? 0.24 : scene.isPlainlyNegative() ? 0.08 : 0.03) - warmth / 2;
    double chance = dice.next();
    end = chance < thanks ? End.THANKS : chance < thanks + anger ? End.ANGRY : End.SILENT;
    switch (end) {
      case THANKS -> thank();
      case ANGRY -> {
        state = "angry";
        customerSays(phrases.pick("angry_ends", dice), "negative");
        if (dice.chance(0.6)) {
          say(agent.composed("soothing", "apologises", "ownership"));
        }
      }
      case SILENT -> {}
    }
  }

  private void thank() {
    boolean grateful = dice.chance(0.3);
    String thanks = dice.pick(scene.texts().thanks());
    customerSays(grateful ? thanks + " " + phrases.pick("grateful", dice) : thanks, "positive");
    if (state.equals("neutral")) {
      state = grateful ? "grateful" : "satisfied";
    }
    if (dice.chance(0.35)) {
      say(agent.composed("goodbye", "thanks"));
    }
  }

  private void reopen() {
    clock.hours(20, 90);
    String again = phrases.pick("reopen_leads", dice) + " " + dice.pick(scene.texts().followups());
    customerSays(again, "negative");
    system("reopened");
    say(agent.composed("holding", "next_step", "expectation"));
  }

  private void customerSays(String body, String polarity) {
    clock.customer();
    SampleMessage last = messages.get(messages.size() - 1);
    add(
        "customer",
        customer.later(body, last.role().equals("agent") ? last : null),
        polarity,
        null);
  }

  private void say(Said said) {
    clock.agent();
    add("agent", said.text(), null, said.flags());
  }

  private void bot(String pool) {
    clock.seconds(2, 20);
    add("bot", Template.fill(phrases.pick("bot." + pool, dice), facts), null, null);
  }

  private void system(String pool) {
    clock.seconds(30, 600);
    add("system", Template.fill(phrases.pick("system." + pool, dice), facts), null, null);
  }

  private void note() {
    clock.seconds(60, 900);
    Filled note = Template.fill(phrases.pick("agent.notes", dice), facts);
    messages.add(
        new SampleMessage(
            "agent", scene.agent().id(), clock.now(), note.text(), false, note.pii(), null, null));
  }

  private void add(String role, Filled text, String polarity, ReplyFlags flags) {
    String author =
        switch (role) {
          case "customer" -> scene.person().id();
          case "agent" -> scene.agent().id();
          default -> role;
        };
    messages.add(
        new SampleMessage(
            role, author, clock.now(), text.text(), true, text.pii(), polarity, flags));
  }
}
