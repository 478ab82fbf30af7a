package dev.ticketmine.sample;

import dev.ticketmine.sample.Agent.Style;
import dev.ticketmine.sample.Template.Filled;
import dev.ticketmine.sample.Template.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts an agent's message together, and notes what it does for the customer. */
final class AgentVoice {
  private final Phrases phrases;

  private final Scene scene;
  private final Map<String, Value> facts;
  private final Dice dice;

  /** What the agent has said before; people seldom say sorry for the same thing twice. */
  private final Set<String> said = new HashSet<>();

  /** A message with its flags. */
  record Said(Filled text, ReplyFlags flags) {}

  AgentVoice(Phrases phrases, Scene scene, Map<String, Value> facts, Dice dice) {
    this.phrases = phrases;
    this.scene = scene;
    this.facts = facts;
    this.dice = dice;
  }

  /** An answer with what the agent's style puts around it, and where there is more. */
  Said answer(String answer, Optional<String> link, boolean isFirst) {
    Style style = scene.agent().style();
    if (style == Style.CURT && dice.chance(0.25)) {
      return said(List.of(phrases.pick("agent.curt", dice)), ReplyFlags.NONE, isFirst);
    }
    Part part = new Part(ReplyFlags.ofAnswer(answer));
    part.maybe(style.thanks * (isFirst ? 1 : 0.5), "thanks");
    part.maybe(scene.isPlainlyNegative() ? style.acknowledges : 0, "acknowledges");
    boolean apologised = Boolean.TRUE.equals(part.flags.apologises());
    part.maybe(scene.isPlainlyNegative() && !apologised ? style.apologises : 0, "apologises");
    part.lines.add(answer);
    part.maybe(style.explains * (scene.isPlainlyNegative() ? 1 : 0), "explains");
    part.maybe(style.ownership, "ownership");
    part.maybe(style.nextStep, "next_step");
    part.maybe(style.expectation, "expectation");
    link.ifPresent(part.lines::add);
    return said(part.lines, part.flags, isFirst);
  }

  /** A question for facts that are missing. */
  Said askBack(String question) {
    Part part = new Part(ReplyFlags.ofAnswer(question));
    part.maybe(scene.agent().style().thanks, "thanks");
    part.maybe(scene.isPlainlyNegative() ? scene.agent().style().acknowledges : 0, "acknowledges");
    part.lines.add(question);
    return said(part.lines, part.flags, true);
  }

  /** A message that keeps the customer waiting, or soothes an angry one. */
  Said composed(String pool, String... flags) {
    Part part = new Part(ReplyFlags.NONE);
    part.lines.add(phrases.pick("agent." + pool, dice));
    for (String flag : flags) {
      part.flags = part.flags.with(flag(flag));
    }
    return said(part.lines, part.flags, false);
  }

  private Said said(List<String> lines, ReplyFlags flags, boolean isFirst) {
    StringBuilder text = new StringBuilder();
    if (scene.isMail()) {
      text.append(phrases.pick("agent.greetings.email", dice)).append("\n\n");
      text.append(String.join(dice.chance(0.3) ? "\n\n" : " ", lines));
      text.append("\n\n").append(phrases.pick("agent.closings", dice));
    } else {
      if (isFirst && dice.chance(0.7)) {
        text.append(phrases.pick("agent.greetings.chat", dice)).append(' ');
      }
      text.append(String.join(" ", lines));
    }
    return new Said(Template.fill(text.toString(), facts), flags);
  }

  private static ReplyFlags flag(String name) {
    return new ReplyFlags(
        name.equals("apologises"),
        name.equals("thanks"),
        name.equals("next_step"),
        name.equals("expectation"),
        name.equals("acknowledges"),
        name.equals("explains"),
        name.equals("ownership"));
  }

  /** Lines that grow, with what they do. */
  private final class Part {
    private final List<String> lines = new ArrayList<>();
    private ReplyFlags flags;

    Part(ReplyFlags flags) {
      this.flags = flags;
    }

    void maybe(double probability, String name) {
      if (dice.chance(said.contains(name) ? probability / 6 : probability)) {
        said.add(name);
        lines.add(phrases.pick("agent." + name, dice));
        flags = flags.with(flag(name));
      }
    }
  }
}
