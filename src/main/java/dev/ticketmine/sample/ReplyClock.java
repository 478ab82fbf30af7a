package dev.ticketmine.sample;

import java.time.ZonedDateTime;
import java.util.Map;

/** How long the parties of a conversation let each other wait. */
final class ReplyClock {
  private static final Map<String, Double> AGENT_MINUTES =
      Map.of(
          "email", 200.0, "form", 260.0, "social", 50.0, "messaging", 14.0, "chat", 1.3, "phone",
          0.25);
  private static final Map<String, Double> CUSTOMER_MINUTES =
      Map.of(
          "email", 240.0, "form", 300.0, "social", 30.0, "messaging", 9.0, "chat", 0.9, "phone",
          0.2);

  private final String channel;
  private final Dice dice;
  private ZonedDateTime now;

  ReplyClock(String channel, ZonedDateTime start, Dice dice) {
    this.channel = channel;
    this.now = start;
    this.dice = dice;
  }

  ZonedDateTime now() {
    return now;
  }

  ZonedDateTime seconds(int low, int high) {
    now = now.plusSeconds(dice.between(low, high));
    return now;
  }

  /** An agent answers; live channels at once, the others in opening hours. */
  ZonedDateTime agent() {
    wait(AGENT_MINUTES.get(channel));
    boolean isLive = channel.equals("chat") || channel.equals("phone");
    now = isLive ? now : Calendar.inOpeningHours(now, dice);
    return now;
  }

  ZonedDateTime customer() {
    wait(CUSTOMER_MINUTES.get(channel));
    return now;
  }

  ZonedDateTime hours(int low, int high) {
    now = now.plusMinutes(dice.between(low * 60, high * 60));
    return now;
  }

  private void wait(double median) {
    now = now.plusSeconds(Math.max(3, Math.round(60 * median * Math.exp(0.8 * dice.normal()))));
  }
}
